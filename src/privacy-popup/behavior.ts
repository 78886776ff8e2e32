import { wordsIn } from '../locale/index'
import { choose } from '../choose'
import { privacyBehavior, privacyManager, type PrivacyError } from '../index'

const agree = 'agreePrivacyAuthorization'

/** The first is the default: the app's language, and consent alone. */
const languages = ['', 'zh-CN', 'zh-TW', 'en']
const texts = ['title', 'content', 'contractName', 'agreeText', 'disagreeText']
const combinable = ['', 'getPhoneNumber', 'getRealtimePhoneNumber', 'getUserInfo']

/** All that the popup does; `privacy-page` is the same prompt on a page of its own. */
export const popupBehavior = Behavior({
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
    /** `bottom` or `center`. */
    position: { type: String, value: 'bottom' },
    /** What the agree button asks for besides consent: `getPhoneNumber`, `getRealtimePhoneNumber` or `getUserInfo`. */
    openType: String,
    /** After a refusal: `close` the prompt, let it `stay`, or `exit` the program. */
    disagreeAction: { type: String, value: 'close' },
    /** Ask as soon as the page is ready. */
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

  data: { supported: false, words: wordsIn().popup, place: 'bottom', agreeOpenType: agree },

  observers: {
    /** Blanks count as not given: a button must have a name. */
    [`${texts}`](...given: string[]) {
      given.forEach((text, index) => {
        if (text && !text.trim()) this.setData({ [texts[index]]: '' })
      })
    },
    lang(lang: string) {
      this.setData({ words: wordsIn(choose('lang', lang, languages)).popup })
    },
    position(position: string) {
      this.setData({ place: choose('position', position, ['bottom', 'center']) })
    },
    openType(openType: string) {
      const chosen = choose('open-type', openType, combinable)
      this.setData({ agreeOpenType: chosen ? `${chosen}|${agree}` : agree })
    },
    disagreeAction(action: string) {
      choose('disagree-action', action, ['close', 'stay', 'exit'])
    },
    'privacy.visible'(visible: boolean) {
      this.coverTabBar(visible)
    }
  },

  lifetimes: {
    attached() {
      this.setData({ supported: typeof wx.onNeedPrivacyAuthorization === 'function' })
    },
    detached() {
      if (this.data.privacy.visible) this.coverTabBar(false)
    },
    ready() {
      if (!this.data.auto) return
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

    refuse() {
      this.disagreePrivacy()
      if (this.data.disagreeAction === 'exit') wx.exitMiniProgram({})
    },

    coverTabBar(cover: boolean) {
      // Fails, as it may, on a page without a tab bar.
      if (this.data.hideTabBar) wx[cover ? 'hideTabBar' : 'showTabBar']({ fail() {} })
    },

    /** The open-type's own events are the page's. */
    forward(event: WechatMiniprogram.CustomEvent) {
      this.triggerEvent(event.type, event.detail)
    },

    /** The page must not scroll under the prompt. */
    keepStill() {}
  }
})
