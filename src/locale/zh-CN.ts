import { zhCN } from '../../catalogue/purpose-rows'
import type { Words } from './words'

const unavailable = '此功能暂不可用'

export const words: Words = {
  wants: zhCN,
  popup: {
    title: '隐私保护提示',
    asks: '本小程序需要',
    consent: '取得你的同意',
    comma: '、',
    content: '继续使用前，请阅读并同意',
    guideline: '《用户隐私保护指引》',
    agreeText: '同意',
    disagreeText: '拒绝'
  },
  errors: [
    '刚刚拒绝过，请稍后再试',
    '等待 retryAfter 毫秒',
    '同意隐私保护指引后才能使用',
    '稍后可再次询问',
    unavailable,
    '在隐私保护指引中声明此类信息',
    unavailable,
    '补全指引后重新提审，或申诉',
    '你拒绝了授权，可在设置中开启',
    '用 wx.openSetting 引导用户',
    '请重新点击“同意”',
    '上报同意按钮的 id',
    unavailable,
    '在此页面放置 <privacy-popup>，或设置 consentPage',
    '暂时无法打开隐私保护指引',
    '检查基础库和已发布的指引'
  ]
}
