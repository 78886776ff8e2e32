import type { Words } from '../types'

/** Codes that every call may answer, in Chinese. */
export const serverGeneral: Record<string, Words> = {
  '40001': {
    what: 'access_token 无效或不是最新',
    why: 'token 无效，或已被更新的 token 取代。',
    steps: ['重新获取 authorizer_access_token，再试一次。', '只由一处刷新 token：各处各自刷新会互相作废。']
  },
  '40013': {
    what: 'appid 无效',
    why: 'appid 不正确。',
    steps: ['核对 appid。']
  },
  '40014': {
    what: 'access_token 不合法',
    why: 'token 写错、被截断，或已作废。',
    steps: ['重新获取 token，再试一次。', '只由一处刷新 token。']
  },
  '40097': {
    what: '参数错误',
    why: '参数无效。',
    steps: ['对照文档改正参数。']
  },
  '41001': {
    what: '缺少 access_token',
    why: 'URL 中没有 access_token。',
    steps: ['把 token 放在 URL 的 access_token 参数里，不要放在请求体。']
  },
  '42001': {
    what: 'access_token 过期',
    why: 'token 已过期（约 2 小时）。',
    steps: ['刷新 token，再试一次。']
  },
  '42007': {
    what: '凭证失效',
    why: '用户改了密码，access_token 和 refresh_token 全部作废。',
    steps: ['请小程序管理员重新授权。']
  },
  '43001': {
    what: '需要 GET',
    why: '该接口只接受 GET。',
    steps: ['改用 GET。']
  },
  '43002': {
    what: '需要 POST',
    why: '该接口只接受 POST。',
    steps: ['改用 POST。']
  },
  '45009': {
    what: '当日调用额度用完',
    why: '该小程序的这个接口达到每日上限。',
    steps: ['等到第二天额度恢复。', '急用时调用 clear_quota 清零，每月最多 10 次。']
  },
  '45011': {
    what: '每分钟调用超限',
    why: '调用过于频繁。',
    steps: ['降低频率，下一分钟再试。']
  },
  '45035': {
    what: '来源 IP 不在白名单',
    why: '服务器 IP 没有登记。',
    steps: ['把服务器出口 IP 加入白名单。']
  },
  '47001': {
    what: '数据格式错误',
    why: '请求体不是合法 JSON/XML；owner_setting 被写成 JSON 字符串时也返回此码。',
    steps: ['检查请求体是合法 JSON。', 'owner_setting 必须是对象，不是字符串。']
  },
  '48001': {
    what: '接口未授权',
    why: '用了小程序自己的 access_token，或平台没有权限集 18（小程序开发与数据分析）。权限集 18 是互斥的，可能在别的第三方平台手里。',
    steps: [
      '改用第三方平台的 authorizer_access_token。',
      '用 getAuthorizerInfo 查看 func_info，确认有权限集 18。',
      '没有：让管理员重新授权并勾选权限集 18；已授权给别的平台的，先在那边取消。',
      '授权之后才加的权限集，需要重新授权才生效。'
    ]
  },
  '48004': {
    what: '接口被封禁',
    why: '因违规被限制调用。',
    steps: ['登录后台查看通知并处理。']
  },
  '61003': {
    what: '账号没有授权给该平台',
    why: '小程序没有授权给这个第三方平台，或已取消。',
    steps: ['请管理员重新授权。']
  },
  '61004': {
    what: '服务器 IP 没有登记',
    why: '第三方平台的白名单中没有这台服务器的出口 IP。',
    steps: ['在微信开放平台的第三方平台“开发资料-白名单 IP 地址列表”中加入报错里的 IP。', '几分钟后重试。']
  },
  '61007': {
    what: '平台没有该接口权限',
    why: '用了公众号的 token，或没有授予权限集 18。',
    steps: ['使用该小程序的 authorizer_access_token。', '让管理员重新授权并勾选权限集 18。']
  },
  '61011': {
    what: '第三方平台无效',
    why: 'component_appid 不正确。',
    steps: ['核对 component_appid。']
  },
  '61014': {
    what: 'token 种类不对',
    why: '该接口必须用 component_access_token。',
    steps: ['改用 component_access_token。']
  },
  '61023': {
    what: 'refresh_token 失效',
    why: '重新授权后旧的已作废、管理员取消了授权，或保存时出错。',
    steps: ['用 getAuthorizerList 取一次当前的 refresh_token 并保存。', '仍然失败：请小程序管理员重新授权。']
  },
  '86000': {
    what: '只能由第三方平台调用',
    why: '该接口只允许第三方平台调用。',
    steps: ['改用 authorizer_access_token。']
  },
  '86001': {
    what: '体验版不存在',
    why: '第三方平台还没有提交代码。',
    steps: ['先 commit 代码。']
  },
  '86002': {
    what: '小程序还没有名称、头像或简介',
    why: '小程序设置好名称、头像和简介之后才能提交审核。改名正在审核时也会返回它。',
    steps: ['在后台或由第三方平台把三项都设置好。', '已经设置好的，等名称审核结束后再提交。']
  },
  '40007': {
    what: 'media_id 无效',
    why: '没有这个 media_id 对应的文件，或已经过期：临时素材只保留三天。',
    steps: [
      '用同一个账号的 token 重新上传文件，改用新的 media_id。',
      '提交审核时，检查 feedback_stuff 和 preview_info 里的列表。'
    ]
  },
  '50001': {
    what: '没有得到授权',
    why: 'token 所属的账号没有授权这次调用。',
    steps: ['确认 token 属于这个小程序和这个第三方平台。', '请小程序管理员重新授权给第三方平台。']
  },
  '-1': {
    what: '系统繁忙',
    why: '平台繁忙，稍后再试。',
    steps: ['隔一段时间重试，间隔逐次加长；本工具的客户端会自动重试几次。']
  }
}
