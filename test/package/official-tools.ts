import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { install, root } from './npm'

/** Installs it once into a cache, for these tests alone: the folder it is in. Throws, with npm's words, where it cannot be had. */
export function installOnce(name: string, version: string): string {
  const cache = path.join(root, '.cache', name)
  const installed = path.join(cache, version)
  const tool = path.join(installed, 'node_modules', name)
  if (existsSync(installed)) return tool
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(path.join(cache, 'installing-'))
  try {
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true }')
    install([`${name}@${version}`], folder)
    renameSync(folder, installed)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`${name} ${version} could not be installed: ${String(error)}`)
  }
  return tool
}
