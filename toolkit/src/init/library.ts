import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { packageSource } from '../../../release/package-source'
import { packageName } from './given'
import { install } from './package-manager'

export interface FetchedLibrary {
  /** What ships into a mini program. */
  folder: string
  discard(): void
}

/** The library's files, for a project that has no npm of its own: from its node_modules, else installed aside. */
export async function fetchLibrary(project: string, packageSpec: string): Promise<FetchedLibrary> {
  const shipped = (folder: string) => path.join(folder, 'node_modules', packageName, 'miniprogram_dist')
  if (packageSpec === packageSource.specOf(packageName) && existsSync(shipped(project)))
    return { folder: shipped(project), discard() {} }
  const folder = mkdtempSync(path.join(tmpdir(), 'mp-privacy-init-'))
  const tarball = path.resolve(project, packageSpec)
  const spec = existsSync(tarball) ? tarball : packageSpec
  const discard = () => rmSync(folder, { recursive: true, force: true })
  try {
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true }')
    await install(folder, ['npm', 'install', '--ignore-scripts', '--omit=peer', '--no-audit', '--no-fund', spec])
  } catch (error) {
    discard()
    throw error
  }
  return { folder: shipped(folder), discard }
}
