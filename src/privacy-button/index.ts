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
    type: { type: String, value: 'default' },
    size: { type: String, value: 'default' },
    plain: Boolean,
    disabled: Boolean,
    loading: Boolean,
    formType: String,
    hoverClass: { type: String, value: 'button-hover' },
    hoverStopPropagation: Boolean,
    hoverStartTime: { type: Number, value: 20 },
    hoverStayTime: { type: Number, value: 70 },
    lang: { type: String, value: 'en' },
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
