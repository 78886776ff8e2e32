import { readFileSync } from 'node:fs'
import { Looks, type Phone } from './phone'

/**
 * The prompt beside WeUI's half-screen dialog, drawn from WeUI's own style sheet in the same browser.
 * https://github.com/Tencent/weui
 */
const weui = `<!doctype html><meta name="viewport" content="width=device-width">
<style>${readFileSync(require.resolve('weui/dist/style/weui.css'), 'utf8')} body { margin: 0 }</style>
<body>
<div class="weui-mask"></div>
<div class="weui-half-screen-dialog weui-bottom-fixed-opr-page" role="dialog" style="height: auto">
  <div class="weui-half-screen-dialog__hd"><div class="weui-half-screen-dialog__hd__main"><strong class="weui-half-screen-dialog__title">隐私保护提示</strong></div></div>
  <div class="weui-half-screen-dialog__bd weui-bottom-fixed-opr-page__content">
    <p class="weui-half-screen-dialog__desc" style="margin: 0">本小程序需要读取你的剪贴板</p>
    <p class="weui-half-screen-dialog__tips" style="margin: 0">请先阅读并同意《演示小程序隐私保护指引》</p>
  </div>
  <div class="weui-half-screen-dialog__ft weui-bottom-fixed-opr-page__tool"><div class="weui-half-screen-dialog__btn-area">
    <a class="weui-btn weui-btn_default">拒绝</a><a class="weui-btn weui-btn_primary">同意</a>
  </div></div>
</div>`

/** Of WeUI's dialog and of ours, by the same names. */
const parts = {
  panel: ['.weui-half-screen-dialog', 'dialog'],
  title: ['.weui-half-screen-dialog__title', 'title'],
  question: ['.weui-half-screen-dialog__desc', 'purpose'],
  explanation: ['.weui-half-screen-dialog__tips', 'content'],
  refuse: ['.weui-btn_default', 'refuse'],
  agree: ['.weui-btn_primary', 'agree']
} as const
type Part = keyof typeof parts

const homeIndicator = 34
let looks: Looks
let ours: Phone

beforeAll(async () => {
  looks = await Looks.start()
})
afterAll(() => looks?.close())

describe.each(['light', 'dark'] as const)('at 390 px, %s', (theme) => {
  const measured = {} as Record<'weui' | 'ours', Record<Part, Measures>>

  beforeAll(async () => {
    ours = await (await looks.phone({ theme })).ask({ hideTabBar: true })
    measured.ours = await measure((part) => ours[parts[part][1]])
    const page = await ours.page.context().newPage()
    await page.setViewportSize(ours.page.viewportSize()!)
    await page.emulateMedia({ colorScheme: theme })
    await page.setContent(weui)
    // Both in the phone's letters.
    const font = await ours.style(ours.dialog, 'font-family')
    await page.addStyleTag({ content: `* { font-family: ${font} !important }` })
    measured.weui = await measure((part) => page.locator(parts[part][0]))
    await page.close()
  })

  test('the panel is as high, but for the safe area', () => {
    const height = ({ panel }: Record<Part, Measures>) => panel.bottom - panel.top
    expect(Math.abs(height(measured.ours) - homeIndicator - height(measured.weui))).toBeLessThanOrEqual(1)
  })

  test.each(['title', 'question', 'explanation', 'refuse', 'agree'] as const)('%s: place and letters', (part) => {
    const { weui, ours } = measured
    for (const side of ['left', 'width'] as const) {
      if (part === 'refuse' || part === 'agree') expect(ours[part][side]).toBeCloseTo(weui[part][side], 0)
    }
    expect(ours[part].textLeft).toBeCloseTo(weui[part].textLeft, 0)
    expect(Math.abs(fromPanel(ours, part) - fromPanel(weui, part))).toBeLessThanOrEqual(1)
    expect(ours[part].fontSize).toBe(weui[part].fontSize)
    expect(ours[part].fontWeight).toBe(weui[part].fontWeight)
  })

  test('colours', () => {
    const { weui, ours } = measured
    for (const part of ['title', 'question', 'refuse', 'agree'] as const) {
      expect([part, ours[part].color]).toEqual([part, weui[part].color])
    }
    expect(ours.agree.background).toBe(weui.agree.background)
    expect(ours.panel.background).toBe(weui.panel.background)
    expect(ours.panel.radius).toBe(weui.panel.radius)
  })
})

interface Measures {
  left: number
  top: number
  bottom: number
  width: number
  textLeft: number
  textTop: number
  fontSize: string
  fontWeight: string
  color: string
  background: string
  radius: string
}

/** The top of a part's text, from the panel's upper edge. */
const fromPanel = (of: Record<Part, Measures>, part: Part) => of[part].textTop - of.panel.top

async function measure(
  find: (part: Part) => { evaluate<T>(run: (element: Element) => T): Promise<T> }
): Promise<Record<Part, Measures>> {
  const found = {} as Record<Part, Measures>
  for (const part of Object.keys(parts) as Part[]) {
    found[part] = await find(part).evaluate((element) => {
      const { left, top, bottom, width } = Element.prototype.getBoundingClientRect.call(element)
      const range = document.createRange()
      range.selectNodeContents(element)
      const text = range.getClientRects()[0]!
      const style = getComputedStyle(element)
      return {
        ...{ left, top, bottom, width, textLeft: text.left, textTop: text.top },
        ...{ fontSize: style.fontSize, fontWeight: style.fontWeight, color: style.color },
        ...{ background: style.backgroundColor, radius: style.borderTopLeftRadius }
      }
    })
  }
  return found
}
