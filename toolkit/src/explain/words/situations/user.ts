import type { Situation } from './situation'

const docs = 'https://developers.weixin.qq.com/miniprogram/dev/'
const authorize = `${docs}framework/open-ability/authorize.html`
const phone = `${docs}framework/open-ability/getPhoneNumber.html`

/** What the user, or the phone, does. */
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
      /(?:get(?:realtime)?phone_?number|手机号)[^\n]{0,30}(?:没有|无)权限|(?:没有|无)权限[^\n]{0,10}手机号/i
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
      /fail[:\s]*auth(?:\s*d\w*)?\s*$/i
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
    patterns: [/fail[:\s]*(?:the\s+)?(?:user\s+)?(?:user_)?cancell?(?:ed)?\b|用户取消/i, /fail[:\s]*can?c?e?\s*$/i],
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
    phrases: ['LOCATIONSWITCHOFF', 'ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF'],
    patterns: [
      /system\s*location\s*(?:service)?\s*(?:is\s*)?(?:off|disabled)|定位服务(?:未|没有)(?:打开|开启)/i,
      /\bgps (?:is )?not turned on/i
    ],
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
    phrases: [],
    patterns: [
      /(?:Bluetooth|BLE|Beacon)\w*\s*:\s*fail[^\n]*?(?:not available|\b10001\b)/i,
      /\b10001\b[^\n]{0,40}(?:Bluetooth|BLE|Beacon)\w*\s*:\s*fail[:\s]*(?:not available)?/i,
      /\b10001\b[^\n]{0,20}蓝牙适配器不可用|蓝牙(?:适配器)?(?:不可用|(?:未|没有?)(?:打开|开启))/
    ],
    broad: true,
    words: {
      en: {
        what: 'Bluetooth is switched off on the phone',
        why: 'Code 10001: the phone’s Bluetooth is off, it has none, or the system does not let Weixin use it. Consent and guideline are not the cause.',
        steps: [
          'wx.getSystemSetting().bluetoothEnabled tells whether it is on: ask the user to switch it on.',
          'It is on: wx.getAppAuthorizeSetting().bluetoothAuthorized; wx.openAppAuthorizeSetting leads to the settings of Weixin. On iOS state says it: 3 is not authorized, 4 is off.',
          'The module is initialised all the same: wx.onBluetoothAdapterStateChange tells when Bluetooth comes on.'
        ]
      },
      zh: {
        what: '手机没有打开蓝牙',
        why: '错误码 10001：手机蓝牙未开启、不支持蓝牙，或系统没有允许微信使用蓝牙。与隐私授权和隐私保护指引无关。',
        steps: [
          '用 wx.getSystemSetting().bluetoothEnabled 判断开关，提示用户打开蓝牙。',
          '已经打开时，看 wx.getAppAuthorizeSetting().bluetoothAuthorized；wx.openAppAuthorizeSetting 可以跳转到微信的系统设置。iOS 看返回的 state：3 未授权，4 未开启。',
          '此时蓝牙模块已完成初始化，用 wx.onBluetoothAdapterStateChange 监听蓝牙打开。'
        ]
      }
    },
    sources: [`${docs}api/device/bluetooth/wx.openBluetoothAdapter.html`]
  },
  {
    codes: [],
    phrases: [],
    patterns: [
      /(?:Bluetooth|BLE|Beacon)\w*\s*:\s*fail[^\n]*?(?:not init|already opened|\b10000\b)/i,
      /\b10000\b[^\n]{0,40}(?:Bluetooth|BLE|Beacon)\w*\s*:\s*fail[:\s]*(?:not init)?/i
    ],
    broad: true,
    words: {
      en: {
        what: 'the Bluetooth module is not open yet, or is open already',
        why: 'Code 10000, not init: another Bluetooth call came before wx.openBluetoothAdapter had succeeded, or after it was closed. already opened: it was called twice.',
        steps: [
          'Call wx.openBluetoothAdapter once, and the other Bluetooth calls after its success.',
          'already opened is no fault: go on as after success.'
        ]
      },
      zh: {
        what: '蓝牙模块还没有初始化，或已经初始化过',
        why: '错误码 10000（not init）：wx.openBluetoothAdapter 成功之前或关闭之后，就调用了其他蓝牙接口。already opened：重复调用了它。',
        steps: [
          '先调用一次 wx.openBluetoothAdapter，成功后再调用其他蓝牙接口。',
          'already opened 不是错误，按成功处理。'
        ]
      }
    },
    sources: [`${docs}api/device/bluetooth/wx.openBluetoothAdapter.html`]
  },
  {
    codes: [],
    phrases: [],
    patterns: [
      /BLE\w*\s*:\s*fail[^\n]*?(?:connection fail|\b10003\b)/i,
      /\b10003\b[^\n]{0,40}BLE\w*\s*:\s*fail[:\s]*(?:connection fail)?/i
    ],
    broad: true,
    words: {
      en: {
        what: 'the Bluetooth connection failed',
        why: 'Code 10003: the device is out of reach, switched off, or connected to something else. Consent and guideline are not the cause.',
        steps: [
          'Connect again after a moment, with a timeout; call wx.closeBLEConnection before that.',
          'Stop the search (wx.stopBluetoothDevicesDiscovery) before connecting.'
        ]
      },
      zh: {
        what: '蓝牙连接失败',
        why: '错误码 10003：设备不在范围内、已关机，或已被别的手机连接。与隐私授权和隐私保护指引无关。',
        steps: [
          '先 wx.closeBLEConnection，稍后带 timeout 重新连接。',
          '连接之前先停止搜索（wx.stopBluetoothDevicesDiscovery）。'
        ]
      }
    },
    sources: [`${docs}api/device/bluetooth-ble/wx.createBLEConnection.html`]
  },
  {
    codes: [],
    phrases: ['ERROR_SERVER_NOT_LOCATION'],
    patterns: [/\bERROR_SERVER_NOT_LOCATION\b/i],
    words: {
      en: {
        what: 'no position was found',
        why: 'The location service knows no position for what the phone receives: it is indoors, or its network is unusual (5G). Consent and guideline are not the cause.',
        steps: [
          'Let the user try again after a moment, in the open or on another network.',
          'Offer another way: wx.chooseLocation, or a list of towns.'
        ]
      },
      zh: {
        what: '没有定位到位置',
        why: '定位服务无法根据手机收到的信号给出位置：例如在室内，或使用 5G 网络。与隐私授权和隐私保护指引无关。',
        steps: ['提示用户换到开阔处或切换网络后重试。', '提供别的方式：wx.chooseLocation，或手动选择城市。']
      }
    },
    sources: [`${docs}api/location/wx.getLocation.html`]
  },
  {
    codes: [],
    phrases: [],
    patterns: [
      /wifi\w*\s*:\s*fail[^\n]*?(?:not turned on|(?:is )?disabled?\b|\b12005\b)/i,
      /\b12005\b[^\n]{0,40}wifi\w*\s*:\s*fail[:\s]*(?:wifi not turned on)?/i,
      /(?:未|没有?)(?:打开|开启)\s*wi-?fi\s*开关|wi-?fi\s*(?:开关)?(?:未|没有?)(?:打开|开启)/i
    ],
    broad: true,
    words: {
      en: {
        what: 'Wi-Fi is switched off on the phone',
        why: 'Code 12005: the phone’s Wi-Fi is off. Consent and guideline are not the cause.',
        steps: ['wx.getSystemSetting().wifiEnabled tells whether it is on: ask the user to switch it on.']
      },
      zh: {
        what: '手机没有打开 Wi-Fi',
        why: '错误码 12005：手机的 Wi-Fi 开关关闭。与隐私授权和隐私保护指引无关。',
        steps: ['用 wx.getSystemSetting().wifiEnabled 判断开关，提示用户打开 Wi-Fi。']
      }
    },
    sources: [`${docs}api/device/wifi/wx.startWifi.html`]
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
