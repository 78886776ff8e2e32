import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { install, root, run, temporaryFolder } from './npm'

/** The builder of WeChat DevTools as a package, https://www.npmjs.com/package/miniprogram-ci */
const version = '2.1.42'
const cache = path.join(root, '.cache/miniprogram-ci')
const installed = path.join(cache, version)

/** Installs it once: 276 MB, which nobody but these tests needs. Throws, with npm's words, where it cannot be had. */
export function installOfficialBuilder(): void {
  if (existsSync(installed)) return
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(path.join(cache, 'installing-'))
  try {
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true }')
    install([`miniprogram-ci@${version}`], folder)
    renameSync(folder, installed)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`miniprogram-ci ${version}, the official builder, could not be installed: ${String(error)}`)
  }
}

interface Built {
  failure?: string
  /** What "build npm" complains about. */
  warnings: unknown[]
  /** Every file of the program as it would be uploaded. */
  compiled: string[]
  scripts: Record<string, string>
}

/** "Build npm", then the compilation before an upload. One folder serves once: the builder keeps what it knows of one. */
export function buildOfficially(program: string): Built {
  const result = path.join(temporaryFolder(), 'result.json')
  const builder = path.join(installed, 'node_modules/miniprogram-ci')
  run(process.execPath, [path.join(__dirname, 'miniprogram-ci.cjs'), builder, program, result], program)
  return JSON.parse(readFileSync(result, 'utf8'))
}
