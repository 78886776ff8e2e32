import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root, run } from './npm'

const cache = path.join(root, '.cache')

/**
 * What a package.json names, installed once for all runs: the folder. `name` is where in the cache. Throws, with npm's words,
 * where the registry does not have it.
 */
export function installedOnce(name: string, manifest: string): string {
  const hash = createHash('sha256').update(manifest).digest('hex').slice(0, 8)
  const installed = path.join(cache, `${name}-${hash}`)
  mkdirSync(path.dirname(installed), { recursive: true })
  while (!existsSync(installed)) {
    inTurn(`${installed}.lock`, () => existsSync(installed) || install(name, manifest, installed))
  }
  return installed
}

/** Several processes may want the same at once. Where another has the lock, it waits a while, and does nothing. */
function inTurn(lock: string, work: () => void): void {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
  } catch {
    if (isAbandoned(lock)) rmSync(lock, { force: true })
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    return
  }
  try {
    work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function isAbandoned(lock: string): boolean {
  try {
    return !process.kill(Number(readFileSync(lock, 'utf8')), 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

function install(name: string, manifest: string, installed: string): void {
  const folder = mkdtempSync(path.join(path.dirname(installed), 'installing-'))
  try {
    writeFileSync(path.join(folder, 'package.json'), manifest)
    // The peers of frameworks contradict one another, and what scripts fetch is not needed.
    const options = ['--ignore-scripts', '--legacy-peer-deps', '--prefer-offline', '--no-audit', '--no-fund']
    run('npm', ['install', '--loglevel=error', ...options], folder)
    renameSync(folder, installed)
  } catch (error) {
    throw new Error(`The registry does not serve what ${name} is made of: ${manifest} ${String(error)}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
