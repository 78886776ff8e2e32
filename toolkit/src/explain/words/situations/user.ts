import type { Situation } from './situation'

const docs = 'https://developers.weixin.qq.com/miniprogram/dev/'
const authorize = `${docs}framework/open-ability/authorize.html`
const phone = `${docs}framework/open-ability/getPhoneNumber.html`

/** What the user does, and calls that come at the wrong moment. */
export const user: readonly Situation[] = [
  {
    codes: [],
    phrases: [],
    patterns: [
      /get(?:realtime)?phone_?number[^\n]{0,40}?(?:user[\s_]*(?:deny|denied|cancel|refuse)|auth[\s_]*den|cancel)/i,
      /get(?:realtime)?phone_?number[^\n]{0,40}?用户[^\n]{0,6}(?:拒绝|取消)(?:授权)?/i
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
    patterns: [
      /get(?:realtime)?phone_?number[^\n]{0,30}?(?:(?:jsapi has )?no permission|access denied)/i,
      /(?:get(?:realtime)?phone_?number|手机号)[^\n]{0,30}(?:没有|无)权限|(?:没有|无)权限[^\n]{0,10}手机号/i,
      /个人(?:主体|小程序|账号)[^\n]{0,12}手机号|手机号[^\n]{0,16}个人(?:主体|小程序|账号)/
    ],
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
    patterns: [
      /(?:auth|user)[\s_]*(?:deny|denied)|auth[\s_]*cancell?(?:ed)?|用户(?:点击|选择)?了?拒绝(?!.{0,4}(?:隐私|提供))/i,
      /fail[:\s]*auth(?:\s*d\w*)?\s*$/i,
      /\bscope(?:\.\w+)?['"\]]*\s*[:=]?\s*(?:false\b|(?:is\s+)?denied)/i
    ],
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
    phrases: ['mobile phone user bound needs to be verified'],
    patterns: [
      /手机号?[^\n]{0,8}需要?[^\n]{0,8}验证/,
      /(?:未|没有)绑定[^\n]{0,4}手机|bind[^\n]{0,12}phone[^\n]{0,12}first/i
    ],
    words: {
      en: {
        what: 'this user’s Weixin account has no verified phone number',
        why: 'No number is bound to the account, or it has not been verified for some time. The program can do nothing about it.',
        steps: [
          'The user binds a number in Weixin (我-设置-账号与安全), or verifies it by SMS, in the panel that Weixin shows.',
          'Then the user taps the button again.'
        ]
      },
      zh: {
        what: '用户的微信号没有已验证的手机号',
        why: '该微信号没有绑定手机号，或绑定的手机号长时间没有验证，程序无法处理。',
        steps: ['用户在微信（我-设置-账号与安全）绑定手机号，或在面板里完成短信验证。', '完成后再次点击按钮。']
      }
    },
    sources: [phone]
  },
  {
    codes: [],
    phrases: ['another chooseAvatar is in progress'],
    patterns: [/another \w+ is in progress/i],
    words: {
      en: {
        what: 'the same panel is open already',
        why: 'The call was made again before the first one had ended: two taps, or an event bound twice.',
        steps: [
          'Switch the button off until the call has ended (success or fail).',
          'Check that the event is bound once, and does not rise to a parent that calls again.'
        ]
      },
      zh: {
        what: '同一个面板已经打开',
        why: '前一次调用还没有结束就再次调用：连点两次，或事件绑定了两次。',
        steps: ['调用结束（成功或失败）之前禁用按钮。', '确认事件只绑定一次，且没有冒泡到上层再次调用。']
      }
    },
    sources: [`${docs}component/button.html`]
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
    patterns: [
      /fail[:\s]*(?:the\s+)?(?:user\s+)?(?:has\s+|was\s+)?(?:user_)?cancell?(?:ed)?\b|用户取消/i,
      /fail[:\s]*can?c?e?\s*$/i
    ],
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
    phrases: [],
    patterns: [/jsapi has no perm[^\n]*?runningState=(?:background|suspend)\w*/i],
    words: {
      en: {
        what: 'the call came while the program was in the background',
        why: 'runningState says so: Weixin refuses most calls there, whatever is declared and agreed.',
        steps: [
          'Call it when the program is in front: wait for onShow (wx.onAppShow), and stop timers and audio in onHide.',
          'Came it from a timer or a late answer: treat it as cancelled, and let the user start it again.'
        ]
      },
      zh: {
        what: '小程序在后台时调用了接口',
        why: 'runningState 为 background 或 suspend：切到后台后大部分接口会被拒绝，与声明和授权无关。',
        steps: [
          '回到前台再调用：等 onShow（wx.onAppShow），在 onHide 里停掉定时器和音频。',
          '由定时器或迟到的回调触发的：按“已取消”处理，让用户重新操作。'
        ]
      }
    },
    status: 'community-observed',
    sources: [`${docs}framework/usability/PublicErrno.html`]
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
