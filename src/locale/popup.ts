import type { Language } from './language'

/** What the popup says where the page gives no words of its own. */
export interface PopupWords {
  title: string
  /** Stands before the purposes. */
  asks: string
  /** In the place of both, where the purposes are not known. */
  asksConsent: string
  comma: string
  /** Stands before the guideline's name. */
  content: string
  /** For a guideline whose name the platform has not told. */
  guideline: string
  agree: string
  disagree: string
}

export const popupWords: Record<Language, PopupWords> = {
  'zh-CN': {
    title: '隐私保护提示',
    asks: '本小程序需要',
    asksConsent: '本小程序需要取得你的同意',
    comma: '、',
    content: '继续使用前，请阅读并同意',
    guideline: '《用户隐私保护指引》',
    agree: '同意',
    disagree: '拒绝'
  },
  'zh-TW': {
    title: '隱私保護提示',
    asks: '本小程式需要',
    asksConsent: '本小程式需要取得你的同意',
    comma: '、',
    content: '繼續使用前，請閱讀並同意',
    guideline: '《使用者隱私保護指引》',
    agree: '同意',
    disagree: '拒絕'
  },
  en: {
    title: 'Your privacy',
    asks: 'This Mini Program would like to ',
    asksConsent: 'This Mini Program needs your consent',
    comma: ', ',
    content: 'Before you go on, please read and agree to ',
    guideline: 'the Privacy Protection Guideline',
    agree: 'Agree',
    disagree: 'Decline'
  }
}
