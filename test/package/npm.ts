import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'

export const root = path.join(__dirname, '../..')

export function run(command: string, args: readonly string[], folder: string, env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env }
  })
  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')}\n${error?.message ?? `${stdout}\n${stderr}`.trim()}`)
  }
  return stdout
}

interface Packed {
  tarball: string
  files: string[]
}

/** Packs a package as it is built: building is not repeated, for others read the built files now. */
export function pack(name: 'library' | 'toolkit' | 'preview' | 'fleet', to: string): Packed {
  mkdirSync(to, { recursive: true })
  const folder = name === 'library' ? root : path.join(root, name)
  const [{ filename, files }] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', to], folder)
  )
  return { tarball: path.join(to, filename), files: files.map(({ path: file }: { path: string }) => file).sort() }
}

/** `npm install`, without the scripts of packages; what is in npm's cache is not asked for again. */
export function install(packages: readonly string[], folder: string): void {
  run('npm', ['install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', ...packages], folder)
}
