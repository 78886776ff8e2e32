import * as fc from 'fast-check'
import { boot } from './mini-program'
import { byWcc, type WccNode } from './weixin-compiler'

const data = {
  zero: 0,
  one: 1,
  half: 0.5,
  text: 'ab',
  empty: '',
  nothing: null,
  yes: true,
  no: false,
  list: [3, 1, 2],
  object: { key: 'v', deep: { e: 5, list: ['x', 'y'] } }
}

const leaf = fc.constantFrom(
  ...Object.keys(data),
  'object.key',
  'object.deep.e',
  "object['key']",
  'object.deep.list[one]',
  'list',
  'list[0]',
  'object.none',
  'object.none.deeper',
  'none',
  'none[0].more',
  'list.length',
  'text.length',
  '0',
  '7',
  '1.5',
  "'s'",
  "''",
  'true',
  'false'
)

const { expression } = fc.letrec<{ expression: string }>((tie) => {
  const part = tie('expression')
  const joined = (...operators: string[]) =>
    fc
      .tuple(part, fc.constantFrom(...operators), part)
      .map(([left, operator, right]) => `(${left} ${operator} ${right})`)
  return {
    expression: fc.oneof(
      { depthSize: 'small' },
      leaf,
      { weight: 4, arbitrary: joined('+', '-', '*', '/', '%') },
      joined('===', '!==', '==', '!=', '<', '>', '<=', '>='),
      { weight: 3, arbitrary: joined('&&', '||') },
      part.map((each) => `(!${each})`),
      part.map((each) => `(-${each})`),
      {
        weight: 3,
        arbitrary: fc.tuple(part, part, part).map(([when, then, otherwise]) => `(${when} ? ${then} : ${otherwise})`)
      },
      fc.tuple(part, part).map(([one, two]) => `[${one}, ${two}][0]`)
    )
  }
})

const written = (each: string) => `<view>{{ ${each} }}</view><view>a{{ ${each} }}b</view>`

const wxml = (expressions: readonly string[]) =>
  `<template name="t"><view>{{ x }},{{ key }},{{ y.length }}</view></template>${expressions
    .map(
      (each) => `${written(each)}<view wx:if="{{ ${each} }}">if</view><view wx:else>else</view>
<template is="t" data="{{ x: ${each}, ...object, y: [${each}, one] }}"/>
<view wx:for="{{ list }}" wx:for-item="one" wx:for-index="zero" wx:key="*this">{{ ${each} }}</view>`
    )
    .join('\n')}`

/** What stands in each element that has no other within. */
function textsIn(node: WccNode): string[] {
  const elements = node.children.filter((child) => typeof child === 'object')
  return elements.length > 0 ? elements.flatMap(textsIn) : [node.children.join('').trim()]
}

async function drawnTexts(source: string): Promise<string[]> {
  const { document, close } = await boot({
    'pages/home/index.wxml': source,
    'pages/home/index.js': `Page({ data: ${JSON.stringify(data)} })`
  })
  const found = Array.from(document.querySelectorAll('.phone-page:not([hidden]) wx-view'), (view) =>
    view.textContent!.trim()
  )
  close()
  return found
}

test('generated expressions come to what wcc makes of them: in text, conditions, templates and lists', async () => {
  const expressions = fc.sample(expression, { numRuns: 30, seed: 14 })
  const source = wxml(expressions)
  expect(await drawnTexts(source)).toEqual(textsIn(byWcc(source, data)))
})

test('wx:for has its first name still', async () => {
  const source = '<view wx:for-items="{{ list }}" wx:for-index="at">{{ at }}:{{ item }}</view>'
  const expected = textsIn(byWcc(source, data))
  expect(expected).toEqual(['0:3', '1:1', '2:2'])
  expect(await drawnTexts(source)).toEqual(expected)
})
