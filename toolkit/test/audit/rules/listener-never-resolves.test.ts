import { audit } from '../../../src/audit'
import { findingsOf, placesOf, write } from '../project'

const files = (listener: string, before = '') => ({
  'pages/a/index.js': `${before}\nwx.onNeedPrivacyAuthorization(${listener})`
})

it.each(['() => {}', '(resolve) => { show() }', '(resolve, info) => { show(info) }', 'function () {}'])(
  'finds %s',
  (listener) => {
    expect(placesOf('listener-never-resolves', files(listener))).toEqual(['pages/a/index.js:2'])
  }
)

it.each([
  '(resolve) => resolve({})',
  '(resolve) => { this.resolve = resolve }',
  '(...all) => keep(all)',
  'somebodyElse'
])('says nothing about %s', (listener) => {
  expect(placesOf('listener-never-resolves', files(listener))).toEqual([])
})

describe('an answer without an event', () => {
  it.each([
    "(resolve) => resolve({ buttonId: 'agree' })",
    "(first) => { const resolve = typeof first === 'function' ? first : first.resolve; ask().then(() => resolve?.({ buttonId: 'agree' })) }",
    "(resolve) => { const kept = { resolve }; kept.resolve({ buttonId: 'agree' }) }"
  ])('is none: %s', (listener) => {
    const [finding] = findingsOf('listener-never-resolves', files(listener))
    expect(finding.message).toBe('The listener answers without event, and the platform takes no such answer')
    expect(finding.places).toEqual([{ file: 'pages/a/index.js', line: 2, column: 1 }])
  })

  it.each([
    [
      'the event is put in later',
      "(resolve) => { const answer = { buttonId: 'agree' }; answer.event = pick(); resolve(answer) }"
    ],
    ['there may be one in what is spread', "(resolve) => resolve({ ...pick(), buttonId: 'agree' })"],
    [
      'a promise has that object',
      "(resolve) => new Promise((resolve) => resolve({ buttonId: 'agree' })).then(({ buttonId }) => resolve({ event: 'agree', buttonId }))"
    ],
    [
      'another answer has one',
      "(resolve) => { if (old()) resolve({ buttonId: 'agree' }); else resolve({ event: 'agree', buttonId: 'agree' }) }"
    ]
  ])('is not told where %s', (_, listener) => {
    expect(placesOf('listener-never-resolves', files(listener))).toEqual([])
  })
})

it('says nothing about what no page reaches', () => {
  expect(placesOf('listener-never-resolves', { 'old.js': 'wx.onNeedPrivacyAuthorization(() => {})' })).toEqual([])
})

it('finds a listener that is named elsewhere', () => {
  expect(placesOf('listener-never-resolves', files('onNeed', 'function onNeed(resolve) {}'))).toEqual([
    'pages/a/index.js:2'
  ])
})

it('is answered by a comment with a reason', () => {
  const note = '// mp-privacy-disable-next-line listener-never-resolves -- logs only'
  expect(placesOf('listener-never-resolves', files('() => {}', note))).toEqual([])
})

describe('a prompt that can be refused', () => {
  const button = '<button id="y" open-type="agreePrivacyAuthorization" bindagreeprivacyauthorization="yes" />'
  const prompt = (refuse: string, template = '<view bindtap="no">no</view>') => ({
    'pages/a/index.wxml': button + template,
    'pages/a/index.js': `Page({ onLoad() {
wx.onNeedPrivacyAuthorization((resolve) => { this.resolve = resolve }) },
yes() { this.resolve({ event: 'agree', buttonId: 'y' }) },
no(e) { ${refuse} } })`
  })
  const rule = 'listener-never-resolves'

  it('leaves the call waiting where nothing answers a refusal', () => {
    const [finding] = findingsOf(rule, prompt('this.setData({ visible: false })'))
    expect(finding.message).toBe('A refusal is never answered: nothing says disagree')
    expect(finding.places).toEqual([{ file: 'pages/a/index.js', line: 2, column: 1 }])
  })

  it('leaves it waiting where what is kept is not answered at all', () => {
    const { 'pages/a/index.js': script, ...rest } = prompt('this.setData({ visible: false })')
    const silent = { ...rest, 'pages/a/index.js': script.replace(/this\.resolve\(.*\)/, 'this.pick()') }
    expect(placesOf(rule, silent)).toEqual(['pages/a/index.js:2'])
  })

  it.each([
    ['it is answered', prompt("this.resolve({ event: 'disagree' })")],
    [
      'the template says what with',
      prompt('this.resolve({ event: e.target.dataset.as })', '<view bindtap="no" data-as="disagree" />')
    ],
    ['it cannot be refused: that is said by another rule', prompt('', '')],
    ['not all of the program is read', { ...prompt(''), 'app.json': { pages: ['pages/a/index', 'pages/b/index'] } }]
  ])('says nothing where %s', (_, files) => {
    expect(placesOf(rule, files)).toEqual([])
  })

  it('is looked for in single-file components too', () => {
    const page = (refuse: string) =>
      audit(
        write({
          'package.json': { dependencies: { '@dcloudio/uni-app': '3.0.0' } },
          'manifest.json': '{}',
          'pages.json': { pages: [{ path: 'pages/a/a' }] },
          'pages/a/a.vue': `<template><view>${button.replace('bindagree', '@agree')}
<view @click="no('${refuse}')">no</view></view></template>
<script>
export default { onLoad() { wx.onNeedPrivacyAuthorization((resolve) => { this.resolve = resolve }) },
methods: { yes() { this.resolve({ event: 'agree', buttonId: 'y' }) }, no(event) { this.resolve({ event }) } } }
</script>`
        })
      ).findings.flatMap(({ rule, places }) => places.map(({ file, line }) => `${rule} ${file}:${line}`))
    expect(page('close')).toEqual([`${rule} pages/a/a.vue:4`])
    expect(page('disagree')).toEqual([])
  })
})
