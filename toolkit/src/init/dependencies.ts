import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isRecord, parseJson } from '../../../mini-program'
import { InitError } from './init-error'

/** The library. */
export const packageName = 'miniprogram-privacy-consent'

export type Dependencies = Record<string, string>

/**
 * What a project depends on: what its own package.json names, and in a monorepo that of the workspace around it, which
 * may hold the framework for all its packages.
 */
export function dependenciesOf(folder: string): Dependencies {
  const around = workspaceAround(folder)
  return { ...(around && ownDependenciesOf(around)), ...ownDependenciesOf(folder) }
}

/** The version in node_modules, its own or a hoisted one; else what package.json asks for. */
export function versionOf(folder: string, name: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    const installed = readPackage(path.join(at, 'node_modules', name, 'package.json')).version
    if (typeof installed === 'string') return installed
    if (at === path.dirname(at)) return dependenciesOf(folder)[name]
  }
}

/** Whether the folder is the root of a workspace of this package manager. */
export const isWorkspaceRoot = (folder: string) =>
  existsSync(path.join(folder, 'pnpm-workspace.yaml')) || readPackage(path.join(folder, 'package.json')).workspaces

/** What `packageManager` of package.json names (Corepack), here or in the workspace around. */
export function managerNamed(folder: string): string | undefined {
  const folders = [folder, workspaceAround(folder) ?? folder]
  const named = folders.map((each) => readPackage(path.join(each, 'package.json')).packageManager)
  return named.flatMap((each) => (typeof each === 'string' ? /^\w+/.exec(each)?.[0] : undefined) ?? [])[0]
}

function workspaceAround(folder: string): string | undefined {
  for (let at = path.dirname(folder); at !== path.dirname(at); at = path.dirname(at)) {
    if (isWorkspaceRoot(at)) return at
  }
  return undefined
}

/** Whether package.json has a script of this name. */
export function hasScript(folder: string, name: string): boolean {
  const { scripts } = readPackage(path.join(folder, 'package.json'))
  return isRecord(scripts) && name in scripts
}

/** What the package.json in this folder names. */
export function ownDependenciesOf(folder: string): Dependencies {
  const file = path.join(folder, 'package.json')
  if (!existsSync(file)) return {}
  const { dependencies, devDependencies } = readPackage(file, true)
  return { ...(devDependencies as Dependencies), ...(dependencies as Dependencies) }
}

function readPackage(file: string, mustBeJson = false): Record<string, unknown> {
  if (!existsSync(file)) return {}
  const { value, error } = parseJson(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
  if (error && mustBeJson) throw new InitError('not-json', file)
  return isRecord(value) ? value : {}
}
