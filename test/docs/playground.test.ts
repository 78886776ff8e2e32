import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { transform } from 'esbuild'
import { compileTemplate, parse } from 'vue/compiler-sfc'
import { readComponent } from '../../docs/.vitepress/reference/components'
import { readTheme } from '../../docs/.vitepress/reference/theme'
import { attributes, codeOf, queryOf, slots, variables, type Choices } from '../../docs/.vitepress/theme/playground'
import { open } from '../../preview/open'
import { root } from './markdown'

const nothing: Choices = { attributes: {}, variables: {}, slots: {} }
const choices: Choices = {
  attributes: { title: 'A "title"', position: 'center', 'agree-text': 'Fine & good' },
  variables: { '--privacy-radius': '4px' },
  slots: { title: 'Hello <you>', footer: 'a < b & {c}' }
}

test('what can be set exists', () => {
  const { properties } = readComponent('privacy-popup')
  expect(attributes.filter((name) => !properties.some(({ attribute }) => attribute === name))).toEqual([])
  expect(variables.filter((name) => !readTheme().some((variable) => variable.name === name))).toEqual([])
  expect(readComponent('privacy-popup').slots).toEqual(slots)
})

test('the code has what was set, and nothing that was not', () => {
  const [config, template, style] = codeOf(choices, 'native')
  expect(JSON.parse(config!.text)).toHaveProperty('usingComponents.privacy-popup')
  expect(template!.text).toBe(
    '<privacy-popup\n  title="A &quot;title&quot;"\n  position="center"\n  agree-text="Fine &amp; good"\n>\n  <view slot="title">Hello &lt;you></view>\n  <view slot="footer">a &lt; b &amp; {c}</view>\n</privacy-popup>'
  )
  expect(style!.text).toBe('page {\n  --privacy-radius: 4px;\n}')
  expect(codeOf(nothing, 'native').map(({ text }) => text)).toEqual([config!.text, '<privacy-popup />'])
  expect(codeOf(nothing, 'taro').map(({ file }) => file)).toEqual(['config/index.ts', 'index.tsx'])
})

test('the phone is told the same', () => {
  const query = new URLSearchParams(queryOf(choices))
  expect(Object.fromEntries(query)).toEqual({
    title: 'A "title"',
    position: 'center',
    'agree-text': 'Fine & good',
    'slot-title': 'Hello <you>',
    'slot-footer': 'a < b & {c}',
    variables: '--privacy-radius: 4px'
  })
})

describe('the code to copy', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'playground-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('native: pasted into an empty program it asks, with what was set', async () => {
    const files = Object.fromEntries(codeOf(choices, 'native').map(({ file, text }) => [file, text]))
    const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text)
    write('app.json', JSON.stringify({ pages: ['index'], ...JSON.parse(files['app.json']!) }))
    write('app.wxss', files['app.wxss']!)
    write('index.wxml', files['index.wxml']!)
    write('index.js', 'Page({ paste() { wx.getClipboardData({ fail() {} }) } })')
    const library = 'miniprogram_npm/miniprogram-privacy-consent'
    cpSync(path.join(root, 'miniprogram_dist'), path.join(folder, library), { recursive: true })

    const program = await open(folder, { engine: 'chromium', declared: ['Clipboard'] })
    try {
      const page = await program.currentPage()
      await page.callMethod('paste')
      const prompt = await program.prompt()
      expect(prompt?.kind).toBe('popup')
      const said = await (await page.$('.panel'))!.text()
      for (const text of ['Hello <you>', 'a < b & {c}', 'Fine & good']) expect(said).toContain(text)
      await prompt!.agree()
      expect(program.weixin.calls.map(({ state }) => state)).toEqual(['succeeded'])
      expect(await program.errors()).toEqual([])
    } finally {
      await program.close()
    }
  })

  test('uni-app: the template compiles, and says what was written', () => {
    const [, template, style] = codeOf(choices, 'uni-app')
    const { code, errors } = compileTemplate({
      id: 'index',
      filename: template!.file,
      source: template!.text,
      compilerOptions: { isCustomElement: (tag) => tag.includes('-') || tag === 'view' }
    })
    expect(errors).toEqual([])
    for (const said of ['A \\"title\\"', 'Hello <you>', 'a < b & {c}']) expect(code).toContain(said)
    expect(parse(style!.text).descriptor.styles[0]!.content).toContain('--privacy-radius: 4px;')
  })

  test('Taro: the tag compiles, and says what was written', async () => {
    const [config, tag] = codeOf(choices, 'taro')
    const { code } = await transform(`export const tag = ${tag!.text}`, { loader: 'tsx' })
    for (const said of ['\'A "title"\'', '"Hello <you>"', '"a < b & {c}"', '"Fine & good"'])
      expect(code).toContain(said)
    await expect(transform(config!.text, { loader: 'ts' })).resolves.toBeTruthy()
  })
})
