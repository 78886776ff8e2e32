import { choose } from '../choose'
import { privacyManager } from '../index'
import { needsConsentBehavior } from '../needs-consent'

const agree = 'agreePrivacyAuthorization'
/** Nothing stands for consent alone. */
const combinable = ['', 'getPhoneNumber', 'getRealtimePhoneNumber', 'getUserInfo']

Component({
  behaviors: [needsConsentBehavior, 'wx://form-field-button'],

  externalClasses: ['custom-class'],

  properties: {
    /** `getPhoneNumber`, `getRealtimePhoneNumber` or `getUserInfo`; without one the button asks for consent alone. */
    openType: String,
    /** The look: `primary`, `default` or `warn`. */
    type: { type: String, value: 'default' },
    /** `default` or `mini`. */
    size: { type: String, value: 'default' },
    /** An outline and no filling. */
    plain: Boolean,
    /** No tap is taken. */
    disabled: Boolean,
    /** A turning wheel before the label. */
    loading: Boolean,
    /** `submit` or `reset`, for the form around it. */
    formType: String,
    /** The class while it is pressed; `none` for no change. */
    hoverClass: { type: String, value: 'button-hover' },
    /** What is around it does not look pressed. */
    hoverStopPropagation: Boolean,
    /** After how many ms it looks pressed. */
    hoverStartTime: { type: Number, value: 20 },
    /** For how many ms it looks pressed after the finger has left. */
    hoverStayTime: { type: Number, value: 70 },
    /** Language of the user information: `en`, `zh_CN` or `zh_TW`. */
    lang: { type: String, value: 'en' },
    /** Weixin tells the user when the quota of phone numbers is used up. */
    phoneNumberNoQuotaToast: { type: Boolean, value: true }
  },

  data: { tapType: '' },

  observers: {
    'openType, needsConsent'(openType: string, needsConsent: boolean) {
      this.setData({ tapType: this.tapTypeFor(openType, needsConsent) })
    }
  },

  methods: {
    /** One tap for both while consent is needed; where that does not work, one tap for each. */
    tapTypeFor(openType: string, needsConsent: boolean) {
      if (typeof wx.onNeedPrivacyAuthorization !== 'function') return openType
      if (choose('open-type', openType, combinable) !== openType) return openType
      if (!openType) return agree
      if (!needsConsent) return openType
      // Combined open-types are documented for WebView only.
      return this.renderer === 'skyline' ? agree : `${openType}|${agree}`
    },

    agreed({ currentTarget }: WechatMiniprogram.BaseEvent) {
      privacyManager.agreed(currentTarget.id)
      this.triggerEvent('agree', { buttonId: currentTarget.id })
    },

    /** The open-type's own result, whether or not the user agreed. */
    forward({ type, detail }: WechatMiniprogram.CustomEvent) {
      this.triggerEvent(type, detail)
    }
  }
})
