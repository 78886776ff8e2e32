import type { Translation } from '../types'

const readAgain = '重新上传文件（uploadPrivacySetting），用返回的新 id。'

/** setprivacysetting, getprivacysetting, uploadprivacyextfile. */
export const serverGuideline: Record<string, Translation> = {
  '0': { zh: { what: '成功', why: '没有出错。', steps: ['无需处理。'] }, en: { steps: ['Nothing to do.'] } },
  '86069': {
    zh: {
      what: 'owner_setting 缺少必填字段',
      why: '缺少必填字段；四种联系方式一个也没有填时同样返回此码。',
      steps: [
        '填写 notice_method。',
        '邮箱、电话、QQ、微信至少填一个（contact_email / contact_phone / contact_qq / contact_weixin）。'
      ]
    },
    en: {
      steps: [
        'Fill notice_method.',
        'Fill at least one of contact_email, contact_phone, contact_qq, contact_weixin (the English page’s contact_WeChat is a mistranslation).'
      ]
    }
  },
  '86070': {
    zh: {
      what: '缺少 notice_method',
      why: '没有填写指引变更时通知用户的方式。',
      steps: ['填写 owner_setting.notice_method，例如 弹窗。']
    },
    en: { steps: ['Fill owner_setting.notice_method, for example 弹窗.'] }
  },
  '86071': {
    zh: {
      what: 'privacy_ver 无效',
      why: 'privacy_ver 不是 1 或 2。',
      steps: ['传数字 1（现网版本）或 2（开发版本），不要传字符串。']
    }
  },
  '86072': {
    zh: {
      what: 'store_expire_timestamp 无效',
      why: '格式不对；请求体编码不对时也返回此码。',
      steps: ['写成“数字 + 天”，例如 30天，或留空。', '请求体用 UTF-8，并在 Content-Type 中写明 charset=utf-8。']
    },
    en: {
      steps: [
        'Write a number and 天, for example 30天, or leave it empty.',
        'Send the body as UTF-8 and say so in the content type: a wrong encoding is answered the same.'
      ]
    }
  },
  '86073': {
    zh: {
      what: 'ext_file_media_id 无效',
      why: '文件 id 不存在，或位数丢失（超过 2^53 的数字）。',
      steps: ['把 id 当字符串保存，不要转成数字。', readAgain]
    },
    en: { steps: ['Keep the id as text: as a number it loses digits.', 'Upload the file again and use the new id.'] }
  },
  '86074': {
    zh: {
      what: '现网隐私协议不存在',
      why: '用了 privacy_ver=1，但还没有现网版本。',
      steps: ['改用 privacy_ver=2 设置。', '提审并发布。', '之后才能用 1 修改 owner_setting。']
    },
    en: {
      steps: ['Write version 2.', 'Pass review and release.', 'Only then owner_setting can be changed with version 1.']
    }
  },
  '86075': {
    zh: {
      what: '现网版本的 ext_file_media_id 不可修改',
      why: 'privacy_ver=1 不允许修改补充文档。',
      steps: ['在开发版本（privacy_ver=2）中修改，再提审发布。']
    }
  },
  '44002': {
    zh: {
      what: 'POST 数据为空',
      why: '没有请求体：不带 privacy_ver 时也必须 POST 一个空 JSON。',
      steps: ['请求体发送 {}。']
    },
    en: { steps: ['Post {} where there is nothing to say.'] }
  },
  '40006': {
    zh: {
      what: '文件大小或类型不合格',
      why: '新文档：文件超过大小限制；旧文档：类型不是 txt。',
      steps: ['确认扩展名是 .txt。', '确认不超过 100 KB。']
    },
    en: { steps: ['Make it a .txt file: the older page gives this code for other types.', 'Keep it within 100 KB.'] }
  },
  '40126': { zh: { what: '文件超过 100 KB', why: '补充文档超过大小限制。', steps: ['精简到 100 KB 以内。'] } }
}
