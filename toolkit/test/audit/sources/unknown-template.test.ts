import { audit } from '../../../src/audit'
import { write, type Files } from '../project'

const uniApp: Files = {
  'manifest.json': {},
  'pages.json': { pages: [{ path: 'pages/a/index' }] },
  'main.js': '',
  'App.vue': '<script>export default {}</script>'
}

const usesOf = (files: Files) => {
  const { uses, gaps, complete } = audit(write(files))
  return {
    uses: uses.map(
      ({ api, line, column, certainty, pages }) => `${api} ${line}:${column} ${certainty} ${pages.join()}`
    ),
    gaps: gaps.map(({ message, file, line }) => `${message} ${file}:${line}`),
    complete
  }
}

const page = (text: string) => usesOf({ ...uniApp, 'pages/a/index.vue': text })

it.each([
  [
    'pug',
    `view
  button(open-type="getPhoneNumber" @getphonenumber="pick") 登录
  input(type='nickname')
  view: camera(mode="scan")
  button(:open-type="kind")
  text camera, getPhoneNumber`,
    ['button[open-type=getPhoneNumber] 3:10', 'input[type=nickname] 4:9', 'camera 5:9', 'button[open-type=*] 6:11']
  ],
  [
    'haml',
    '%view\n  %button{ "open-type" => "chooseAvatar" }\n  %live-pusher',
    ['button[open-type=chooseAvatar] 3:13', 'live-pusher 4:4', 'live-pusher 4:4']
  ],
  [
    'slm',
    "view\n  button openType='getPhoneNumber|agreePrivacyAuthorization'",
    ['button[open-type=getPhoneNumber] 3:10']
  ]
])('a template in a language that is not known is read by its words: %s', (lang, template, expected) => {
  const { uses, gaps, complete } = page(
    `<template lang="${lang}">\n${template}\n</template>\n<script>export default {}</script>`
  )
  expect(uses).toEqual(expected.map((use) => `${use} unknown pages/a/index`))
  expect(gaps).toEqual([`a file does not parse: its template is written in ${lang} pages/a/index.vue:1`])
  expect(complete).toBe(false)
})

it('a template that is never closed is read by its words, with the script that it swallows', () => {
  const { uses, gaps, complete } = page('<template>\n<view>\n<script>\nuni.getLocation()\n</script>\n')
  expect(uses).toEqual(['wx.getLocation 4:1 unknown pages/a/index'])
  expect(gaps).toEqual(['a file does not parse: its <template> is never closed pages/a/index.vue:1'])
  expect(complete).toBe(false)
  expect(page('<template>\n<view>\n</template>\n<script>\nuni.getLocation()\n</script>\n').complete).toBe(true)
})

it.each([
  [
    'a script that is never closed',
    '<template><view/></template>\n<script>\nuni.getLocation()\n',
    ['wx.getLocation 3:1'],
    'its <script> is never closed pages/a/index.vue:2'
  ],
  [
    'a second script',
    '<script>\nuni.getLocation()\n</script>\n<script>\nuni.chooseImage()\n</script>\n<template><view/></template>',
    ['wx.chooseImage 5:1', 'wx.getLocation 2:1'],
    'Single file component can contain only one <script> element pages/a/index.vue:4'
  ],
  [
    'a second template',
    '<template><view/></template>\n<template><button open-type="getPhoneNumber"/></template>',
    ['button[open-type=getPhoneNumber] 2:19'],
    'Single file component can contain only one <template> element pages/a/index.vue:2'
  ]
])('%s is a gap, and read by its words', (_, text, expected, gap) => {
  const { uses, gaps, complete } = page(text)
  expect(uses.map((use) => use.replace(/ \w+ pages\/a\/index$/, '')).sort()).toEqual(expected)
  expect(gaps).toEqual([`a file does not parse: ${gap}`])
  expect(complete).toBe(false)
})

it('a style that is never closed is nothing to the audit', () => {
  expect(page('<template><view/></template>\n<script>let a</script>\n<style>\n.a {}').complete).toBe(true)
})

it('says so in Chinese', () => {
  const root = write({ ...uniApp, 'pages/a/index.vue': '<template lang="pug">\nview\n</template>' })
  expect(audit(root, { language: 'zh' }).gaps[0].message).toBe('文件无法解析：模板使用了 pug')
})

it('an expression that does not parse is a gap, and read by its words', () => {
  const { uses, gaps, complete } = page(
    '<template>\n<view @click="pick()">{{ a }}</view>\n<view @click="uni.getLocation(">{{ name }}</view>\n</template>'
  )
  expect(uses).toEqual(['wx.getLocation 3:15 unknown pages/a/index'])
  expect(gaps).toEqual(['a file does not parse: Unexpected token: uni.getLocation( pages/a/index.vue:3'])
  expect(complete).toBe(false)
})

it.each([
  ['statements', '@click="a = 1; pick($event);"'],
  ['functions', '@tap="async function (e) { await pick(e) }" @longpress="({ detail }) => pick(detail)"'],
  ['types', ':a="(b as { c?: string }).c!" @input="(e: Event) => pick(e)"'],
  ['filters, objects and nothing', ':style="{ color, \'--x\': y | px }" :key="" :id'],
  ['loops and slots', 'v-for="({ a }, index) of rows" #default="{ row, index = 1 }"'],
  ['entities and comments', 'v-if="a &lt; 3 && b // why"'],
  ['what is shown as it is', 'v-pre :a="x y"']
])('%s parse', (_, attributes) => {
  expect(page(`<template><view ${attributes}>{{ }}{{ a ? b : 'c' }}</view></template>`).gaps).toEqual([])
})

it('a template that stands in another file is told', () => {
  const { gaps } = page('<template src="./index.html"></template>\n<script>export default {}</script>')
  expect(gaps).toEqual(['a file does not parse: its template stands in ./index.html pages/a/index.vue:1'])
})

it('no advice to remove a key that such a template could be', () => {
  const guideline = write({
    'guideline.json': { setting_list: [{ privacy_key: 'PhoneNumber', privacy_text: '用于登录' }] }
  })
  const root = write({
    ...uniApp,
    'pages/a/index.vue': '<template lang="pug">\nkit-login\n</template><script></script>'
  })
  const { findings } = audit(root, { guideline: `${guideline}/guideline.json` })
  expect(findings.map(({ rule }) => rule)).toEqual(['incomplete-program'])
})

it('mpx', () => {
  const { uses, gaps } = usesOf({
    'src/app.mpx': '<script type="application/json">{ "pages": ["./pages/a"] }</script>',
    'src/pages/a.mpx':
      '<template lang="pug">\nbutton(open-type="getPhoneNumber")\n</template>\n<script>createPage({})</script>'
  })
  expect(uses).toEqual(['button[open-type=getPhoneNumber] 2:8 unknown pages/a'])
  expect(gaps).toEqual(['a file does not parse: its template is written in pug src/pages/a.mpx:1'])
})
