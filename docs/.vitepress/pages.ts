import { errorPages, type ErrorGroup } from '../errors/error-pages'

/** Every page of the site, in the order of the sidebar: path, name in English, name in Chinese. */
type Page = readonly [path: string, en: string, zh: string]

export interface Chapter {
  readonly en: string
  readonly zh: string
  readonly pages: readonly Page[]
}

export const chapters: readonly Chapter[] = [
  {
    en: 'Guide',
    zh: '指南',
    pages: [
      ['guide/quick-start', 'Quick start', '快速上手'],
      ['guide/installation', 'Installation', '安装'],
      ['guide/troubleshooting', 'Troubleshooting', '排查问题'],
      ['guide/faq', 'FAQ', '常见问题'],
      ['guide/what-fires-when', 'Order of events', '事件时序'],
      ['guide/official-popup', 'Weixin’s own pop-up', '微信官方弹窗'],
      ['guide/consent-again', 'Asking again', '再次征得同意'],
      ['guide/scopes-and-consent', 'Scopes and consent', '授权与隐私同意'],
      ['guide/platforms', 'Platforms and versions', '平台支持与版本'],
      ['guide/review', 'Before review', '提审之前']
    ]
  },
  {
    en: 'Components',
    zh: '组件',
    pages: [
      ['components/privacy-popup', 'privacy-popup', 'privacy-popup 弹窗'],
      ['components/playground', 'Playground', '在线调试'],
      ['components/privacy-button', 'privacy-button', 'privacy-button 按钮'],
      ['components/privacy-gate', 'privacy-gate', 'privacy-gate 先问再用'],
      ['components/privacy-page', 'privacy-page', 'privacy-page 全局授权页'],
      ['components/privacy-behavior', 'privacyBehavior', 'privacyBehavior 行为']
    ]
  },
  {
    en: 'Reference',
    zh: '参考',
    pages: [
      ['reference/privacy-manager', 'privacyManager', 'privacyManager 管理器'],
      ['reference/privacy-error', 'PrivacyError', 'PrivacyError 错误'],
      ['reference/interfaces', 'Interface → type', '接口 → 信息类型'],
      ['reference/theme', 'Theme', '主题'],
      ['reference/simulator', 'Simulator', '模拟器'],
      ['reference/sizes-and-times', 'Sizes and times', '体积与耗时'],
      ['changelog', 'Changelog', '更新日志']
    ]
  },
  {
    en: 'Recipes',
    zh: '接入示例',
    pages: [
      ['recipes/typescript', 'TypeScript', 'TypeScript'],
      ['recipes/vant', 'Vant Weapp', 'Vant Weapp'],
      ['recipes/tdesign', 'TDesign', 'TDesign'],
      ['recipes/weui', 'WeUI', 'WeUI'],
      ['recipes/uni-app', 'uni-app', 'uni-app'],
      ['recipes/taro', 'Taro', 'Taro'],
      ['recipes/custom-dialog', 'A dialog of your own', '自定义弹窗'],
      ['recipes/whole-app', 'The whole app in one line', '一行接入整个小程序'],
      ['recipes/phone-login', 'Phone login in one tap', '手机号一键登录'],
      ['recipes/record-consent', 'Consent on your server', '服务端留存同意记录'],
      ['recipes/plug-ins', 'Plug-ins', '插件'],
      ['recipes/sub-packages', 'Sub-packages', '分包'],
      ['recipes/another-listener', 'An SDK that listens too', 'SDK 也注册了监听'],
      ['recipes/testing', 'Testing your pages', '测试自己的页面']
    ]
  },
  {
    en: 'Migration',
    zh: '迁移',
    pages: [
      ['migration/official-demos', 'From the official demos', '从官方示例迁移'],
      ['migration/popular-copies', 'From copied pop-ups', '从流传的弹窗迁移']
    ]
  },
  {
    en: 'Toolkit',
    zh: '配套工具',
    pages: [
      ['toolkit/init', 'Init', '接入'],
      ['toolkit/audit', 'Audit', '检查代码'],
      ['toolkit/rules', 'Audit rules', '检查规则'],
      ['toolkit/server-api', 'Server API', '服务端接口'],
      ['toolkit/preview', 'Preview', '预览'],
      ['toolkit/check', 'Check every page', '逐页检查'],
      ['toolkit/explain', 'Explain an error', '解释错误']
    ]
  },
  {
    en: 'Fleet',
    zh: '批量推送',
    pages: [
      ['fleet/first-roll-out', 'First roll-out in 15 minutes', '15 分钟完成第一次批量推送'],
      ['fleet/many-machines', 'Many machines', '多台机器']
    ]
  },
  {
    en: 'Errors',
    zh: '错误码',
    pages: [['errors/', 'All errors', '全部错误码']]
  }
]

export type SiteLanguage = 'en' | 'zh'

export const addressOf = (path: string, language: SiteLanguage) => `${language === 'zh' ? '/zh/' : '/'}${path}`

/**
 * Two of them: the errors have one of their own, since there are more of them than of all other pages, and every page carries
 * the whole of its sidebar.
 */
export function sidebar(language: SiteLanguage) {
  const all = chapters.map(({ en, zh, pages }) => ({
    text: language === 'zh' ? zh : en,
    items: pages.map(([path, nameEn, nameZh]) => ({
      text: language === 'zh' ? nameZh : nameEn,
      link: addressOf(path, language)
    }))
  }))
  const errors = all.at(-1)!
  return {
    [addressOf('', language)]: all,
    [addressOf('errors/', language)]: [{ ...errors, items: [...errors.items, ...errorsIn(language)] }, all[0]!]
  }
}

export const errorGroups: readonly (readonly [group: ErrorGroup, en: string, zh: string])[] = [
  ['consent', 'The user and the guideline', '用户与指引'],
  ['client', 'Other errors of the same calls', '同一批接口的其他错误'],
  ['symptom', 'By symptom', '按现象'],
  ['server', 'Server API', '服务端接口'],
  ['push', 'Message push', '消息推送']
]

/** The error pages, folded, group by group. */
function errorsIn(language: SiteLanguage) {
  const pages = errorPages(language)
  return errorGroups.map(([group, en, zh]) => ({
    text: language === 'zh' ? zh : en,
    // Without a link, the button that unfolds it would stand in another button.
    link: addressOf('errors/', language),
    collapsed: true,
    items: pages
      .filter((page) => page.group === group)
      .map(({ title, slug }) => ({ text: title, link: addressOf(`errors/${slug}`, language) }))
  }))
}
