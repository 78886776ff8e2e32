import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { miniProgram } from './mini-program'

const run = promisify(execFile)
const packageFolder = join(__dirname, '../../preview/dist/index.mjs')

const program = miniProgram({
  'pages/home/index.wxml': '<button bindtap="paste">paste</button><text id="out">{{ out }}</text>',
  'pages/home/index.js': `Page({ data: { out: '' }, paste() { wx.getClipboardData({
    success: ({ data }) => this.setData({ out: data }), fail: () => this.setData({ out: 'no' }) }) } })`
})

/** What comes back is made of this process's objects, as a strict comparison wants it. */
const strictly = `
  const { deepEqual } = (await import('node:assert')).strict
  const program = await open(${JSON.stringify(program)}, options)
  const page = await program.reLaunch('pages/home/index?from=test')
  await (await page.$('button')).tap()
  deepEqual((await program.prompt()).purposes, ['读取你的剪贴板'])
  deepEqual(page.query, { from: 'test' })
  deepEqual(await page.data(), { out: '' })
  deepEqual((await program.pageStack()).map(({ path }) => path), ['pages/home/index'])
  deepEqual(await program.errors(), [])
  await program.close()`

/** Two programs at once, one agreed and one refused; what is open keeps no runner from ending. */
const body = `
  const [one, two] = await Promise.all([open(${JSON.stringify(program)}, options), open(${JSON.stringify(program)}, options)])
  for (const [program, answer] of [[one, 'agree'], [two, 'refuse']]) {
    const page = await program.currentPage()
    await (await page.$('button')).tap()
    await (await program.prompt())[answer]()
  }
  const said = await Promise.all([one, two].map(async (program) => (await program.currentPage()).data('out')))
  await Promise.all([one.close(), two.close()])
  if (said.join() !== 'here,no') throw new Error('it says ' + said)`

const options = "const options = { declared: ['Clipboard'], weixin: { clipboard: 'here' } }"

function testFile(runner: string, each: string): string {
  const file = join(program, 'open.test.mjs')
  const source = `import { test } from ${JSON.stringify(runner)}
import { open } from ${JSON.stringify(packageFolder)}
${options}
test('agreed and refused', async () => {${each}
})
`
  writeFileSync(file, source)
  return file
}

test.each([
  ['asks and answers', body],
  ['gives what can be compared strictly', strictly]
])('open() in node:test %s', async (_, each) => {
  const { stdout } = await run(process.execPath, ['--test', testFile('node:test', each)], { env: withoutJest() })
  expect(stdout).toMatch(/^# pass 1$/m)
})

test('open() in Vitest', async () => {
  const vitest = require.resolve('vitest/package.json').replace('package.json', 'vitest.mjs')
  const runner = require.resolve('vitest/package.json').replace('package.json', 'dist/index.js')
  const args = ['run', testFile(runner, body), '--root', program, '--testTimeout', '120000']
  const { stdout } = await run(process.execPath, [vitest, ...args], { env: withoutJest() })
  expect(stdout).toMatch(/1 passed/)
})

/** Each runner is asked as from a terminal. */
function withoutJest(): NodeJS.ProcessEnv {
  const jests = ['NODE_OPTIONS', 'NODE_ENV', 'JEST_WORKER_ID', 'NODE_TEST_CONTEXT']
  const env = Object.entries(process.env).filter(([name]) => !jests.includes(name))
  return { ...Object.fromEntries(env), NO_COLOR: '1' }
}
