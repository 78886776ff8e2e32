import type { Words } from './words'

const words: Words = {
  popup: {
    title: '隐私保护提示',
    asks: '本小程序需要',
    consent: '取得你的同意',
    content: '请先阅读并同意',
    guideline: '《用户隐私保护指引》',
    agreeText: '同意',
    disagreeText: '拒绝'
  },
  joined: (things) => things.join('、'),
  errors: {
    cooldown: '刚刚拒绝过，请稍后再试',
    disagreed: '同意隐私保护指引后才能使用',
    refused: '可在设置中开启授权',
    'contract-unavailable': '暂时无法打开隐私保护指引'
  },
  unavailable: '此功能暂不可用'
}

export default words
