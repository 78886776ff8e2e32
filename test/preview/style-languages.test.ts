import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { Compiler } from '../../preview/compiler'
import { miniProgram, type Files } from './mini-program'

const compile = async (root: string) => {
  const { program, warnings } = await new Compiler(root).compile()
  return { program, warnings: warnings.map(({ file, line, message }) => `${file}:${line}: ${message}`) }
}

const outside = miniProgram({ 'secret.txt': 'a-secret {}', 'secret.css': '.a-secret { top: 0 }' })
const secret = join(outside, 'secret')

test.each<[string, Files]>([
  ['Less, by import', { 'pages/home/index.less': `@import (inline) "${secret}.txt";` }],
  [
    'Less, by a name from within',
    {
      'pages/home/index.less': `@import "a"; b { c: d }`,
      'pages/home/a.less': `@import "${secret}.css"; @import (less) "${secret}.css";`
    }
  ],
  [
    'Less, as data',
    { 'pages/home/index.less': `.a { background: data-uri("text/plain;charset=utf-8", "${secret}.txt") }` }
  ],
  ['Sass', { 'pages/home/index.scss': `@use "${secret}.css" as s;` }],
  ['indented Sass', { 'pages/home/index.sass': `@use "${secret}.css" as s` }]
])('a style sheet reads nothing outside of the program: %s', async (_, files) => {
  const { program, warnings } = await compile(miniProgram(files))
  expect(program).not.toMatch(/a-secret(?! \{ color)/)
  expect(warnings).toEqual([expect.stringMatching(/^pages\/home\/\w+\.\w+:1: .* is outside of the program/)])
})

test.each(['pages/home/index.less', 'pages/home/part.less'])('a plug-in of Less is not run: %s', async (file) => {
  const ran = globalThis as { ranAtBuild?: boolean }
  const { warnings } = await compile(
    miniProgram({
      'plugin.js': 'module.exports = { install() { globalThis.ranAtBuild = true } }',
      'pages/home/index.less': '@import "part";',
      'pages/home/part.less': '.a { top: 0 }',
      [file]: '@plugin "../../plugin.js"; .a { top: 1px }'
    })
  )
  expect(warnings).toEqual([expect.stringContaining('@plugin')])
  expect(ran.ranAtBuild).toBeUndefined()
})

test('what is imported from the root, or from a package, is found', async () => {
  const { program, warnings } = await compile(
    miniProgram({
      'app.json': { pages: ['pages/less/index', 'pages/sass/index'] },
      'styles/vars.less': '@top: 3px;',
      'styles/_vars.scss': '$top: 4px;',
      'node_modules/kit/package.json': '{ "name": "kit" }',
      'node_modules/kit/mix.less': '.mix() { left: 5px }',
      'node_modules/kit/_mix.scss': '@mixin mix { left: 6px }',
      'pages/less/index.less': '@import "/styles/vars"; @import "kit/mix"; .a { top: @top; .mix() }',
      'pages/sass/index.scss': '@import "/styles/vars"; @use "kit/mix"; .a { top: $top; @include mix.mix }'.replace(
        /(@import.*?;) (@use.*?;)/,
        '$2 $1'
      )
    })
  )
  expect(warnings).toEqual([])
  for (const declared of ['top: 3px', 'left: 5px', 'top: 4px', 'left: 6px']) expect(program).toContain(declared)
})

test('what does not compile is told where it is wrong', async () => {
  const { warnings } = await compile(
    miniProgram({
      'app.json': { pages: ['pages/less/index', 'pages/sass/index'] },
      'pages/less/index.less': '@import "part";',
      'pages/less/part.less': '.a {\n  color: @none\n}',
      'pages/sass/index.scss': '@use "part";',
      'pages/sass/_part.scss': '.a {\n  color: $none\n}'
    })
  )
  expect(warnings).toEqual([
    expect.stringMatching(/^pages\/less\/part\.less:2: Less does not compile .*@none/),
    expect.stringMatching(/^pages\/sass\/_part\.scss:2: Sass does not compile .*variable/)
  ])
})

test('a link within the program that leads out of it leads nowhere here too', async () => {
  const root = miniProgram({ 'pages/home/index.scss': '@use "linked/secret" as s;' })
  symlinkSync(outside, join(root, 'pages/home/linked'))
  const { program, warnings } = await compile(root)
  expect(program).not.toContain('a-secret')
  expect(warnings).toHaveLength(1)
})

test('a link among the packages that leads out of them leads nowhere either', async () => {
  const root = miniProgram({
    'pages/home/index.less': '@import (inline) "linked/secret.txt";',
    'node_modules/a/a.less': ''
  })
  symlinkSync(outside, join(root, 'node_modules/linked'))
  const { program, warnings } = await compile(root)
  expect(program).not.toContain('a-secret')
  expect(warnings).toEqual([expect.stringContaining('is outside of the program')])
})
