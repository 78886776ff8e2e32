import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { boot } from './mini-program'

/** Weixin's own, for Linux and macOS. */
const { wxmlToJs } = require('miniprogram-compiler') as { wxmlToJs(folder: string): Promise<string> }

interface Node {
  attr: Record<string, unknown>
  children: (Node | string)[]
}

async function byWcc(wxml: string): Promise<Node[]> {
  const folder = mkdtempSync(join(tmpdir(), 'wcc-'))
  try {
    writeFileSync(join(folder, 'a.wxml'), wxml)
    const generate = new Function('window', await wxmlToJs(folder))({}) as (
      file: string
    ) => (data: object) => { children: Node[] }
    return generate('a.wxml')({}).children
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A backslash and what may come after it, in a string of an expression, in text and in an attribute. */
const letters = ['n', 'r', 't', 'd', 'u0041', 'x41', '/', '0', 'b', 'w+', '中']

test('escapes in text, attributes and expressions are those of wcc', async () => {
  const rows = letters.flatMap((letter) => [
    `<view aria-label="a\\${letter}b">{{ 'a\\${letter}b' }}</view>`,
    `<view aria-label="b">a\\${letter}b</view>`
  ])
  const wxml = `<!-- \\n --><wxs module="m">var n = '\\n'; module.exports = n</wxs>${rows.join('')}`
  const expected = (await byWcc(wxml)).map(({ attr, children }) => [attr['aria-label'] ?? attr.ariaLabel, children[0]])
  const { document, close } = await boot({ 'pages/home/index.wxml': wxml })
  const views = [...document.querySelectorAll('.phone-page:not([hidden]) wx-view')]
  const found = views.map((view) => [view.getAttribute('aria-label'), view.textContent])
  close()
  expect(found).toEqual(expected)
})
