import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Compiler } from '../../preview/compiler'
import { scopedSelector } from '../../preview/compiler/scoped-selector'
import { toBrowserUnits } from '../../preview/runtime/css-rules'
import type { BootedProgram } from '../../preview/jsdom'
import { boot, miniProgram, settled } from './mini-program'

let running: BootedProgram | undefined
afterEach(() => running?.close())

/** A page with a red `.box`, and a component with a `.box` of its own. */
const program = (options: { json?: object; js?: string; wxml?: string; wxss?: string; page?: string }) => ({
  'app.wxss': '.from-app { color: rgb(0, 0, 1); }',
  'pages/home/index.json': { usingComponents: { 'x-part': '/part/index' } },
  'pages/home/index.wxml': options.page ?? '<view class="box" id="outer">page</view><x-part class="host"/>',
  'pages/home/index.wxss': '.box { color: rgb(255, 0, 0); } .hint { color: rgb(0, 255, 0); }',
  'part/index.json': { component: true, ...options.json },
  'part/index.wxml': options.wxml ?? '<view class="box" id="inner">part</view>',
  'part/index.wxss': options.wxss ?? '',
  'part/index.js': options.js ?? 'Component({})'
})

function colorOf(id: string): string {
  const element = running!.document.querySelector(`[id$="--${id}"]`)!
  return running!.window.getComputedStyle(element).color
}

describe('style isolation', () => {
  test('a component is isolated: nothing comes in, nothing goes out', async () => {
    running = await boot(program({ wxss: '.box { color: rgb(0, 0, 255); }' }))
    expect([colorOf('outer'), colorOf('inner')]).toEqual(['rgb(255, 0, 0)', 'rgb(0, 0, 255)'])
  })

  test('an isolated component does not see the styles of page and app', async () => {
    running = await boot(program({ wxml: '<view class="box from-app" id="inner"/>' }))
    expect(colorOf('inner')).not.toMatch(/255|0, 0, 1/)
  })

  test.each([
    ['styleIsolation in JSON', { json: { styleIsolation: 'apply-shared' } }],
    ['styleIsolation in options', { js: "Component({ options: { styleIsolation: 'apply-shared' } })" }],
    ['addGlobalClass, as Vant sets it', { js: 'Component({ options: { addGlobalClass: true } })' }]
  ])('apply-shared lets the page in and nothing out: %s', async (_, options) => {
    running = await boot(program({ ...options, wxss: '.host { color: rgb(9, 9, 9); } .box { }' }))
    expect([colorOf('outer'), colorOf('inner')]).toEqual(['rgb(255, 0, 0)', 'rgb(255, 0, 0)'])
    expect(running!.window.getComputedStyle(running!.document.querySelector('wx-x-part')!).color).not.toContain('9')
  })

  test('shared goes both ways', async () => {
    running = await boot(
      program({
        json: { styleIsolation: 'shared' },
        wxss: '.far { color: rgb(0, 0, 255); }',
        page: '<view class="far" id="outer"/><x-part/>'
      })
    )
    expect([colorOf('outer'), colorOf('inner')]).toEqual(['rgb(0, 0, 255)', 'rgb(255, 0, 0)'])
  })

  test('external classes carry the style of the page into the component', async () => {
    running = await boot(
      program({
        js: "Component({ externalClasses: ['title-class'] })",
        wxml: '<view class="title-class" id="inner"/>',
        page: '<x-part title-class="hint"/>'
      })
    )
    expect(colorOf('inner')).toBe('rgb(0, 255, 0)')
  })

  test(':host is the element of the component', async () => {
    running = await boot(program({ wxss: ':host { display: flex; }' }))
    const host = running.document.querySelector('wx-x-part')!
    expect(running.window.getComputedStyle(host).display).toBe('flex')
  })

  test('a virtual host leaves no element', async () => {
    running = await boot(program({ js: 'Component({ options: { virtualHost: true } })' }))
    expect(running.document.querySelector('wx-x-part')).toBe(null)
    expect(running.document.querySelector('wx-page > wx-view + wx-view')?.textContent).toBe('part')
  })

  test('styles of a page behind do not reach the page in sight', async () => {
    running = await boot({
      'app.json': { pages: ['pages/home/index', 'pages/next/index'] },
      'pages/home/index.wxss': '.box { color: rgb(255, 0, 0); }',
      'pages/next/index.wxml': '<view class="box" id="next"/>'
    })
    await (running.wx.navigateTo as (options: object) => Promise<void>)({ url: '/pages/next/index' })
    await settled()
    expect(colorOf('next')).not.toContain('255')
  })
})

describe('WXSS becomes CSS', () => {
  test.each([
    ['10rpx', 'calc(10 * var(--rpx))'],
    ['-7.5rpx auto', 'calc(-7.5 * var(--rpx)) auto'],
    ['calc(100vh - 20rpx)', 'calc(calc(100 * var(--page-vh)) - calc(20 * var(--rpx)))'],
    ['calc(8px + env(safe-area-inset-bottom))', 'calc(8px + var(--safe-bottom))'],
    ['var(--a-10rpx)', 'var(--a-10rpx)'],
    ['+.5rpx', 'calc(0.5 * var(--rpx))'],
    ['10.rpx', 'calc(10 * var(--rpx))'],
    [`"10rpx 5vh" 2rpx '\\'3rpx'`, `"10rpx 5vh" calc(2 * var(--rpx)) '\\'3rpx'`],
    ['url(a-10rpx/10rpx) 0 10rpx', 'url(a-10rpx/10rpx) 0 calc(10 * var(--rpx))'],
    ['1e2rpx 10RPX', '1e2rpx 10RPX']
  ])('%s', (wxss, css) => expect(toBrowserUnits(wxss)).toBe(css))

  test.each([
    ['view:nth-child(2n+1)', 'wx-view:nth-child(2n+1)'],
    ['.a:nth-last-of-type(odd) text', '.__scope__--a:nth-last-of-type(odd) wx-text'],
    [':not(view, .a)', ':not(wx-view, .__scope__--a)'],
    ['text:lang(zh)', 'wx-text:lang(zh)']
  ])('selector %s', (wxss, css) => expect(scopedSelector(wxss)).toBe(css))

  test('data of an element can be selected by, but not what a built-in component is drawn by', async () => {
    running = await boot({
      'pages/home/index.wxml':
        '<view data-c-h="{{ hidden }}" data-type="x" id="x"/><button data-type="primary" data-a="1" id="y"/>',
      'pages/home/index.js': 'Page({ data: { hidden: true } })',
      'pages/home/index.wxss': '[data-c-h="true"][data-type=x], button[data-a] { color: rgb(1, 2, 3); }'
    })
    expect([colorOf('x'), colorOf('y')]).toEqual(['rgb(1, 2, 3)', 'rgb(1, 2, 3)'])
    const { backgroundColor } = running.window.getComputedStyle(running.document.querySelector('wx-button')!)
    expect(backgroundColor).toBe('rgb(248, 248, 248)')
    const drawn = readFileSync(join(__dirname, '../../preview/runtime/builtin-tags.css'), 'utf8')
    expect(drawn.match(/(?:\[|attr\()data-(?!wx-)[\w-]+/g)).toBeNull()
  })

  test('rpx in a style attribute too', async () => {
    running = await boot({
      'pages/home/index.wxml': '<view style="width: {{ w }}rpx"/>',
      'pages/home/index.js': 'Page({ data: { w: 30 } })'
    })
    expect(running.document.querySelector('wx-page wx-view')!.getAttribute('style')).toBe(
      'width: calc(30 * var(--rpx))'
    )
  })

  test.each(['top', 'right', 'bottom', 'left'])('the inset of the safe area at the %s is known', async (side) => {
    running = await boot({})
    const inset = toBrowserUnits(`env(safe-area-inset-${side})`).replace(/var\((.*)\)/, '$1')
    const { style } = running.document.querySelector<HTMLElement>('[style*="--rpx"]')!
    expect(style.getPropertyValue(inset)).toMatch(/^\d+px$/)
  })

  test('no address outside is left in it', async () => {
    const wxss = `@font-face { font-family: icons; src: url(https://example.com/a.woff2) }
.a { background: url(//example.com/a.png) } .b { background: url(data:image/png;base64,AA==) }`
    const { program: bundle } = await new Compiler(miniProgram({ 'pages/home/index.wxss': wxss })).compile()
    expect(bundle).not.toContain('example.com')
    expect(bundle).toContain('data:image/png')
  })

  test('nothing of it reaches what the phone draws beside the pages', async () => {
    running = await boot({
      'app.json': { pages: ['pages/home/index'], tabBar: { list: [{ pagePath: 'pages/home/index', text: 'Home' }] } },
      'app.wxss':
        '* { color: rgb(1, 2, 3); } :not(#a)::before { content: none } .phone-tabs, .is-custom { color: red }',
      'pages/home/index.wxml': '<view class="phone" id="x"/>'
    })
    expect(colorOf('x')).toBe('rgb(1, 2, 3)')
    const beside = ['.phone-nav', '.phone-capsule i', '.phone-tabs', '.phone-tabs button'].map(
      (each) => running!.window.getComputedStyle(running!.document.querySelector(each)!).color
    )
    expect(beside).not.toContain('rgb(1, 2, 3)')
    expect(beside).not.toContain('rgb(255, 0, 0)')
    // A class that many programs have is none of the phone's own.
    const { position } = running.window.getComputedStyle(running.document.querySelector('[id$="--x"]')!)
    expect(position).not.toBe('absolute')
    const sheet = running.document.querySelector('style[data-wxss="app"]')!.textContent!
    expect(sheet).toContain(':where(.phone-page) :not')
  })

  test('imports are taken in, once, with paths of their own', async () => {
    running = await boot({
      'pages/home/index.wxml': '<view class="deep" id="x"/>',
      'pages/home/index.wxss': "@import '../../styles/all.wxss';",
      'styles/all.wxss': "@import './deep.wxss';",
      'styles/deep.wxss': '.deep { color: rgb(1, 2, 3); }'
    })
    expect(colorOf('x')).toBe('rgb(1, 2, 3)')
  })
})

describe('day and night', () => {
  const dark = {
    'pages/home/index.wxml': '<view class="box" id="x"/>',
    'pages/home/index.wxss': '@media (prefers-color-scheme: dark) { .box { color: rgb(9, 9, 9); } }',
    'pages/home/index.js': 'Page({ onLoad() { wx.onThemeChange(({ theme }) => (getApp().heard = theme)) } })'
  }
  const sheet = () => running!.document.querySelector('style[data-wxss="pages/home/index"]')!.textContent

  test('with darkmode in app.json the theme reaches style sheets and listeners', async () => {
    running = await boot({ ...dark, 'app.json': { pages: ['pages/home/index'], darkmode: true } })
    expect(sheet()).toContain('(max-width: 0px)')
    running.setTheme('dark')
    expect(sheet()).toContain('(min-width: 0px)')
    expect(running.getApp()).toMatchObject({ heard: 'dark' })
    expect((running.wx.getAppBaseInfo as () => object)()).toMatchObject({ theme: 'dark' })
  })

  test('without darkmode it is always day', async () => {
    running = await boot(dark, { theme: 'dark' })
    running.setTheme('dark')
    expect(sheet()).toContain('(max-width: 0px)')
    expect((running.wx.getAppBaseInfo as () => object)()).not.toHaveProperty('theme')
  })
})
