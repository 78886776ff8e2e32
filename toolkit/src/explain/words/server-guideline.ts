import type { Words } from '../types'

/** setprivacysetting, getprivacysetting, uploadprivacyextfile, in Chinese. */
export const serverGuideline: Record<string, Words> = {
  '0': {
    what: '成功',
    why: '没有出错。',
    steps: ['无需处理。']
  },
  '40006': {
    what: '文件大小或类型不合格',
    why: '新文档：文件超过大小限制；旧文档：类型不是 txt。',
    steps: ['确认扩展名是 .txt。', '确认不超过 100 KB。']
  },
  '40126': {
    what: '文件超过 100 KB',
    why: '补充文档超过大小限制。',
    steps: ['精简到 100 KB 以内。']
  },
  '44002': {
    what: 'POST 数据为空',
    why: '没有请求体：不带 privacy_ver 时也必须 POST 一个空 JSON。',
    steps: ['请求体发送 {}。']
  },
  '86069': {
    what: 'owner_setting 缺少必填字段',
    why: '缺少必填字段；四种联系方式一个也没有填时同样返回此码。',
    steps: [
      '填写 notice_method。',
      '邮箱、电话、QQ、微信至少填一个（contact_email / contact_phone / contact_qq / contact_weixin）。'
    ]
  },
  '86070': {
    what: '缺少 notice_method',
    why: '没有填写指引变更时通知用户的方式。',
    steps: ['填写 owner_setting.notice_method，例如 弹窗。']
  },
  '86071': {
    what: 'privacy_ver 无效',
    why: 'privacy_ver 没有传，或不是 1、2。',
    steps: ['传数字 1（现网版本）或 2（开发版本），不要传字符串。']
  },
  '86072': {
    what: 'store_expire_timestamp 无效',
    why: '格式不对；请求体编码不对时也返回此码。',
    steps: ['写成“数字 + 天”，例如 30天，或留空。', '请求体用 UTF-8，并在 Content-Type 中写明 charset=utf-8。']
  },
  '86073': {
    what: 'ext_file_media_id 无效',
    why: '文件 id 不存在，或位数丢失（超过 2^53 的数字）。',
    steps: ['把 id 当字符串保存，不要转成数字。', '重新上传文件（mp-privacy guideline upload），用返回的新 id。']
  },
  '86074': {
    what: '现网隐私协议不存在',
    why: '用了 privacy_ver=1，但还没有现网版本。',
    steps: ['改用 privacy_ver=2 设置。', '提审并发布。', '之后才能用 1 修改 owner_setting。']
  },
  '86075': {
    what: '现网版本的 ext_file_media_id 不可修改',
    why: 'privacy_ver=1 不允许修改补充文档。',
    steps: ['在开发版本（privacy_ver=2）中修改，再提审发布。']
  }
}
