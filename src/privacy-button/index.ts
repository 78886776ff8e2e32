import { agreeOpenType } from '../../catalogue/agree-button'
import { combinableOpenTypes } from '../../catalogue/consent'
import privacyManager from '../manager/shared'
import isOneOf from '../is-one-of'
import needsConsentBehavior from '../needs-consent'

interface Tapped {
  /** Which of the two events of a combined tap is still to come. */
  awaited?: 'agree' | 'own'
}

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
    phoneNumberNoQuotaToast: { type: Boolean, value: true },
    /** After a phone number with a code no further tap is taken until `enable()`: each verification is charged. */
    once: Boolean
  },

  /** As for no open-type: the observer below is not called where nothing is given. */
  data: { openTypeNow: !wx.onNeedPrivacyAuthorization ? '' : agreeOpenType, spent: false },

  observers: {
    'openType,needsConsent'(openType: string, needsConsent: boolean) {
      const openTypeNow = this.openTypeFor(openType, needsConsent)
      // What Weixin makes of an open-type that changes between the two events of one tap is not documented.
      if (!(this as Tapped).awaited) this.setData({ openTypeNow })
    },
    type(type: string) {
      isOneOf('type', type, ['primary', 'default', 'warn'])
    },
    size(size: string) {
      isOneOf('size', size, ['default', 'mini'])
    },
    formType(formType: string) {
      isOneOf('form-type', formType, ['submit', 'reset'])
    }
  },

  methods: {
    /** One tap for both while consent is needed; where that does not work, one tap for each. */
    openTypeFor(openType: string, needsConsent: boolean) {
      if (!wx.onNeedPrivacyAuthorization) return openType
      if (!openType) return agreeOpenType
      if (!isOneOf('open-type', openType, combinableOpenTypes) || !needsConsent) return openType
      // Combined open-types are documented for WebView only.
      return this.renderer === 'skyline' ? agreeOpenType : `${openType}|${agreeOpenType}`
    },

    /** One of the two events of a combined tap came; the other follows, or came before. */
    came(event: 'agree' | 'own') {
      const tapped = this as Tapped
      if (!this.data.openTypeNow.includes('|')) return
      if (tapped.awaited === event) tapped.awaited = undefined
      else tapped.awaited = event === 'agree' ? 'own' : 'agree'
      if (!tapped.awaited)
        this.setData({ needsConsent: (this.data as unknown as { needsConsent: boolean }).needsConsent })
    },

    agreed({ currentTarget: { id } }: WechatMiniprogram.BaseEvent) {
      this.came('agree')
      privacyManager.agreed(id)
      this.triggerEvent('agree', { buttonId: id })
    },

    /** The open-type's own result, whether or not the user agreed. */
    pass({ type, detail }: WechatMiniprogram.CustomEvent) {
      this.came('own')
      if (this.data.once && detail.code) this.setData({ spent: true })
      this.triggerEvent(type, detail)
    },

    /** Takes taps again after a phone number, where `once` is set. */
    enable() {
      this.setData({ spent: false })
    }
  }
})
