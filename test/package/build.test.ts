import { spawn } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { root } from './npm'
import { temporaryFolder } from './temporary-folder'

/** A checkout of what the library is built from. */
function checkout(): string {
  const folder = temporaryFolder()
  for (const name of [
    'gulpfile.js',
    'package.json',
    'tsconfig.json',
    'build',
    'src',
    'catalogue',
    'miniprogram_dist'
  ]) {
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true })
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  return folder
}

/** Builds the library, and looks at the files again and again meanwhile. */
async function build(folder: string, look = () => {}): Promise<void> {
  const child = spawn(process.execPath, ['node_modules/gulp/bin/gulp.js', 'library'], { cwd: folder })
  let output = ''
  child.stdout.on('data', (text) => (output += text))
  child.stderr.on('data', (text) => (output += text))
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  while (child.exitCode === null) {
    look()
    await new Promise((resolve) => setImmediate(resolve))
  }
  if ((await ended) !== 0) throw new Error(output)
}

test('while it is built again there is a whole library at any moment', async () => {
  const folder = checkout()
  const shipped = (file: string) => path.join(folder, 'miniprogram_dist', file)
  const files = ['index.js', 'manager/consent.js', 'privacy-popup/index.wxml', 'catalogue/purposes.js']
  appendFileSync(path.join(folder, 'src/manager/consent.ts'), '\nexport const changed = true\n')
  const missing: string[] = []
  await build(folder, () => {
    for (const file of files) if (!existsSync(shipped(file)) || statSync(shipped(file)).size === 0) missing.push(file)
  })
  expect(missing).toEqual([])
  expect(readFileSync(shipped('manager/consent.js'), 'utf8')).toContain('exports.changed = changed')
})

test('what has no source any more is gone, and a mistake names its file', async () => {
  const folder = checkout()
  rmSync(path.join(folder, 'src/privacy-gate/index.wxss'))
  await build(folder)
  expect(existsSync(path.join(folder, 'miniprogram_dist/privacy-gate/index.wxss'))).toBe(false)
  appendFileSync(path.join(folder, 'src/checks.ts'), '\nexport const = 1\n')
  await expect(build(folder)).rejects.toThrow(/src\/checks\.ts/)
})
