import type { Words } from './words'

const words: Words = {
  popup: {
    title: '隱私保護提示',
    asks: '本小程式需要',
    consent: '取得你的同意',
    content: '請先閱讀並同意',
    guideline: '《使用者隱私保護指引》',
    agreeText: '同意',
    disagreeText: '拒絕'
  },
  joined: (things) => things.join('、'),
  errors: {
    cooldown: '剛剛拒絕過，請稍後再試',
    disagreed: '同意隱私保護指引後才能使用',
    refused: '可在設定中開啟授權',
    'contract-unavailable': '暫時無法開啟隱私保護指引'
  },
  unavailable: '此功能暫不可用'
}

export default words
