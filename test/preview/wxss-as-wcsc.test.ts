import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { chromium } from 'playwright-core'
import { SourceTree } from '../../preview/compiler/source-tree'
import { StyleCompiler } from '../../preview/compiler/styles'
import { Warnings } from '../../preview/compiler/warnings'
import { scopeToken } from '../../preview/runtime/css-rules'
import { findBrowser } from '../browser/find-browser'
import { flags } from '../browser/preview-in-chromium'
import { boot, miniProgram } from './mini-program'

/** Weixin's own, for Linux and macOS. */
const wcsc = join(
  require.resolve('miniprogram-compiler'),
  `../bin/${process.platform === 'darwin' ? 'mac' : 'linux'}/wcsc`
)

// As it is installed nobody may run it.
chmodSync(wcsc, 0o755)

/** None where it refuses: of 2019 as it is, it knows less of CSS than Weixin does now. */
function byWcsc(root: string, file: string, ...imported: string[]): string | undefined {
  const { stdout, stderr } = spawnSync(wcsc, ['-lc', file, ...imported], { cwd: root, encoding: 'utf8' })
  if (stderr) return undefined
  return stdout.replace(/%%HERESUFFIX%%/g, '').replace(/%%\?(.+?)rpx\?%%/g, (_, rpx: string) => `${Number(rpx) / 2}px`)
}

const wxml = `<view class="a b" id="one" data-n="1" data-x="1"><text class="c" data-n="2">t</text>
<view class="b a-b" data-n="3"><button class="c" data-n="4" data-x="b c">t</button></view></view>
<view data-n="5" class="c"><text data-n="6" class="a" data-long-name="1">t</text><input class="b" data-n="7"/></view>`

/** The same as wcc leaves it in the document. */
const asWeixinDraws = wxml
  .replace(/<(\/?)(\w+)/g, '<$1wx-$2')
  .replace(/<wx-(\w+)([^>]*)\/>/g, '<wx-$1$2></wx-$1>')
  .replace(/\n/g, '')

const home = { path: 'pages/home/index', kind: 'page' as const, config: { usingComponents: {} }, namedTags: {} }

const oneOf = (...texts: string[]) => fc.constantFrom(...texts)
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((each) => each.join(''))

const tags = ['view', 'text', 'button', 'input', 'my-part', 'div']
const simple = oneOf('.a', '.b', '.c', '.a-b', '.a.b', '#one', '#one.a', '[data-x]', ...tags, 'view.b', 'text.a')
const narrowed = ['[data-x="1"]', '[data-x="b c"]', '[data-long-name]', ':first-child', ':nth-child(2n+1)', ':not(.b)']
/** The page is the second child of its document, but not of the preview’s. */
const compound = fc.oneof({ weight: 9, arbitrary: joined(simple, oneOf('', '', '', ...narrowed)) }, fc.constant('page'))
const between = oneOf(' ', '>', ' > ', '+', ', ', ',')
const selector = joined(compound, fc.oneof(fc.constant(''), joined(between, compound)), oneOf('', '', '', '::after'))

/** Weixin rounds down to whole pixels, the preview does not: these are whole. */
const counts = oneOf('10', '8', '-6', '2.0', '+4', '0', '100.00', '10.', '1e2')
const length = joined(counts, oneOf('rpx', 'rpx', 'px', 'RPX', 'upx'))
const measure = fc.oneof(
  { weight: 3, arbitrary: length },
  joined(oneOf('calc(20px - '), length, oneOf(')', ' * 2)')),
  joined(oneOf('var(--none, '), length, oneOf(')'))
)
const declaration = fc.oneof(
  {
    weight: 3,
    arbitrary: joined(oneOf('letter-spacing:', 'word-spacing: ', 'text-indent:', 'outline-offset : '), measure)
  },
  joined(oneOf('order: ', 'z-index:'), oneOf('1', '2', '3 !important', '4')),
  joined(oneOf('content: '), oneOf('"a 10rpx b"', "'7rpx'", '"\\201C"', '"url(7rpx)"', 'attr(data-x)')),
  joined(oneOf('--own: '), oneOf('red', '1', '"10rpx"')),
  fc.constant('/* 10rpx; */ flex-grow: 2')
)
const rule = fc
  .tuple(selector, fc.array(declaration, { minLength: 1, maxLength: 3 }))
  .map(([selected, declared]) => `${selected} {${declared.join(';')};}`)
const conditions = ['media (min-width: 100px)', 'media screen and (max-width: 400px)', 'media (min-width: 900px)']
const sheet = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: rule },
      joined(
        oneOf(...conditions, 'supports (display: grid)').map((each) => `@${each}{`),
        rule,
        oneOf('}')
      )
    ),
    {
      minLength: 4,
      maxLength: 8
    }
  )
  .map((rules) => `/* a 10rpx */\n${rules.join('\n')}\n`)

const compared = ['letter-spacing', 'word-spacing', 'text-indent', 'outline-offset', 'order', 'z-index', 'flex-grow']

/** Runs in the browser: what each element that is numbered, and the page, is computed to. */
function computedStyles({
  css,
  page,
  names
}: {
  css: string
  page: string
  names: string[]
}): Record<string, string>[] {
  document.querySelector('#own')!.textContent = css
  return [document.querySelector(page)!, ...document.querySelectorAll('[data-n]')].map((element) => {
    const own = getComputedStyle(element)
    const after = getComputedStyle(element, '::after')
    const values = names.map((name) => [name, own.getPropertyValue(name)])
    // The border of a button is such an element, without any text.
    const content = after.content.replace('""', 'none')
    return Object.fromEntries([...values, ['--own', own.getPropertyValue('--own')], ['content', content]])
  })
}

test('a page looks as with wcsc: generated selectors, lengths, strings, conditions, imports', async () => {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: flags })
  const drawing = async (html: string, page: string) => {
    const tab = await browser.newPage({ viewport: { width: 375, height: 812 } })
    await tab.setContent(html)
    return (css: string) => tab.evaluate(computedStyles, { css, page, names: compared })
  }
  let sheets = 0
  try {
    const { document, close } = await boot({ 'pages/home/index.wxml': wxml })
    document.head.append(Object.assign(document.createElement('style'), { id: 'own' }))
    const byPreview = await drawing(document.documentElement.outerHTML, '.phone-page wx-page')
    close()
    const byWeixin = await drawing(`<style id="own"></style><body>${asWeixinDraws}`, 'body')
    for (const [part, css] of fc.sample(fc.tuple(sheet, sheet), { numRuns: 30, seed: 14 })) {
      const root = miniProgram({ 'pages/home/index.wxss': `@import "../../part.wxss";\n${css}`, 'part.wxss': part })
      const expected = byWcsc(root, './pages/home/index.wxss', './part.wxss')
      if (expected === undefined) continue
      sheets++
      const styles = await new StyleCompiler(new SourceTree(root)).compile([home], [], new Warnings())
      const ours = styles.of[home.path]!.map((number) => styles.texts[number])
        .join('\n')
        .split(`${scopeToken}--`)
        .join('')
      expect([part, css, await byPreview(ours)]).toEqual([part, css, await byWeixin(expected)])
    }
  } finally {
    await browser.close()
  }
  expect(sheets).toBeGreaterThan(12)
})
