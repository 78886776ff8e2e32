import { existsSync, readFileSync } from 'node:fs'
import { guideline } from '../weixin/stand-in/bodies'
import { AtThePlatform } from './at-the-platform'
import { atTerminal } from './cli'

const here = new AtThePlatform()

describe.each([
  ['Ctrl-C', '\x03'],
  ['Ctrl-D', '\x04']
])('%s at a question', (_, key) => {
  it.each(['push', 'pull'])(
    'of guideline %s ends with status 130, nothing sent and nothing overwritten',
    async (command) => {
      const path = here.file('g.json', { ...guideline(), setting_list: [] })
      const before = readFileSync(path, 'utf8')
      const { status, shown } = await atTerminal(['guideline', command, path, '--base-url', here.standIn.url], key)
      expect(status).toBe(130)
      expect(shown).toMatch(/nothing was sent or written/)
      expect(shown).not.toMatch(/^ {4}at /m)
      expect(here.standIn.paths()).toEqual(['getprivacysetting'])
      expect(readFileSync(path, 'utf8')).toBe(before)
    }
  )

  it('of init ends with status 130, and nothing is written', async () => {
    here.file('app.json', { pages: ['a'] })
    here.file('app.js', 'App({})')
    here.file('a.js', 'Page({})')
    const { status } = await atTerminal(['init', here.folder, '--prompt', 'tags'], key)
    expect(status).toBe(130)
    expect(existsSync(`${here.folder}/node_modules`)).toBe(false)
  })
})

it('who answers at a terminal is heard', async () => {
  const path = here.file('g.json', guideline())
  expect(await atTerminal(['guideline', 'push', path, '--base-url', here.standIn.url], 'y\n')).toMatchObject({
    status: 0
  })
  expect(here.standIn.paths()).toContain('setprivacysetting')
})
