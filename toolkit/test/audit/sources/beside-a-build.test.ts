import { audit, type AuditReport } from '../../../src/audit'
import { renderText } from '../../../src/audit/report/text'
import { write, type Files } from '../project'

const script = 'wx.getUserProfile({})'

/** What a framework's build leaves beside its source. */
const buildIn = (folder: string): Files => ({
  [`${folder}/app.json`]: { pages: ['pages/a/index'] },
  [`${folder}/pages/a/index.js`]: `Page({ a() { ${script} } })`,
  [`${folder}/pages/a/index.wxml`]: '',
  [`${folder}/pages/a/index.json`]: {}
})

const programs: [string, string, Files][] = [
  [
    'uni-app',
    'src/pages/a/index.vue:1:32',
    {
      'src/manifest.json': {},
      'src/pages.json': { pages: [{ path: 'pages/a/index' }] },
      'src/main.js': '',
      'src/App.vue': '<script>export default {}</script>',
      'src/pages/a/index.vue': `<script>export default { a() { uni.getUserProfile({}) } }</script>`,
      ...buildIn('dist/build/mp-weixin')
    }
  ],
  [
    'uni-app',
    'pages/a/index.vue:1:32',
    {
      'manifest.json': {},
      'pages.json': { pages: [{ path: 'pages/a/index' }] },
      'main.js': '',
      'App.vue': '<script>export default {}</script>',
      'pages/a/index.vue': `<script>export default { a() { uni.getUserProfile({}) } }</script>`,
      ...buildIn('unpackage/dist/dev/mp-weixin')
    }
  ],
  [
    'taro',
    'src/pages/a/index.tsx:2:37',
    {
      'config/index.ts': 'export default {}',
      'src/app.config.ts': "export default { pages: ['pages/a/index'] }",
      'src/app.tsx': 'export default () => null',
      'src/pages/a/index.tsx':
        "import Taro from '@tarojs/taro'\nexport default function A() { void Taro.getUserProfile({}) }",
      ...buildIn('dist')
    }
  ],
  [
    'mpx',
    'src/pages/a/index.mpx:1:33',
    {
      'package.json': { dependencies: { '@mpxjs/core': '2.9.0' } },
      'src/app.mpx': `<script type="application/json">{ "pages": ["pages/a/index"] }</script>`,
      'src/pages/a/index.mpx': `<script>createPage({ a() { ${script} } })</script>`,
      ...buildIn('dist/wx')
    }
  ]
]

const placesOf = ({ uses }: AuditReport) => uses.map(({ file, line, column }) => `${file}:${line}:${column}`)

it.each(programs)(
  'given source and build, the %s source is read (%s), and the report says so and why',
  (name, place, files) => {
    const report = audit(write(files))
    expect([report.source, ...placesOf(report).map((each) => each.replace(/:\d+$/, ''))]).toEqual([
      name,
      place.replace(/:\d+$/, '')
    ])
    expect(renderText([report], false)).toContain(
      `Read: the ${name} source, whose lines are the ones to edit. A build beside it is not read.`
    )
    expect(renderText([report], false, 'zh')).toContain(`读取的是 ${name} 源码`)
  }
)

it.each(programs)('an app.json that lists nothing beside it changes nothing: %s', (name, _, files) => {
  expect(audit(write({ ...files, 'app.json': {} })).source).toBe(name)
})

it('given the build, the build is read', () => {
  const root = write(programs[0][2])
  const report = audit(`${root}/dist/build/mp-weixin`)
  expect([report.source, ...placesOf(report)]).toEqual(['native', 'pages/a/index.js:1:14'])
  expect(renderText([report], false)).not.toContain('Read: the')
})
