/**
 * The attributes and events of the tags, for the templates of a framework. `src/privacy-*` decides what they are; a test
 * holds that these are the same.
 */
import type { PrivacyError } from 'miniprogram-privacy-consent'

/** What an event brings: frameworks hand on the platform's own object. */
export interface TagEvent<Detail> {
  type: string
  detail: Detail
}

/** The result of an open-type: `code` where the user agreed, else only a message. */
export interface OpenTypeResult {
  errMsg: string
  errno?: number
  /** For the server: phone number or realtime phone number. */
  code?: string
  encryptedData?: string
  iv?: string
  cloudID?: string
}

type Handler<Detail> = (event: TagEvent<Detail>) => void

export interface OpenTypeEvents {
  onGetphonenumber?: Handler<OpenTypeResult>
  onGetrealtimephonenumber?: Handler<OpenTypeResult>
  onGetuserinfo?: Handler<OpenTypeResult & { userInfo?: Record<string, unknown> }>
}

export interface PrivacyPopupAttributes extends OpenTypeEvents {
  title?: string
  content?: string
  linkInSlot?: boolean
  contractName?: string
  agreeText?: string
  disagreeText?: string
  position?: 'bottom' | 'center'
  openType?: 'getPhoneNumber' | 'getRealtimePhoneNumber' | 'getUserInfo'
  auto?: boolean
  lang?: string
  hideTabBar?: boolean
  zIndex?: number
  rootPortal?: boolean
  customClass?: string
  maskClass?: string
  panelClass?: string
  titleClass?: string
  purposeClass?: string
  contentClass?: string
  linkClass?: string
  agreeClass?: string
  disagreeClass?: string
  onNeed?: Handler<{ referrer: string; pageId: string; since: number }>
  onShow?: Handler<{ referrers: string[] }>
  onAgree?: Handler<{ referrers: string[]; buttonId: string }>
  onDisagree?: Handler<{ referrers: string[]; reason: 'user' | 'page-unloaded' | 'no-prompt' }>
  onContracterror?: Handler<PrivacyError & { preventDefault(): void }>
}

export interface PrivacyButtonAttributes extends OpenTypeEvents {
  openType?: 'getPhoneNumber' | 'getRealtimePhoneNumber' | 'getUserInfo' | 'chooseAvatar' | 'share' | 'feedback'
  type?: 'primary' | 'default' | 'warn'
  size?: 'default' | 'mini'
  plain?: boolean
  disabled?: boolean
  loading?: boolean
  formType?: 'submit' | 'reset'
  hoverClass?: string
  hoverStopPropagation?: boolean
  hoverStartTime?: number
  hoverStayTime?: number
  lang?: 'en' | 'zh_CN' | 'zh_TW'
  phoneNumberNoQuotaToast?: boolean
  once?: boolean
  customClass?: string
  onAgree?: Handler<{ buttonId: string }>
  onChooseavatar?: Handler<{ avatarUrl: string }>
}

export interface PrivacyGateAttributes {
  customClass?: string
  onPass?: Handler<object>
  onBlock?: Handler<PrivacyError>
}
