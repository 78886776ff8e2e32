import { cpSync } from 'node:fs'
import path from 'node:path'
import { open, type Program } from '../../preview/open'
import { miniProgram } from '../preview/mini-program'
import { blocksOf, root } from './markdown'

/** The component that a section of a page describes, by the code that stands there. */
function recipeOf(page: string, tag: string) {
  const blocks = blocksOf(page)
  const template = blocks.find(({ language, code }) => language === 'html' && new RegExp(`^<${tag}\\s`).test(code))!
  const config = blocks.find(({ language, code }) => language === 'json' && code.includes(`"${tag}":`))!
  const script = blocks.find(({ language, code }) => language === 'ts' && code.includes('privacyBehavior'))!
  return { 'dialog/index.wxml': template.code, 'dialog/index.json': config.code, 'dialog/index.ts': script.code }
}

function programWith(recipe: ReturnType<typeof recipeOf>, kit: string): string {
  const folder = miniProgram({
    'app.json': { pages: ['pages/home/index'], usingComponents: { 'privacy-dialog': '/dialog/index' } },
    'pages/home/index.wxml': `<view class="paste" bindtap="paste">{{text}}</view><privacy-dialog/>`,
    'pages/home/index.js': `Page({ data: { text: 'paste' }, paste() { wx.getClipboardData({
      success: ({ data }) => this.setData({ text: data }), fail: ({ errMsg }) => this.setData({ text: errMsg }) }) } })`,
    ...recipe
  })
  const shipped = path.join(root, 'node_modules', kit, 'miniprogram_dist')
  cpSync(shipped, path.join(folder, 'miniprogram_npm', kit), { recursive: true })
  const library = path.join(folder, 'miniprogram_npm/miniprogram-privacy-consent')
  cpSync(path.join(root, 'miniprogram_dist'), library, { recursive: true })
  return folder
}

let program: Program | undefined
afterEach(() => program?.close())

test.each([
  ['recipes/tdesign.md', 't-popup', 'tdesign-miniprogram'],
  ['recipes/tdesign.md', 't-dialog', 'tdesign-miniprogram'],
  ['recipes/weui.md', 'mp-half-screen-dialog', 'weui-miniprogram']
])('%s, %s: refused and then agreed to, each call has its answer and the dialog is gone', async (page, tag, kit) => {
  const folder = programWith(recipeOf(page, tag), kit)
  program = await open(folder, { engine: 'chromium', declared: ['Clipboard'], weixin: { clipboard: '深南大道' } })
  const home = await program.reLaunch('pages/home/index')
  const paste = (await home.$('.paste'))!
  for (const [decision, outcome] of [
    ['refuse', 'getClipboardData:fail privacy permission is not authorized'],
    ['agree', '深南大道']
  ] as const) {
    await paste.tap()
    const prompt = await program.prompt()
    expect(prompt).toBeDefined()
    await prompt![decision]()
    expect(await paste.text()).toBe(outcome)
    expect(await program.prompt()).toBeUndefined()
  }
})
