import type { PrivacyErrorKind } from '../manager/errors'
import type { Language } from './language'

/** For each kind of error: a sentence for the user, and what the developer can do. */
export const explanations: Record<PrivacyErrorKind, Record<Language, readonly [user: string, developer: string]>> = {
  disagreed: {
    'zh-CN': ['你未同意隐私保护指引，无法使用此功能', '提供降级方案，并允许用户稍后重试'],
    'zh-TW': ['你未同意隱私保護指引，無法使用此功能', '提供降級方案，並允許使用者稍後重試'],
    en: ['This needs your consent to the privacy guideline', 'Degrade the feature and let the user try again later']
  },
  refused: {
    'zh-CN': ['你拒绝了授权，可在设置中重新开启', '用 wx.openSetting 引导用户重新授权'],
    'zh-TW': ['你拒絕了授權，可在設定中重新開啟', '用 wx.openSetting 引導使用者重新授權'],
    en: ['You refused; you can allow it in the settings', 'Lead the user to wx.openSetting']
  },
  cooldown: {
    'zh-CN': ['你刚刚拒绝过，请稍后再试', '官方弹窗在拒绝后 10 秒内不再出现，等待 retryAfter 毫秒'],
    'zh-TW': ['你剛剛拒絕過，請稍後再試', '官方彈窗在拒絕後 10 秒內不再出現，等待 retryAfter 毫秒'],
    en: ['You have just refused; try again in a moment', 'The official pop-up is silent for 10 s: wait retryAfter ms']
  },
  undeclared: {
    'zh-CN': ['此功能暂不可用', '在《用户隐私保护指引》中声明此信息类型，约 5 分钟后生效'],
    'zh-TW': ['此功能暫不可用', '在《使用者隱私保護指引》中宣告此資訊類型，約 5 分鐘後生效'],
    en: [
      'Not available for now',
      'Declare this information type in the guideline; it takes effect after about 5 minutes'
    ]
  },
  banned: {
    'zh-CN': ['此功能暂不可用', '接口权限已被收回：补全指引后重新提审，或申诉'],
    'zh-TW': ['此功能暫不可用', '介面權限已被收回：補全指引後重新提審，或申訴'],
    en: ['Not available for now', 'The interface was withdrawn: complete the guideline and submit again, or appeal']
  },
  'wrong-button': {
    'zh-CN': ['请重新点击“同意”', '给同意按钮设置 id，在 agreeprivacyauthorization 之后上报它'],
    'zh-TW': ['請重新點擊「同意」', '為同意按鈕設定 id，在 agreeprivacyauthorization 之後回報它'],
    en: ['Please tap Agree again', 'Give the agree button an id and report it after agreeprivacyauthorization']
  },
  'no-prompt': {
    'zh-CN': ['此功能暂不可用', '在此页面放置 <privacy-popup>，或设置 configure({ consentPage })'],
    'zh-TW': ['此功能暫不可用', '在此頁面放置 <privacy-popup>，或設定 configure({ consentPage })'],
    en: ['Not available for now', 'Put a <privacy-popup> on this page, or set configure({ consentPage })']
  },
  'contract-unavailable': {
    'zh-CN': ['暂时无法打开隐私保护指引', '检查基础库是否支持 wx.openPrivacyContract，以及指引是否已发布'],
    'zh-TW': ['暫時無法開啟隱私保護指引', '檢查基礎庫是否支援 wx.openPrivacyContract，以及指引是否已發布'],
    en: ['The guideline cannot be opened now', 'Check for wx.openPrivacyContract and that a guideline is live']
  }
}
