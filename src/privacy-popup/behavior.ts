import { combinableOpenTypes } from '../../catalogue/consent'
import privacyBehavior from '../behavior'
import type { PrivacyError } from '../errors'
import privacyManager from '../manager/shared'
import isOneOf from '../is-one-of'
import { purposesOf, wordsIn, type Language } from '../locale/index'

/** Whether a prompt has hidden the tab bar, which is one for all pages, and none has given it back. */
let tabBarHidden = false

/** Whether a prompt has asked by itself since the launch. */
let askedByItself = false

const texts = ['title', 'content', 'contractName', 'agreeText', 'disagreeText'] as const

/** Too much to stand with the buttons, before the guideline's name. A Chinese character is as wide as two Latin letters. */
const isLong = (text: string) => text.replace(/[\u2e80-\uffef]/g, '  ').length > 48

/** All that the popup does; `privacy-page` is the same prompt on a page of its own. */
export default Behavior({
  behaviors: [privacyBehavior],

  properties: {
    /** The prompt's title. */
    title: String,
    /** The sentence that stands before the guideline's name. */
    content: String,
    /** The guideline's name, with its brackets; the platform's own if not given. */
    contractName: String,
    /** What the agree button says. */
    agreeText: String,
    /** What the refuse button says. */
    disagreeText: String,
    /** The content slot has a link to the guideline of its own, and the popup's is not shown. */
    linkInSlot: Boolean,
    /** `bottom` or `center`. */
    position: String,
    /** What the agree button asks for besides consent: `getPhoneNumber`, `getRealtimePhoneNumber` or `getUserInfo`. */
    openType: String,
    /** Ask as soon as the page is ready, at most once a launch. */
    auto: Boolean,
    /** `zh-CN`, `zh-TW` or `en`; the app's language if not given. */
    lang: String,
    /** Hide the native tab bar while the prompt is open: nothing can be drawn over it. */
    hideTabBar: Boolean,
    /** Its place above or below what else lies over the page. */
    zIndex: { type: Number, value: 10000 },
    /** Take the prompt out of the element it stands in, whose `transform` or `overflow` would hold it. */
    rootPortal: { type: Boolean, value: true }
  },

  data: { supported: !!wx.onNeedPrivacyAuthorization, words: wordsIn().popup, combined: '' },

  observers: {
    /** A text of blanks counts as not given: a button must have a name. */
    [`lang,${texts}`]() {
      const { data } = this
      const words = Object.assign({}, wordsIn(data.lang).popup)
      for (const text of texts) if (data[text] && data[text].trim()) words[text] = data[text]
      if (isLong(words.content)) {
        words.paragraph = words.content
        words.content = ''
      }
      this.setData({ words, 'privacy.purposes': purposesOf(data.privacy.referrers, data.lang) })
    },
    'lang,position'(lang: string, position: string) {
      // A language may be written in any way: `zh_HK`, `en-US`.
      if (!/^(zh|en)/i.test(lang)) isOneOf('lang', lang, ['zh-CN', 'zh-TW', 'en'])
      isOneOf('position', position, ['bottom', 'center'])
    },
    openType(openType: string) {
      this.setData({ combined: isOneOf('open-type', openType, combinableOpenTypes) ? `${openType}|` : '' })
    },
    'privacy.visible,hideTabBar'(visible: boolean) {
      this.coverTabBar(visible)
    }
  },

  pageLifetimes: {
    // The tab bar can be changed from a page that has it only.
    show() {
      this.coverTabBar(this.data.privacy.visible)
    },
    hide() {
      this.coverTabBar(false)
    }
  },

  lifetimes: {
    detached() {
      this.coverTabBar(false)
    },
    ready() {
      if (!this.data.auto || askedByItself) return
      askedByItself = true
      this.open().catch((error: PrivacyError) => {
        if (error.kind !== 'disagreed') console.error(error)
      })
    }
  },

  methods: {
    /** Asks now: the prompt opens where consent is needed. Resolves on consent, rejects with `PrivacyError`. */
    open() {
      return privacyManager.requirePrivacyAuthorize()
    },

    coverTabBar(cover: boolean) {
      const hide = cover && this.data.hideTabBar
      tabBarHidden = hide || tabBarHidden
      if (!tabBarHidden) return
      // Fails, as it may, on a page without a tab bar: then it is given back later.
      wx[hide ? 'hideTabBar' : 'showTabBar']({ success: () => (tabBarHidden = hide), fail() {} })
    },

    /** Opens the guideline. When that fails the user is told, unless `preventDefault()` of the event's detail was called. */
    openPrivacyContract() {
      privacyManager.openPrivacyContract().catch((error: PrivacyError) => {
        let told = false
        this.triggerEvent('contracterror', Object.assign(error, { preventDefault: () => (told = true) }))
        if (!told) void wx.showToast({ title: error.explain(this.data.lang as Language).user, icon: 'none' })
      })
    },

    /** The open-type's own events are the page's. */
    pass({ type, detail }: WechatMiniprogram.CustomEvent) {
      this.triggerEvent(type, detail)
    },

    /** The page must not scroll under the prompt. */
    keepStill() {}
  }
})
