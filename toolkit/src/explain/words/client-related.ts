import type { Translation } from '../types'

/** Errors met beside those of privacy, and taken for them. */
export const clientRelated: Record<string, Translation> = {
  '3 system permission denied': {
    also: [
      // What a file denies is no permission of the phone.
      /(?<!\b(?:readFile|writeFile|appendFile|copyFile|saveFile|truncate|unlink|mkdir|rmdir|rename|access|readdir|stat|unzip|open)\s*:\s*)fail[:\s]*(?:(?:android|ios|system|location|camera|microphone|record|album|storage)\s+)*permission\s+(?:is\s+)?denied/i,
      /no\s+(?:camera|location|microphone|record(?:ing)?|album|photo|storage)\s+permission/i,
      /fail[:\s]*system\s+den(?:y|ied)/i,
      /NotAllowedError/
    ],
    zh: {
      what: '系统没有授予微信该权限',
      why: '手机系统没有把权限授予微信。',
      steps: [
        '用 wx.getAppAuthorizeSetting 确认缺少哪项系统权限。',
        '用 wx.openAppAuthorizeSetting 引导用户到系统设置打开。'
      ]
    },
    en: {
      steps: [
        'See with wx.getAppAuthorizeSetting which system permission is missing.',
        'Lead the user to the system settings with wx.openAppAuthorizeSetting.'
      ]
    }
  },
  '4 internal error': {
    zh: { what: '框架内部错误', why: '微信框架出错。', steps: ['重试。', '持续出现时向官方反馈。'] },
    en: { steps: ['Try again.', 'Report it if it stays.'] }
  },
  '5 time out': {
    also: [/fail[:\s]*time\s?-?out/i],
    zh: { what: '接口超时', why: '接口在限定时间内没有完成。', steps: ['重试；开发者工具里出现时，在真机上再试。'] }
  },
  '1 cancel': {
    zh: {
      what: '用户取消了操作',
      why: '用户没有选择就关闭了面板，不是错误。',
      steps: ['无需修复：按“没有选择”处理，不要当作拒绝隐私指引。']
    },
    en: {
      why: 'The user closed the panel without choosing anything. This is no fault.',
      steps: ['Nothing to mend: treat it as "nothing chosen", not as a refusal of consent.']
    }
  },
  '100 jsapi not supported': {
    also: [
      /\w:\s*fail[:\s]*(?:\w+\s+)?(?:is\s+)?not\s+support(?:ed)?\b/i,
      /(?:开发者?工具|PC|电脑|Windows|Mac|鸿蒙|HarmonyOS)[^\n]{0,10}不支持[^\n]{0,3}(?:API|接口|功能|能力|调试)/i,
      /暂(?:时)?不支持[^\n]{0,12}(?:API|接口|调试|PC|电脑|Windows|Mac|鸿蒙)/i
    ],
    zh: {
      what: '客户端不支持该接口',
      why: '当前客户端没有这个接口。',
      steps: ['调用前用 wx.canIUse 判断。', '在开发者工具或电脑版里出现的，用手机真机测试。']
    },
    en: { steps: ['Test for it with wx.canIUse before the call.', 'In the DevTools or on a computer: try on a phone.'] }
  },
  '101 jsapi invalid request data': {
    zh: { what: '参数错误', why: '传入的参数无效。', steps: ['对照文档改正调用参数。'] }
  },
  '110 scope or scope list empty': {
    zh: { what: 'scope 为空', why: 'wx.authorize 没有传 scope。', steps: ['传入要申请的 scope。'] }
  },
  '108 cgi failed for network issues': {
    also: [/fail[:\s]*(?:ERROR_NETWORK|network\s+(?:error|fail\w*)|网络(?:错误|异常))/i],
    zh: { what: '网络问题', why: '请求微信后台时网络出错。', steps: ['检查网络后重试。'] }
  },
  '1003 meet server frequency limit': {
    zh: { what: '触发后台频率限制', why: '调用过于频繁。', steps: ['降低频率，稍后再试。'] }
  },
  '1400001 appid no enough quota': {
    also: [/手机号[^\n]{0,20}(?:余额|额度|次数)[^\n]{0,4}(?:不足|用完|用尽|已用)/],
    zh: {
      what: '付费额度用完',
      why: '手机号组件的付费额度用完，错误在 e.detail.errno 中。',
      steps: ['购买额度。', '想自己提示用户时设 phone-number-no-quota-toast=false。']
    },
    en: { steps: ['Buy quota.', 'To tell the user in your own words, set phone-number-no-quota-toast=false.'] }
  },
  '1421102 user getPhoneNumber is blocked': {
    zh: { what: '手机号能力被封禁', why: '该账号的手机号能力被限制。', steps: ['在后台检查账号状态和通知。'] }
  },
  '2003001 system camera not authorized': {
    zh: {
      what: '系统没有授予微信相机权限',
      why: 'VKSession.start：缺少系统相机权限。',
      steps: ['引导用户到系统设置打开相机权限。']
    }
  },
  '2003002 camera not authorized': {
    zh: {
      what: '小程序没有相机授权',
      why: 'VKSession.start：缺少小程序的相机 scope。',
      steps: ['用 wx.openSetting 引导用户打开。']
    }
  },
  '1107013 system permission denied': {
    zh: {
      what: '系统没有授予麦克风或相机权限',
      why: 'live-pusher：缺少系统麦克风或相机权限。',
      steps: ['引导用户到系统设置打开。']
    }
  },
  '1107002': {
    zh: {
      what: 'RTC 模式下没有录音权限',
      why: 'RTC 模式下系统没有把录音权限授予微信。',
      steps: ['引导用户到系统设置打开录音权限。']
    },
    en: { what: 'no recording permission in rtc mode' }
  },
  'getLocation:fail the api need to be declared in the requiredPrivateInfos field in app.json/ext.json': {
    also: [/(?:未|没有?|缺少|需要?先?|必须|应该?)[^\n]{0,16}requiredPrivateInfos/i],
    zh: {
      what: '位置接口没有写进 requiredPrivateInfos',
      why: 'app.json / ext.json 的 requiredPrivateInfos 中没有这个位置接口。',
      steps: [
        '在 app.json 的 requiredPrivateInfos 中写上接口名（不带 wx.）；第三方平台写在 commit 的 ext_json，它会整个替换 app.json 的值。',
        '确认没有同时写互斥的接口（模糊与精确定位）。',
        '该接口需要先申请开通：mp-privacy interface list。',
        '重新提交并发布。'
      ]
    },
    en: {
      steps: [
        'Name the interface, without wx., in requiredPrivateInfos of app.json; third-party platforms in ext_json of the commit call, which replaces the whole value of app.json.',
        'Name no two that exclude each other (fuzzy and precise location).',
        'The interface must have been granted: mp-privacy interface list.',
        'Commit again and release.'
      ]
    }
  }
}
