import type { Situation } from './situation'

const docs = 'https://developers.weixin.qq.com/miniprogram/dev/'
const authorize = `${docs}framework/open-ability/authorize.html`

/** What is switched off on the phone, out of its reach, or not ready. */
export const phone: readonly Situation[] = [
  {
    codes: [],
    phrases: ['LOCATIONSWITCHOFF', 'ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF'],
    patterns: [
      /system\s*location\s*(?:service)?\s*(?:is\s*)?(?:off|disabled)|定位服务(?:未|没有)(?:打开|开启)/i,
      /(?:未|没有|没)(?:打开|开启)[^\n]{0,6}(?:定位|GPS)/i,
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
  }
]
