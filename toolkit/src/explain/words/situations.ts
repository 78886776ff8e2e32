import type { Words } from '../types'

/** An error that the platform writes in many ways, or that nobody has given a number: known by its words. */
export interface Situation {
  /** Numbers that come with it. */
  codes: readonly number[]
  /** Its words. They are found misread and cut off too. */
  phrases: readonly string[]
  /** Where the words alone are not enough. */
  patterns: readonly RegExp[]
  /** Its patterns take much of a sentence, so that whatever else is found there comes before it. */
  broad?: true
  words: { en: Words; zh: Words }
  sources: readonly string[]
}

const docs = 'https://developers.weixin.qq.com/miniprogram/dev/'
const guide = `${docs}framework/user-privacy/PrivacyAuthorize.html`
const authorize = `${docs}framework/open-ability/authorize.html`
const config = `${docs}reference/configuration/app.html`
const phone = `${docs}framework/open-ability/getPhoneNumber.html`
const platform = 'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/'
const setting = `${platform}privacy-management/api_setprivacysetting.html`

export const situations: readonly Situation[] = [
  {
    codes: [],
    phrases: [],
    patterns: [
      /get(?:realtime)?phone_?number[^\n]{0,40}?(?:user[\s_]*(?:deny|denied|cancel|refuse)|auth[\s_]*den|cancel)/i
    ],
    words: {
      en: {
        what: 'the user refused to give the phone number',
        why: 'The user closed the panel or tapped refuse. No fault of the program.',
        steps: [
          'Go on without the number, or offer another way.',
          'The panel comes again at the next tap on the button.'
        ]
      },
      zh: {
        what: '用户拒绝提供手机号',
        why: '用户关闭了手机号面板或点了拒绝，不是程序的错误。',
        steps: ['继续流程，或提供其他登录方式。', '用户再次点击按钮时会重新弹出面板。']
      }
    },
    sources: [phone]
  },
  {
    codes: [],
    phrases: ['getPhoneNumber:fail no permission'],
    patterns: [/get(?:realtime)?phone_?number[^\n]{0,30}?(?:jsapi has )?no permission/i],
    words: {
      en: {
        what: 'the account does not have the phone-number ability',
        why: 'Only verified accounts that are not personal have it: open-type="getPhoneNumber" fails for all others.',
        steps: [
          'Look at the type of the account in the console: a personal one cannot have the ability.',
          'A company’s account: have it verified (微信认证).',
          'Check that the app id in the tools is that of the verified account, not a test account.',
          'Declare PhoneNumber in the guideline too.'
        ]
      },
      zh: {
        what: '账号没有手机号能力',
        why: '手机号能力只对非个人且已完成微信认证的小程序开放，其他账号调用一律失败。',
        steps: [
          '在后台查看主体类型：个人主体不能使用。',
          '企业等非个人主体：先完成微信认证。',
          '确认开发工具里的 appid 就是已认证的小程序，不是测试号。',
          '同时在用户隐私保护指引中声明“手机号”。'
        ]
      }
    },
    sources: [phone]
  },
  {
    codes: [-12006],
    phrases: ['auth deny', 'auth denied', 'authorize denied', 'user deny', 'user denied'],
    patterns: [/(?:auth|user)[\s_]*(?:deny|denied)|auth[\s_]*cancell?ed|用户拒绝(?:了)?授权/i],
    words: {
      en: {
        what: 'the user refused the authorisation of this scope',
        why: 'The user tapped refuse, now or earlier: a refused scope is not asked for again, so the call fails at once.',
        steps: [
          'Say what it is needed for, and offer a button.',
          'On its tap, wx.openSetting: the user switches the scope on there. wx.getSetting shows what is refused.',
          'Let the rest of the program work without it.'
        ]
      },
      zh: {
        what: '用户拒绝了该 scope 的授权',
        why: '用户这次或以前点了拒绝；拒绝过的 scope 不会再弹窗，调用直接失败。',
        steps: [
          '说明用途，并提供一个按钮。',
          '用户点击后调用 wx.openSetting，在设置页打开该权限；wx.getSetting 可以查到哪些被拒绝。',
          '没有该权限时，其他功能仍要可用。'
        ]
      }
    },
    sources: [authorize]
  },
  {
    codes: [],
    phrases: ['authorize no response'],
    patterns: [],
    words: {
      en: {
        what: 'the authorisation dialog was closed without an answer',
        why: 'The user left the dialog or the page. Nothing is refused yet.',
        steps: ['Ask again when the user starts the feature again.']
      },
      zh: {
        what: '用户没有回答授权弹窗',
        why: '用户离开了弹窗或页面，并没有拒绝。',
        steps: ['用户再次使用该功能时重新调用。']
      }
    },
    sources: [authorize]
  },
  {
    codes: [],
    phrases: ['fail cancel', 'fail user cancel', 'fail:cancel'],
    patterns: [/fail[:\s]*(?:the\s+)?(?:user\s+)?(?:user_)?cancell?(?:ed)?\b|用户取消/i],
    words: {
      en: {
        what: 'cancel',
        why: 'The user closed the panel without choosing anything. This is no fault.',
        steps: ['Nothing to mend: treat it as "nothing chosen", without an error message.']
      },
      zh: {
        what: '用户取消了操作',
        why: '用户没有选择就关闭了面板，不是错误。',
        steps: ['无需修复：按“没有选择”处理，不要弹出错误提示。']
      }
    },
    sources: [`${docs}framework/usability/PublicErrno.html`]
  },
  {
    codes: [],
    phrases: ['invalid scope'],
    patterns: [/scope\s*(?:is\s*)?invalid/i],
    words: {
      en: {
        what: 'the scope, or the name of the call, is not one that this base library knows',
        why: 'The name is misspelt, or the base library is older than the call. A number beside it is no refusal of the user.',
        steps: [
          'Check the spelling against the list of scopes (scope.userLocation, scope.userFuzzyLocation …).',
          'Test with wx.canIUse, and raise the least base library in the console (基础库最低版本设置).',
          'Update Weixin and the DevTools.'
        ]
      },
      zh: {
        what: '当前基础库没有这个 scope 或接口名',
        why: '名称写错，或基础库版本低于该接口的要求。旁边的数字不代表用户拒绝。',
        steps: [
          '对照 scope 列表检查拼写（scope.userLocation、scope.userFuzzyLocation 等）。',
          '用 wx.canIUse 判断，并在后台提高“基础库最低版本设置”。',
          '更新微信和开发者工具。'
        ]
      }
    },
    sources: [authorize]
  },
  {
    codes: [-12007],
    phrases: ['scope unauthorized'],
    patterns: [/scope[\s_]*(?:is\s*)?unauthori[sz]ed/i],
    words: {
      en: {
        what: 'the scope is not granted to this app id',
        why: 'The interface behind the scope was not applied for, was withdrawn, or the scope is misspelt.',
        steps: [
          'Look at the interface in the console (开发管理-接口设置), and apply for it: mp-privacy interface list, then apply.',
          'Check the name of the scope.',
          'It worked before: mp-privacy explain self-check.'
        ]
      },
      zh: {
        what: '该 appid 没有这个 scope 的权限',
        why: 'scope 对应的接口没有申请开通、权限被收回，或 scope 写错。',
        steps: [
          '在后台“开发管理-接口设置”查看并申请；第三方平台用 mp-privacy interface list，再 apply。',
          '检查 scope 的名称。',
          '以前可用的，见 mp-privacy explain 自查。'
        ]
      }
    },
    sources: [authorize]
  },
  {
    codes: [-80424],
    phrases: [],
    patterns: [
      /\[\s*\w+\s*\]\s*is\s*not\s*authori[sz]ed/i,
      /requiredPrivateInfos[^\n]{0,60}(?:无权限|未开通|没有权限|not authori[sz]ed)/i
    ],
    words: {
      en: {
        what: 'an interface in requiredPrivateInfos is not granted',
        why: 'The upload is refused: app.json (or ext.json) names a location interface that was not applied for.',
        steps: [
          'Apply for it: in the console 开发管理-接口设置, or mp-privacy interface apply.',
          'Upload again once it is granted.',
          'Not used: take it out of requiredPrivateInfos.'
        ]
      },
      zh: {
        what: 'requiredPrivateInfos 中的接口没有开通',
        why: '上传被拒绝：app.json（或 ext.json）声明了还没有申请开通的位置接口。',
        steps: [
          '申请开通：后台“开发管理-接口设置”，或 mp-privacy interface apply。',
          '开通后重新上传。',
          '不使用的，从 requiredPrivateInfos 中删除。'
        ]
      }
    },
    sources: [config]
  },
  {
    codes: [-80422],
    phrases: ['is wrong API name'],
    patterns: [],
    words: {
      en: {
        what: 'requiredPrivateInfos has a name that is no interface',
        why: 'A name is misspelt, has wx. before it, or is none of the eight location interfaces.',
        steps: [
          'Write the name without wx., in the right case, for example getLocation.',
          'Take out what is no location interface; upload again.'
        ]
      },
      zh: {
        what: 'requiredPrivateInfos 中的接口名不正确',
        why: '接口名写错、带了 wx. 前缀，或不是 8 个位置接口之一。',
        steps: ['接口名不带 wx.，区分大小写，例如 getLocation。', '删除不是位置接口的名称，重新上传。']
      }
    },
    sources: [config]
  },
  {
    codes: [-80423],
    phrases: ['mutually exclusive'],
    patterns: [/互斥/, /exclu(?:de|sive)[^\n]{0,40}(?:getFuzzyLocation|getLocation)/i],
    words: {
      en: {
        what: 'requiredPrivateInfos names interfaces that exclude each other',
        why: 'Fuzzy location (getFuzzyLocation) and precise location (getLocation, onLocationChange, startLocationUpdate …) exclude each other.',
        steps: ['Keep either fuzzy or precise location in requiredPrivateInfos, and in the code.', 'Upload again.']
      },
      zh: {
        what: 'requiredPrivateInfos 中有互斥的接口',
        why: '模糊定位（getFuzzyLocation）与精确定位（getLocation、onLocationChange、startLocationUpdate 等）不能同时声明。',
        steps: ['模糊定位与精确定位只保留一种，代码同样修改。', '重新上传。']
      }
    },
    sources: [config]
  },
  {
    codes: [],
    phrases: ['can only be invoked by user TAP gesture'],
    patterns: [/tap\s*gesture/i, /必须.{0,8}(?:点击|手势).{0,6}(?:触发|调用)/],
    words: {
      en: {
        what: 'the call must come straight from a tap',
        why: 'It was called on load, in a timer, or after an await that took too long: the tap no longer counts.',
        steps: [
          'Call it in the tap handler, before any await, timer or request.',
          'Where something must come first, do that before and let the user tap again.'
        ]
      },
      zh: {
        what: '该接口必须由用户点击直接触发',
        why: '在页面加载、定时器或耗时的 await 之后调用，点击已经失效。',
        steps: [
          '在点击事件的回调里直接调用，前面不要有 await、定时器或请求。',
          '需要先做别的，就先做完，再让用户点击一次。'
        ]
      }
    },
    sources: [authorize]
  },
  {
    codes: [],
    phrases: ['requirePrivacyAuthorize is not a function', 'is not a function'],
    patterns: [
      /\b(?:requirePrivacyAuthorize|getPrivacySetting|onNeedPrivacyAuthorization|openPrivacyContract)\b[^\n]{0,30}(?:undefined|不存在|not defined)/i
    ],
    words: {
      en: {
        what: 'this Weixin does not have the call',
        why: 'The base library is too old: the privacy calls came with 2.32.3.',
        steps: [
          'Test for the function before the call: if (wx.requirePrivacyAuthorize) …. Without it nothing is intercepted, so go on.',
          'In the DevTools choose a newer base library (详情-本地设置-调试基础库).',
          'miniprogram-privacy-consent tests for each of the calls by itself.'
        ]
      },
      zh: {
        what: '当前微信没有这个接口',
        why: '基础库版本太低：隐私相关接口从 2.32.3 起提供。',
        steps: [
          '调用前先判断：if (wx.requirePrivacyAuthorize) …；没有该接口时平台不拦截，直接继续。',
          '开发者工具里选择更高的基础库（详情-本地设置-调试基础库）。',
          '本库会逐个判断这些接口。'
        ]
      }
    },
    sources: [guide]
  },
  {
    codes: [],
    phrases: [],
    patterns: [
      /声明了?不(?:采集|收集)|不采集隐私协议|未采集用户隐私|未以任何方式处理用户/,
      /(?:declared|says?|chose).{0,30}(?:collects? no|no privacy|not collect)/i
    ],
    words: {
      en: {
        what: 'the program is declared as collecting no privacy',
        why: 'A version was submitted with 【未采集用户隐私】, or the guideline says 【未以任何方式处理用户的任何信息】: privacy interfaces then have no permission.',
        steps: [
          'Declare in the guideline what is really collected (console: 设置-服务内容声明-用户隐私保护指引; platforms: setPrivacySetting).',
          'Submit a version, choosing 【采集用户隐私】, and release it.',
          'Then apply for the interface: mp-privacy interface list, then apply.'
        ]
      },
      zh: {
        what: '小程序声明了不采集隐私',
        why: '提审时选择了【未采集用户隐私】，或指引声明了【未以任何方式处理用户的任何信息】，隐私接口因此没有权限。',
        steps: [
          '在用户隐私保护指引中如实声明采集的信息（小程序管理后台-设置-服务内容声明-用户隐私保护指引；第三方平台用 setPrivacySetting）。',
          '重新提审，选择【采集用户隐私】，通过后发布。',
          '再申请接口：mp-privacy interface list，然后 apply。'
        ]
      }
    },
    sources: ['https://developers.weixin.qq.com/community/develop/doc/00062a6d514c88baacdf52e8a56009']
  },
  {
    codes: [],
    phrases: [],
    patterns: [/存储地区|store_region[^\n]{0,20}(?:missing|required|缺|完善)/],
    words: {
      en: {
        what: 'rejected: where the information is stored is not said',
        why: 'Owners overseas must name the region (store_region), and the platform may not return it when the guideline is read, so that a later push loses it.',
        steps: ['Set owner_setting.store_region to the number of the region.', 'Push the guideline and submit again.']
      },
      zh: {
        what: '审核驳回：信息存储地区没有填写',
        why: '境外主体必须填写存储地区（store_region）；读取指引时平台可能不返回它，再次写入就会丢失。',
        steps: ['在 owner_setting.store_region 填写地区编号。', '写入指引后重新提审。']
      }
    },
    sources: [setting, 'https://developers.weixin.qq.com/community/develop/doc/000e824dd5c0d85b5522abce466c00']
  },
  {
    codes: [],
    phrases: [],
    broad: true,
    patterns: [
      /(?:完善|补充|补全|更新|填写|配置|设置|声明|缺少|缺失|未在|没有)[^\n]{0,24}隐私(?:保护)?(?:指引|协议|政策)/,
      /隐私(?:保护)?(?:指引|协议|政策)[^\n]{0,40}(?:完善|补充|补全|更新|填写|配置|声明|缺少|缺失|不符|不一致|不明确|不清晰|重新提审)/,
      /(?:提审|审核|驳回|拒绝|不通过|未通过)[^\n]{0,60}隐私/,
      /涉及收集[^\n]{0,60}(?:接口|组件)/,
      /(?:reject|review)[^\n]{0,60}(?:privacy (?:guideline|agreement|policy)|user privacy protection)/i
    ],
    words: {
      en: {
        what: 'rejected in review: the privacy guideline does not say what the code uses',
        why: 'The code has interfaces whose information types are missing in the guideline, or their purpose is empty or says nothing.',
        steps: [
          'List what the code uses: mp-privacy audit.',
          'Fill in the guideline, a clear purpose for each type: console 设置-服务内容声明-用户隐私保护指引; programs of a platform: setPrivacySetting (mp-privacy guideline push).',
          'Take out code for interfaces that are not used.',
          'Submit again.'
        ]
      },
      zh: {
        what: '审核驳回：用户隐私保护指引没有覆盖代码用到的信息',
        why: '代码里有接口或组件对应的信息类型没有在指引中声明，或用途为空、不清楚。',
        steps: [
          '列出代码用到的类型：mp-privacy audit。',
          '逐项填写用途：小程序管理后台-设置-服务内容声明-用户隐私保护指引；第三方平台代开发的用 setPrivacySetting（mp-privacy guideline push）。',
          '没有使用的接口，从代码中删除。',
          '重新提审。'
        ]
      }
    },
    sources: [setting]
  },
  {
    codes: [],
    phrases: ['LOCATIONSWITCHOFF', 'ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF'],
    patterns: [/system\s*location\s*(?:service)?\s*(?:is\s*)?(?:off|disabled)|定位服务(?:未|没有)(?:打开|开启)/i],
    words: {
      en: {
        what: 'location is switched off on the phone',
        why: 'The phone’s own location service is off, or Weixin may not use it.',
        steps: ['Ask the user to switch it on; wx.openAppAuthorizeSetting leads to the settings of Weixin.']
      },
      zh: {
        what: '手机没有打开定位服务',
        why: '手机的定位开关关闭，或没有允许微信使用定位。',
        steps: ['提示用户打开定位；wx.openAppAuthorizeSetting 可以跳转到微信的系统设置。']
      }
    },
    sources: [authorize]
  },
  {
    codes: [],
    phrases: ['频繁调用会增加电量损耗'],
    patterns: [/getLocation[^\n]{0,20}(?:too frequent|频繁)/i],
    words: {
      en: {
        what: 'wx.getLocation is called too often',
        why: 'Two calls within 30 s: the platform refuses the second, and gives the last position instead.',
        steps: ['Keep the position for 30 s.', 'For a moving position: wx.startLocationUpdate and wx.onLocationChange.']
      },
      zh: {
        what: 'wx.getLocation 调用过于频繁',
        why: '30 秒内重复调用会被限制。',
        steps: ['缓存位置至少 30 秒。', '需要持续定位用 wx.startLocationUpdate 和 wx.onLocationChange。']
      }
    },
    sources: [`${docs}api/location/wx.getLocation.html`]
  }
]
