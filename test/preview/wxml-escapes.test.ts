import { boot } from './mini-program'
import { byWcc, type WccNode } from './weixin-compiler'

/** A backslash and what may come after it, in a string of an expression, in text and in an attribute. */
const letters = ['n', 'r', 't', 'd', 'u0041', 'x41', '/', '0', 'b', 'w+', '中']

test('escapes in text, attributes and expressions are those of wcc', async () => {
  const rows = letters.flatMap((letter) => [
    `<view aria-label="a\\${letter}b">{{ 'a\\${letter}b' }}</view>`,
    `<view aria-label="b">a\\${letter}b</view>`
  ])
  const wxml = `<!-- \\n --><wxs module="m">var n = '\\n'; module.exports = n</wxs>${rows.join('')}`
  const expected = byWcc(wxml).children.map((node) => {
    const { attr, children } = node as WccNode
    return [attr['aria-label'] ?? attr.ariaLabel, children[0]]
  })
  const { document, close } = await boot({ 'pages/home/index.wxml': wxml })
  const views = [...document.querySelectorAll('.phone-page:not([hidden]) wx-view')]
  const found = views.map((view) => [view.getAttribute('aria-label'), view.textContent])
  close()
  expect(found).toEqual(expected)
})
