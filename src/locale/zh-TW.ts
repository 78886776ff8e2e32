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
    cooldown: '剛剛拒絕過，請稍後再試',
    disagreed: '同意隱私保護指引後才能使用',
    undeclared: '此功能暫不可用',
    banned: '此功能暫不可用',
    refused: '你拒絕了授權，可在設定中開啟',
    'wrong-button': '請重新點擊「同意」',
    'no-prompt': '此功能暫不可用',
    'contract-unavailable': '暫時無法開啟隱私保護指引'
  }
}
