import path from 'node:path'
import { root, run } from './npm'
import { officialTool } from './official-tools'

/**
 * The style engine of Skyline, by the makers of Skyline, https://github.com/wechat-miniprogram/float-pigment. Of its packages
 * for other systems not all are on every registry, so it is no dependency that a lockfile would have to name.
 */
let engine: string
beforeAll(() => {
  engine = officialTool('float-pigment-css-napi')
})

/** What the engine says to a style sheet that is shipped. */
function warningsOf(file: string): string[] {
  const compile = `
    const { compileSingleSync } = require(process.argv[1])
    const fileContent = require('node:fs').readFileSync(process.argv[2])
    const { warnings } = compileSingleSync({ fileName: 'index.wxss', fileContent, outputType: 'none' })
    process.stdout.write(JSON.stringify(warnings.map(({ message }) => message)))`
  return JSON.parse(run(process.execPath, ['-e', compile, engine, path.join(root, file)], root))
}

test('Skyline reads the style sheets that are shipped, but for what is known to be left out', () => {
  expect(warningsOf('miniprogram_dist/privacy-popup/index.wxss')).toEqual([
    // Letters of two directions keep the order of the first.
    'unsupported property: unicode-bidi: plaintext;',
    // A slot has no more room above it than its element, and an empty element in it takes the title's place.
    'unsupported selector: .heading:has(',
    'unsupported selector: :has(',
    'unsupported selector: .slot:has(',
    // The buttons are as wide as the panel lets them.
    'unsupported property: width: fit-content;',
    // `prefers-contrast`: its green is one.
    'unsupported segment',
    // A word longer than the button goes on below.
    'unsupported property: min-width: fit-content;',
    // `prefers-reduced-motion`: it moves.
    'unsupported segment'
  ])
  expect(warningsOf('miniprogram_dist/privacy-gate/index.wxss')).toEqual([])
  expect(warningsOf('miniprogram_dist/privacy-page/index.wxss')).toEqual([])
})

test('the engine does complain, of what Vant has', () => {
  expect(warningsOf('node_modules/@vant/weapp/dist/common/index.wxss').length).toBeGreaterThan(0)
})
