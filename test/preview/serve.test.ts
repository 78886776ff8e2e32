import { spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { createServer } from 'node:net'
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { BuildError, buildPreview } from '../../preview/build'
import type { Compiled } from '../../preview/compiler'
import { pageMarks } from '../../preview/command/page-marks'
import { servePreview } from '../../preview/serve'
import { mocksOf } from '../../preview/shell/mocks'
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

test('what the browser runs is made when there is an address, and no page waits for it', async () => {
  await jest.isolateModulesAsync(async () => {
    const fresh = require('../../preview/serve') as { servePreview: typeof servePreview }
    const server = await fresh.servePreview({ root: miniProgram({}), port: 0 })
    const { browserFile } = require('../../preview/browser-files') as typeof import('../../preview/browser-files')
    expect(await Promise.race([browserFile('runtime.js'), Promise.resolve('still being made')])).not.toBe(
      'still being made'
    )
    await server.close()
  })
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

test('secrets, links and what lies outside are not served, and a malformed address is answered 400', async () => {
  const root = miniProgram({
    '.env': 'KEY=secret',
    '.git/config': 'secret',
    '.hidden/a.png': 'secret',
    'key.pem': 'secret',
    'project.private.config.json': '{}',
    'node_modules/left-pad/a.png': 'secret',
    'images/a.png': 'shown'
  })
  const outside = miniProgram({ 'a.png': 'secret' })
  symlinkSync(join(outside, 'a.png'), join(root, 'link.png'))
  symlinkSync(outside, join(root, 'linked'))
  const server = await servePreview({ root, port: 0 })
  const statusOf = async (path: string) => (await fetch(`${server.url}${path}`)).status
  const secret = ['.env', '.git/config', '.hidden/a.png', 'key.pem', 'project.private.config.json', 'link.png']
  for (const path of [...secret, 'linked/a.png', 'node_modules/left-pad/a.png', '%2e%2e/a.png', 'app.json']) {
    expect([path, await statusOf(`program/${path}`)]).toEqual([path, 404])
  }
  expect(await statusOf('%')).toBe(400)
  expect(await statusOf('program/images/a.png')).toBe(200)
  await server.close()
})

test('an address with a name longer than a file’s ends nothing, and another host’s name is refused', async () => {
  const server = await servePreview({ root: miniProgram({}), port: 0 })
  const { port } = new URL(server.url)
  const status = async (path: string, host: string) => {
    const [response] = (await once(get({ host: 'localhost', port, path, headers: { host } }), 'response')) as [
      IncomingMessage
    ]
    response.resume()
    return response.statusCode
  }
  expect(await status(`/program/${'a'.repeat(3000)}.png`, `localhost:${port}`)).toBe(404)
  expect(await status('/runtime.js', `127.0.0.1:${port}`)).toBe(200)
  expect(await status('/runtime.js', `evil.example:${port}`)).toBe(403)
  await server.close()
})

test('what the program is made of is told to its own page alone, anew for each preview', async () => {
  const [one, other] = await Promise.all(
    [1, 2].map(() => servePreview({ root: miniProgram({ 'app.js': 'App({ secret: 1 })' }), port: 0 }))
  )
  const script = async ({ url }: { url: string }) =>
    /src="([^"]+\/program\.js)"/.exec(await (await fetch(`${url}phone.html`)).text())![1]!
  expect((await fetch(`${one!.url}program.js`)).status).toBe(404)
  expect(await (await fetch(`${one!.url}${await script(one!)}`)).text()).toContain('secret')
  expect((await fetch(`${one!.url}${await script(other!)}`)).status).toBe(404)
  await Promise.all([one!.close(), other!.close()])
})

test.each([
  ['program/%2e%2e%2fsecret.png', 404],
  ['program/..%2f..%2f..%2fetc/passwd', 404],
  ['program/images%2f..%2f..%2fa.png', 404],
  ['program/__proto__', 404],
  ['__proto__', 404],
  ['constructor', 404],
  ['program/a%00.png', 400],
  ['%ff%fe', 400],
  ['program/%c0%ae%c0%ae/a.png', 400],
  ['docs/..%2f..%2fpackage.json', 404],
  ['docs/__proto__', 404]
])('%s is answered %i, and the preview goes on', async (path, expected) => {
  const server = await servePreview({ root: miniProgram({ 'images/a.png': '' }), port: 0 })
  const { port } = new URL(server.url)
  const answered = once(get({ host: 'localhost', port, path: `/${path}` }), 'response') as Promise<[IncomingMessage]>
  const [response] = await answered
  response.resume()
  expect(response.statusCode).toBe(expected)
  expect((await fetch(`${server.url}program.json`, { method: 'POST', body: '{}' })).status).toBe(405)
  const upgrade = get({ host: 'localhost', port, headers: { connection: 'upgrade', upgrade: 'websocket' } })
  upgrade.on('error', () => {})
  await once(upgrade, 'close')
  expect((await fetch(server.url)).status).toBe(200)
  await server.close()
})

test('the page of the program has no origin, so that it reaches nothing of the shell', async () => {
  const server = await servePreview({ root: miniProgram({}), port: 0 })
  const page = await fetch(`${server.url}phone.html`)
  expect(page.headers.get('content-security-policy')).toMatch(/^sandbox allow-scripts;/)
  await server.close()
})

test('a change is built at once, and who has the preview open is told', async () => {
  const root = miniProgram({})
  const built = new EventEmitter()
  const server = await servePreview({ root, port: 0, rebuilt: (compiled) => void built.emit('again', compiled) })
  const events = (await fetch(`${server.url}events`)).body!.getReader()
  await events.read()
  const again = once(built, 'again')
  writeFileSync(join(root, 'pages/home/index.wxml'), '<oops>changed</oops>')
  const [{ warnings }] = (await again) as [Compiled]
  expect(warnings).toMatchObject([{ file: 'pages/home/index.wxml', line: 1 }])
  expect(new TextDecoder().decode((await events.read()).value)).toContain('event: rebuilt')
  await server.close()
})

test('the mocks file is told to the page of the program alone', async () => {
  const mocks = { login: { code: '"&<x' } }
  const server = await servePreview({ root: miniProgram({}), port: 0, mocks })
  const page = await (await fetch(`${server.url}phone.html`)).text()
  const { window } = new JSDOM(page)
  expect(mocksOf(window.document)).toEqual(mocks)
  expect(await (await fetch(server.url)).text()).not.toContain('login')
  await server.close()
})

test('a program with links is built once', async () => {
  const root = miniProgram({ 'images/a.png': '' })
  symlinkSync(join(root, 'images/a.png'), join(root, 'images/b.png'))
  symlinkSync(root, join(root, 'circle'))
  const rebuilt = jest.fn()
  const server = await servePreview({ root, port: 0, rebuilt })
  await server.close()
  expect(rebuilt).not.toHaveBeenCalled()
})

test('what the audit finds on a page is in the shell, which is told when it comes', async () => {
  const root = miniProgram({
    'app.js': 'wx.onNeedPrivacyAuthorization((resolve) => { resolve({ event: "disagree" }) }); App({})',
    'pages/home/index.js': 'Page({ onShow() { wx.getClipboardData({}); wx.getLocation({}) } })'
  })
  const marks = await pageMarks(root)
  expect(marks).toEqual({ 'pages/home/index': { calls: 2, prompt: false } })
  const server = await servePreview({ root, port: 0 })
  const events = (await fetch(`${server.url}events`)).body!.getReader()
  await events.read()
  server.mark(marks)
  expect(new TextDecoder().decode((await events.read()).value)).toContain('event: marked')
  expect(await (await fetch(`${server.url}program.json`)).json()).toMatchObject({ pages: marks })
  await server.close()
})

test('a page for Skyline is told of', async () => {
  const server = await servePreview({
    root: miniProgram({ 'pages/home/index.json': { renderer: 'skyline' } }),
    port: 0
  })
  expect(server.isSkyline).toBe(true)
  await server.close()
})
