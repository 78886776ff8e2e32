import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { packageSource } from '../../../release/package-source'
import { dependenciesOf, packageName } from './dependencies'
import { install } from './package-manager'

/**
 * What is installed if nobody says: while nothing is published, the tarball beside the one that the project has the
 * toolkit from, beside the checkout's own `toolkit`, or in a checkout beside the project.
 */
export function librarySpec(project: string, toolkit: string, source = packageSource): string {
  const spec = source.specOf(packageName)
  if (spec === packageName) return spec
  // A program may have packages of its own, in a folder of the project.
  const around = [project, path.dirname(project)]
  const folders = [
    ...around.flatMap(besideToolkit),
    path.join(toolkit, '../tarballs'),
    ...around.map((folder) => path.dirname(path.resolve(folder, spec)))
  ]
  const tarball = folders.map((folder) => path.join(folder, path.basename(spec))).find((file) => existsSync(file))
  return tarball ? asSeenFrom(project, tarball) : spec
}

/** Where the tarball lies that this folder has the toolkit from. */
function besideToolkit(folder: string): string[] {
  const ofToolkit = dependenciesOf(folder)['miniprogram-privacy-toolkit'] ?? ''
  return ofToolkit.endsWith('.tgz') ? [path.dirname(path.resolve(folder, ofToolkit.replace(/^file:/, '')))] : []
}

/** What `--package` names, for a package manager at work in the project: a path is meant from where it was typed. */
export function specGiven(project: string, given: string): string {
  const named = given.replace(/^file:/, '')
  const isPath = /^\.{1,2}[\\/]|\.tgz$/.test(named) && !path.isAbsolute(named)
  return isPath && existsSync(named) ? asSeenFrom(project, path.resolve(named)) : given
}

function asSeenFrom(project: string, file: string): string {
  const relative = path.relative(project, file).split(path.sep).join('/')
  return relative.startsWith('..') || path.isAbsolute(relative) ? relative : `./${relative}`
}

/** What ships into a mini program, of the library that is installed in this folder. */
const shippedIn = (folder: string) => path.join(folder, 'node_modules', packageName, 'miniprogram_dist')

export interface FetchedLibrary {
  /** What ships into a mini program. */
  folder: string
  discard(): void
}

/** The library of the project's own node_modules, if it is there. */
export function libraryOf(project: string): FetchedLibrary | undefined {
  const folder = shippedIn(project)
  return existsSync(folder) ? { folder, discard() {} } : undefined
}

/** The library's files, for a project that has no npm of its own: installed aside. */
export async function fetchLibrary(project: string, packageSpec: string): Promise<FetchedLibrary> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mp-privacy-init-'))
  const tarball = path.resolve(project, packageSpec.replace(/^file:/, ''))
  const spec = existsSync(tarball) ? tarball : packageSpec
  const discard = () => rmSync(folder, { recursive: true, force: true })
  try {
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true }')
    await install(folder, ['npm', 'install', '--ignore-scripts', '--omit=peer', '--no-audit', '--no-fund', spec])
  } catch (error) {
    discard()
    throw error
  }
  return { folder: shippedIn(folder), discard }
}
