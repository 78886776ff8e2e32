import { spawn } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { programOf } from './program'

const command = path.join(__dirname, '../../bin/mp-privacy.js')

let registry: Server
/** npm has begun to install, and waits for an answer that never comes. */
let asked: Promise<void>

beforeEach(async () => {
  asked = new Promise((resolve) => {
    registry = createServer(() => resolve())
  })
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve))
})
afterEach(() => {
  registry.closeAllConnections()
  registry.close()
})

const native = {
  'app.json': '{ "pages": ["pages/a/a"] }',
  'app.js': 'App({})\n',
  'package.json': '{ "private": true }'
}
const classic = {
  'manifest.json': '{ "vueVersion": "2", "mp-weixin": {} }',
  'pages.json': '{ "pages": [{ "path": "pages/a/a" }] }'
}

test.each([
  ['Ctrl-C, which the package manager gets, too', 'SIGINT', -1, native],
  ['SIGTERM to the command alone', 'SIGTERM', 1, native],
  ['Ctrl-C while the library is fetched for HBuilderX', 'SIGINT', -1, classic]
] as const)('%s, in the middle of an installation: every file is as it was', async (_, signal, whom, files) => {
  const program = programOf(files)
  const before = program.all()
  const { port } = registry.address() as AddressInfo
  const running = spawn(process.execPath, [command, 'init', program.folder, '--yes', '--package', 'nowhere'], {
    detached: true,
    env: { ...process.env, npm_config_registry: `http://127.0.0.1:${port}`, npm_config_cache: `${program.folder}-npm` }
  })
  let said = ''
  running.stderr.setEncoding('utf8').on('data', (words: string) => (said += words))
  const ended = new Promise<number | null>((resolve) => running.on('close', resolve))
  await asked
  process.kill(whom * running.pid!, signal)
  expect(await ended).toBe(130)
  expect(said).toContain('Every file is as it was')
  expect(program.all()).toEqual(before)
})
