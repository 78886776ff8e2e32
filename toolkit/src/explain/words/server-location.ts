import type { Words } from '../types'

/** The location interfaces, in Chinese: applying, the list, the scan of the code, commit and review. */
export const serverLocation: Record<string, Words> = {
  '61031': {
    what: '上次申请还在审核',
    why: '同一接口已有申请在审核中。',
    steps: ['等待审核结果：mp-privacy interface apply … --wait，或 wxa_privacy_apply 推送。']
  },
  '61032': {
    what: '视频格式不对',
    why: '视频不是 mp4。',
    steps: ['换成 mp4 文件的地址。']
  },
  '61033': {
    what: '素材上传失败',
    why: '平台无法下载视频或图片。',
    steps: ['确认地址不登录就能访问。', '再次申请。']
  },
  '61034': {
    what: '参数错误',
    why: '缺少必填参数：api_name 和 content 必填。',
    steps: ['填写 api_name（带 wx.）和 content。', 'url_list、pic_list、video_list 至少给一种。']
  },
  '61035': {
    what: '该接口不需要申请',
    why: '接口不需要申请、已经开通，或 api_name 写错（区分大小写）。申请被驳回之后，或小程序声明了不采集隐私时，也会返回此码。',
    steps: [
      '用 mp-privacy interface list 查看状态和 fail_reason。',
      '检查 api_name：带 wx.，大小写一致。',
      '被驳回过的，按 fail_reason 修改后过一段时间再申请，或在后台“开发管理-接口设置”申请。',
      'fail_reason 为“声明了不采集隐私协议”：在指引中声明采集的信息，提审发布后再申请。'
    ]
  },
  '61036': {
    what: '该账号不能申请此接口',
    why: '账号不符合条件，通常是类目不符。',
    steps: ['对照接口文档的类目表，补充符合的类目。', '再次申请。']
  },
  '61037': {
    what: 'content 编码不对',
    why: 'content 不是 UTF-8。',
    steps: ['用 UTF-8 发送，不要转义成 \\uXXXX。']
  },
  '61038': {
    what: '申请过于频繁',
    why: '每分钟超过 280 次。',
    steps: ['降低频率，下一分钟再试；本工具的客户端会自动排队。']
  },
  '61039': {
    what: '隐私接口检查还没完成',
    why: '上次提交代码后的隐私检查仍在进行。',
    steps: ['等一分钟左右再调用。', '不要重新 commit：每次提交都会重新开始检查。']
  },
  '61040': {
    what: '代码中的隐私接口无权限或未配置',
    why: 'ext.json 声明的接口没有权限，或代码中有未声明的接口。',
    steps: [
      '用 mp-privacy guideline code 查看缺权限（without_auth_list）和未配置（without_conf_list）的接口。',
      '写进 ext_json 的 requiredPrivateInfos，并申请权限：mp-privacy interface apply。',
      '确实不用的，先从 app.json 和 ext_json 中删除接口名，再在提审时传 privacy_api_not_use=true；声明还在时传了也无效。'
    ]
  },
  '85310': {
    what: 'requiredPrivateInfos 中接口名错误',
    why: '格式不对或接口名写错。',
    steps: ['改正 ext_json.requiredPrivateInfos：接口名不带 wx.，区分大小写。']
  },
  '85311': {
    what: 'requiredPrivateInfos 中有互斥接口',
    why: '同时写了互斥的接口。',
    steps: ['模糊定位与精确定位只保留一种。']
  },
  '85312': {
    what: 'requiredPrivateInfos 中的接口没有权限',
    why: '接口还没有申请开通。',
    steps: ['用 mp-privacy interface list 查看，再用 apply 申请。', '开通后重新 commit。']
  }
}
