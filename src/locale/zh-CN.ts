import type { Words } from './words'

export const words: Words = {
  popup: {
    title: '隐私保护提示',
    asks: '本小程序需要',
    asksFor: '本小程序需要：',
    consent: '取得你的同意',
    content: '请先阅读并同意',
    guideline: '《用户隐私保护指引》',
    agreeText: '同意',
    disagreeText: '拒绝'
  },
  errors: {
    cooldown: { user: '刚刚拒绝过，请稍后再试', developer: '等待 retryAfter 毫秒' },
    disagreed: { user: '同意隐私保护指引后才能使用', developer: '稍后可再次询问' },
    undeclared: { user: '此功能暂不可用', developer: '在隐私保护指引中声明此类信息' },
    banned: { user: '此功能暂不可用', developer: '补全指引后重新提审，或申诉' },
    refused: { user: '你拒绝了授权，可在设置中开启', developer: '用 wx.openSetting 引导用户' },
    'wrong-button': { user: '请重新点击“同意”', developer: '上报同意按钮的 id' },
    'no-prompt': { user: '此功能暂不可用', developer: '在此页面放置 <privacy-popup>，或设置 consentPage' },
    'contract-unavailable': { user: '暂时无法打开隐私保护指引', developer: '检查基础库和已发布的指引' }
  }
}
