import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type DefaultTheme } from 'vitepress'
import { codeAsWritten } from './code-as-written'
import { buildLivePreviews, livePreviews } from './live'
import { sidebar } from './pages'
import { figures } from './figures'
import { highlightOnce } from './highlight-once'
import { codeHost } from './reference/repository'
import { options, searchOptions, sections, textToSearch } from './search'

const { version } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { version: string }
const editLink = (text: string) => codeHost && { pattern: `${codeHost}/edit/main/docs/:path`, text }

export default defineConfig({
  title: 'miniprogram-privacy-consent',
  cleanUrls: false,
  cacheDir: '../.cache/vitepress',
  lastUpdated: false,
  // The navigation of both languages once, as a file, instead of in each page.
  metaChunk: true,
  srcExclude: ['example/**', 'playground/**'],
  // Texts for people in two languages; nothing is fetched from anywhere but the site.
  head: [['meta', { name: 'format-detection', content: 'telephone=no' }]],
  transformHead: ({ siteData }) => [['link', { rel: 'icon', type: 'image/svg+xml', href: `${siteData.base}logo.svg` }]],

  locales: {
    root: {
      label: 'English',
      lang: 'en',
      description: 'Privacy consent for Weixin (WeChat) Mini Programs',
      themeConfig: {
        nav: [
          { text: 'Guide', link: '/guide/quick-start', activeMatch: '^/guide/' },
          { text: 'Components', link: '/components/privacy-popup', activeMatch: '^/(components|reference)/' },
          { text: 'Recipes', link: '/recipes/whole-app', activeMatch: '^/(recipes|migration)/' },
          { text: 'Toolkit', link: '/toolkit/audit', activeMatch: '^/toolkit/' },
          { text: 'Fleet', link: '/fleet/first-roll-out', activeMatch: '^/fleet/' },
          { text: 'Errors', link: '/errors/', activeMatch: '^/errors/' },
          { text: `v${version}`, items: [{ text: 'Changelog', link: '/changelog' }] }
        ],
        editLink: editLink('Edit this page'),
        sidebar: sidebar('en')
      }
    },
    zh: {
      label: '简体中文',
      lang: 'zh-CN',
      description: '微信小程序的隐私授权',
      themeConfig: {
        nav: [
          { text: '指南', link: '/zh/guide/quick-start', activeMatch: '^/zh/guide/' },
          { text: '组件', link: '/zh/components/privacy-popup', activeMatch: '^/zh/(components|reference)/' },
          { text: '接入示例', link: '/zh/recipes/whole-app', activeMatch: '^/zh/(recipes|migration)/' },
          { text: '配套工具', link: '/zh/toolkit/audit', activeMatch: '^/zh/toolkit/' },
          { text: '批量推送', link: '/zh/fleet/first-roll-out', activeMatch: '^/zh/fleet/' },
          { text: '错误码', link: '/zh/errors/', activeMatch: '^/zh/errors/' },
          { text: `v${version}`, items: [{ text: '更新日志', link: '/zh/changelog' }] }
        ],
        editLink: editLink('编辑此页'),
        sidebar: sidebar('zh'),
        outline: { label: '本页内容' },
        docFooter: { prev: '上一篇', next: '下一篇' },
        darkModeSwitchLabel: '外观',
        lightModeSwitchTitle: '切换到浅色',
        darkModeSwitchTitle: '切换到深色',
        sidebarMenuLabel: '目录',
        returnToTopLabel: '回到顶部',
        langMenuLabel: '语言',
        skipToContentLabel: '跳到正文',
        notFound: { title: '没有这一页', quote: '', linkText: '回到首页', linkLabel: '回到首页' }
      }
    }
  },

  themeConfig: {
    logo: '/logo.svg',
    siteTitle: 'miniprogram-privacy-consent',
    notFound: { quote: '' },
    search: {
      provider: 'local',
      options: {
        _render: textToSearch,
        miniSearch: { options, searchOptions, _splitIntoSections: sections },
        locales: { zh: { translations: searchInChinese() } }
      }
    }
  },

  markdown: {
    config: (md) => md.use(figures).use(codeAsWritten).use(highlightOnce),
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' }
  },
  vite: { plugins: [livePreviews()], build: { chunkSizeWarningLimit: 2000 } },
  buildEnd: ({ outDir }) => buildLivePreviews(join(outDir, 'preview'))
})

function searchInChinese(): DefaultTheme.LocalSearchOptions['translations'] {
  return {
    button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
    modal: {
      displayDetails: '显示详情',
      resetButtonTitle: '清空',
      backButtonTitle: '关闭',
      noResultsText: '没有找到',
      footer: {
        selectText: '打开',
        selectKeyAriaLabel: '回车',
        navigateText: '移动',
        navigateUpKeyAriaLabel: '上箭头',
        navigateDownKeyAriaLabel: '下箭头',
        closeText: '关闭',
        closeKeyAriaLabel: 'Esc'
      }
    }
  }
}
