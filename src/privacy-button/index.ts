import { agreeOpenType } from '../../catalogue/consent'
import { privacyManager } from '../manager/shared'
import { canCombine, checkValue } from '../checks'
import { needsConsentBehavior } from '../needs-consent'

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
    /** For `contact`: where the conversation comes from. */
    sessionFrom: String,
    /** For `contact`: the title of the message card. */
    sendMessageTitle: String,
    /** For `contact`: the path that the message card opens. */
    sendMessagePath: String,
    /** For `contact`: the picture of the message card. */
    sendMessageImg: String,
    /** For `contact`: offer the message card. */
    showMessageCard: Boolean,
    /** For `launchApp`: what the app is given. */
    appParameter: String,
    /** Weixin tells the user when the quota of phone numbers is used up. */
    phoneNumberNoQuotaToast: { type: Boolean, value: true }
  },

  /** As for no open-type: the observer below is not called where nothing is given. */
  data: { openTypeNow: !wx.onNeedPrivacyAuthorization ? '' : agreeOpenType },

  observers: {
    'openType,needsConsent'(openType: string, needsConsent: boolean) {
      this.setData({ openTypeNow: this.openTypeFor(openType, needsConsent) })
    },
    type(type: string) {
      checkValue('type', type, ['primary', 'default', 'warn'])
    },
    size(size: string) {
      checkValue('size', size, ['default', 'mini'])
    },
    formType(formType: string) {
      checkValue('form-type', formType, ['submit', 'reset'])
    }
  },

  methods: {
    /** One tap for both while consent is needed; where that does not work, one tap for each. */
    openTypeFor(openType: string, needsConsent: boolean) {
      if (!wx.onNeedPrivacyAuthorization) return openType
      if (!openType) return agreeOpenType
      if (!canCombine(openType) || !needsConsent) return openType
      // Combined open-types are documented for WebView only.
      return this.renderer === 'skyline' ? agreeOpenType : `${openType}|${agreeOpenType}`
    },

    agreed({ currentTarget: { id } }: WechatMiniprogram.BaseEvent) {
      privacyManager.agreed(id)
      this.triggerEvent('agree', { buttonId: id })
    },

    /** The open-type's own result, whether or not the user agreed. */
    pass({ type, detail }: WechatMiniprogram.CustomEvent) {
      this.triggerEvent(type, detail)
    }
  }
})
