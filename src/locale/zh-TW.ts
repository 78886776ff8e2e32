import type { Words } from './words'

export const words: Words = {
  popup: {
    title: '隱私保護提示',
    asks: '本小程式需要',
    asksFor: '本小程式需要：',
    consent: '取得你的同意',
    content: '請先閱讀並同意',
    guideline: '《使用者隱私保護指引》',
    agreeText: '同意',
    disagreeText: '拒絕'
  },
  errors: {
    cooldown: { user: '剛剛拒絕過，請稍後再試', developer: '等待 retryAfter 毫秒' },
    disagreed: { user: '同意隱私保護指引後才能使用', developer: '稍後可再次詢問' },
    undeclared: { user: '此功能暫不可用', developer: '在隱私保護指引中宣告此類資訊' },
    banned: { user: '此功能暫不可用', developer: '補全指引後重新提審，或申訴' },
    refused: { user: '你拒絕了授權，可在設定中開啟', developer: '用 wx.openSetting 引導使用者' },
    'wrong-button': { user: '請重新點擊「同意」', developer: '回報同意按鈕的 id' },
    'no-prompt': { user: '此功能暫不可用', developer: '在此頁面放置 <privacy-popup>，或設定 consentPage' },
    'contract-unavailable': { user: '暫時無法開啟隱私保護指引', developer: '檢查基礎庫和已發布的指引' }
  }
}
