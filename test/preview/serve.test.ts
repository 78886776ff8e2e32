import { spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { createServer } from 'node:net'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BuildError, buildPreview } from '../../preview/build'
import { servePreview } from '../../preview/serve'
import { miniProgram } from './mini-program'

const repository = join(__dirname, '../..')

function run(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'preview/command/main.ts', ...args], { cwd: repository })
  let output = ''
  const more = new EventEmitter()
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += text
      more.emit('output')
    })
  }
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  void ended.then(() => more.emit('output'))
  const printed = async (pattern: RegExp) => {
    for (;;) {
      const found = pattern.exec(output)
      if (found) return found
      if (child.exitCode !== null) throw new Error(`ended without printing ${pattern}:\n${output}`)
      await once(more, 'output')
    }
  }
  return { child, ended, printed, output: () => output }
}

test('the command prints an address that answers, and Ctrl-C ends it without a word', async () => {
  const { child, ended, printed, output } = run(miniProgram({}), '--port', '0')
  const [, url] = await printed(/(http:\/\/localhost:\d+\/)/)
  const page = await fetch(url!)
  expect(page.status).toBe(200)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
  const before = output()
  child.kill('SIGINT')
  expect(await ended).toBe(0)
  expect(output()).toBe(before)
})

test('without an app.json the command ends with one sentence', async () => {
  const { ended, output } = run(miniProgram({ 'app.json': '' }))
  expect(await ended).toBe(2)
  expect(output().trim().split('\n')).toHaveLength(1)
})

test('a port that is none is refused', async () => {
  const { ended, output } = run('--port', 'abc')
  expect(await ended).toBe(2)
  expect(output()).toContain('--port abc')
})

test('a busy port: the next free one', async () => {
  const other = createServer()
  const busy = await new Promise<number>((resolve) =>
    other.listen(0, 'localhost', () => resolve((other.address() as { port: number }).port))
  )
  const server = await servePreview({ root: miniProgram({}), port: busy })
  expect(Number(new URL(server.url).port)).toBeGreaterThan(busy)
  await server.close()
  other.close()
})

test('nothing outside the built folder is served', async () => {
  const server = await servePreview({ root: miniProgram({}), port: 0 })
  const { status } = await fetch(`${server.url}%2e%2e/%2e%2e/etc/passwd`)
  expect(status).toBe(404)
  await server.close()
  await expect(fetch(server.url)).rejects.toThrow()
})

test('the preview can be built into a folder of its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'built-preview-'))
  await buildPreview(miniProgram({ 'images/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' }), folder)
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['index.html', 'phone.html', 'program.js', 'runtime.js']))
  expect(readdirSync(join(folder, 'program/images'))).toEqual(['dot.svg'])
  rmSync(folder, { recursive: true })
})

test('servePreview fails with a BuildError', async () => {
  await expect(servePreview({ root: miniProgram({ 'app.json': '{' }) })).rejects.toBeInstanceOf(BuildError)
})
