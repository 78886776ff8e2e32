import { audit } from '../../../src/audit'
import { write, type Files } from '../project'

const shop: Files = {
  'package.json': {
    devDependencies: Object.fromEntries(
      ['@dcloudio/vite-plugin-uni', '@uni-helper/vite-plugin-uni-pages', 'unplugin-auto-import'].map((name) => [
        name,
        '1'
      ])
    )
  },
  'manifest.config.mts': "export default { 'mp-weixin': { appid: 'wx1' } }",
  'pages.config.mts': 'export default { pages: [] }',
  'src/main.ts': "import App from './App.vue'",
  'src/App.vue': '<script setup></script>',
  'src/pages/a/a.vue':
    '<script setup>\nimport { pick } from \'~kit/album\'\n</script>\n<template><view @tap="pick" /></template>',
  'src/pages/b/b.vue': '<script setup>\nconst go = () => where()\n</script>\n<template><view @tap="go" /></template>',
  'src/goods/c/c.vue': '<template><view @tap="() => uni.getClipboardData()" /></template>',
  'src/kit/album.ts': 'export const pick = () => uni.chooseImage({})',
  'src/near/where.ts': 'export const where = () => uni.getLocation({})'
}

const config = `import uni from '@dcloudio/vite-plugin-uni'
export default {
  resolve: { alias: { '~kit': path.resolve(__dirname, 'src/kit') } },
  plugins: [UniPages({ subPackages: ['src/goods'] }), uni(), AutoImport({ dirs: ['src/near'] })]
}`

test.each(['js', 'mjs', 'ts', 'cjs', 'mts', 'cts'])(
  'vite.config.%s says which aliases, sub-packages and folders of auto imports there are',
  (ending) => {
    const { uses, gaps } = audit(write({ ...shop, [`vite.config.${ending}`]: config }))
    expect([uses.map(({ api, pages }) => `${api} ${pages.join()}`), gaps]).toEqual([
      ['wx.getClipboardData goods/c/c', 'wx.chooseImage pages/a/a', 'wx.getLocation pages/b/b'],
      []
    ])
  }
)

test('of several the one that Vite takes', () => {
  const other = config.replace('src/kit', 'src/old')
  const { gaps } = audit(write({ ...shop, 'vite.config.js': config, 'vite.config.ts': other }))
  expect(gaps).toEqual([])
})

test.each(['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'])('pages.config and manifest.config may end in .%s', (ending) => {
  const { 'pages.config.mts': pages, 'manifest.config.mts': manifest, ...others } = shop
  const made = {
    [`pages.config.${ending}`]: pages,
    [`manifest.config.${ending}`]: manifest,
    'vite.config.ts': config
  }
  expect(audit(write({ ...others, ...made })).uses.map(({ api }) => api)).toContain('wx.chooseImage')
})
