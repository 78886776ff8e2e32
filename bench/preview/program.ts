import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const times = <T>(count: number, each: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => each(at))

/** Writes a program of so many pages, of about the size and kind of Weixin's own demo, which has 340. */
export function writeProgram(root: string, pages: number): void {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  write('app.json', JSON.stringify({ pages: times(pages, pageAt), usingComponents: { card: '/components/c0/index' } }))
  write('app.js', "import { f0 } from './modules/m0'\nApp({ onLaunch() { f0(1) } })\n")
  write('app.wxss', sheet('app'))
  write('styles/base.wxss', times(10, (at) => sheet(`base-${at}`)).join('\n'))
  for (const at of times(40, (at) => at)) {
    write(`modules/m${at}.js`, moduleAt(at))
    write(`components/c${at}/index.json`, '{ "component": true }')
    write(`components/c${at}/index.wxml`, template(`c${at}`))
    write(`components/c${at}/index.wxss`, sheet(`c${at}`))
    write(
      `components/c${at}/index.js`,
      `import { f${at} } from '../../modules/m${at}'\nComponent({ ${methods(at)} })\n`
    )
  }
  for (const at of times(pages, (at) => at)) {
    const page = pageAt(at)
    const [one, two] = [at % 40, (at * 7 + 1) % 40]
    write(`${page}.json`, JSON.stringify({ usingComponents: { [`c-${one}`]: `/components/c${one}/index` } }))
    write(`${page}.wxml`, `${template(`p${at}`)}<c-${one}/><card/>\n`)
    write(`${page}.wxss`, `@import "../../styles/base.wxss";\n${sheet(`p${at}`)}`)
    const imports = `import { f${one} } from '../../modules/m${one}'\nimport * as m${two} from '../../modules/m${two}'\n`
    write(`${page}.js`, `${imports}Page({ two: m${two}, ${methods(one)} })\n`)
  }
}

export const pageAt = (at: number) => `pages/p${at}/index`

const moduleAt = (at: number) =>
  `${at % 5 === 0 ? '' : `import { f${at - 1} } from './m${at - 1}'\n`}export const n${at} = ${at}\n${times(
    30,
    (each) => `function part${each}(value) {\n  return value > ${each} ? [value, ${each}] : { value }\n}\n`
  ).join('')}export function f${at}(value) {\n  return part1(value)\n}\n`

const methods = (at: number) =>
  `data: { a: ${at}, list: [] }, methods: {}, ${times(
    12,
    (each) => `on${each}(event) {\n    this.setData({ a: f${at}(event.detail.value), b: 'text ${each}' })\n  }`
  ).join(',\n  ')}`

const template = (name: string) =>
  `<view class="${name}">\n${times(
    12,
    (each) =>
      `  <view class="row row-${each} {{ a > ${each} ? 'on' : '' }}" wx:if="{{ a !== ${each} }}" bindtap="on${each}">
    <text wx:for="{{ list }}" wx:key="id">{{ item.name }}, {{ index + ${each} }}</text>
    <button type="primary" bindtap="on${each}">{{ b || 'none' }}</button>
  </view>`
  ).join('\n')}\n</view>\n`

const sheet = (name: string) =>
  times(
    20,
    (each) =>
      `.${name} .row-${each}, .${name}-${each}::after {\n  width: ${each * 10}rpx;\n  padding: 0 10rpx 4px;\n  color: #07c160;\n}`
  ).join('\n')
