import type { WeixinSettings } from './types'
import type { WeixinResult } from './wx-types'

type Fields = Record<string, unknown>
type Perform = (options: Fields, settings: WeixinSettings) => Fields

const place = { name: '腾讯大厦', address: '广东省深圳市南山区深南大道', latitude: 22.5405, longitude: 113.9345 }

const picture = 'wxfile://tmp/picture.jpg'

const video = { tempFilePath: 'wxfile://tmp/video.mp4', duration: 8, size: 1_048_576, width: 540, height: 960 }

const encrypted = { encryptedData: 'c2ltdWxhdGVk', iv: 'c2ltdWxhdGVkLWl2', cloudID: 'simulated-cloud-id' }

/** Anonymous since 2021-04-28: the three places are empty. */
const userInfo = {
  nickName: '微信用户',
  avatarUrl: 'https://example.com/avatar.png',
  gender: 0,
  language: 'zh_CN',
  country: '',
  province: '',
  city: ''
}

const profile = { userInfo, rawData: JSON.stringify(userInfo), signature: 'simulated', ...encrypted }

/** The sheet on which the user allows the phone number, or does not. */
const phoneNumber =
  (callName: string): Perform =>
  (_options, settings) =>
    settings.phoneNumber === 'allow'
      ? { code: 'simulated-phone-code', ...encrypted }
      : { errMsg: `${callName}:fail user deny` }

/** Nobody is asked for these any more; they count as allowed. */
export const abolishedScopes = ['scope.address', 'scope.invoice', 'scope.invoiceTitle']

/** The scopes that were asked for, and the abolished ones. */
const authSetting: Perform = ({ withSubscriptions }, { scopes }) => ({
  authSetting: { ...scopes, ...Object.fromEntries(abolishedScopes.map((scope) => [scope, true])) },
  ...(withSubscriptions ? { subscriptionsSetting: { mainSwitch: true, itemSettings: {} } } : {})
})

/** What calls and open-types bring back when they succeed, where it is more than `errMsg`. Overridden by `results`. */
const successes: Readonly<Record<string, Perform>> = {
  getUserInfo: () => profile,
  getUserProfile: () => profile,
  chooseAvatar: () => ({ avatarUrl: picture }),
  getPhoneNumber: phoneNumber('getPhoneNumber'),
  getRealtimePhoneNumber: phoneNumber('getRealtimePhoneNumber'),
  getLocation: () => ({
    latitude: place.latitude,
    longitude: place.longitude,
    speed: -1,
    accuracy: 65,
    altitude: 0,
    verticalAccuracy: 65,
    horizontalAccuracy: 65
  }),
  getFuzzyLocation: () => ({ latitude: 22.54, longitude: 113.93 }),
  chooseLocation: () => place,
  choosePoi: () => ({ ...place, type: 2, city: 0 }),
  chooseAddress: () => ({
    userName: '张三',
    telNumber: '020-81167888',
    nationalCode: '510000',
    postalCode: '510000',
    provinceName: '广东省',
    cityName: '广州市',
    countyName: '海珠区',
    streetName: '新港中路',
    detailInfo: '397号',
    detailInfoNew: '397号'
  }),
  chooseInvoice: () => ({ invoiceInfo: JSON.stringify([{ card_id: 'simulated', encrypt_code: 'simulated' }]) }),
  chooseInvoiceTitle: () => ({
    type: 0,
    title: '腾讯科技（深圳）有限公司',
    taxNumber: '9144030071526726XG',
    companyAddress: '深圳市南山区',
    telephone: '0755-86013388',
    bankName: '招商银行',
    bankAccount: '817282299619'
  }),
  getWeRunData: () => encrypted,
  chooseLicensePlate: () => ({ plateNumber: '粤B12345' }),
  chooseImage: () => ({ tempFilePaths: [picture], tempFiles: [{ path: picture, size: 20_480 }] }),
  chooseMedia: () => ({
    type: 'image',
    tempFiles: [{ tempFilePath: picture, size: 20_480, fileType: 'image', width: 640, height: 480 }]
  }),
  chooseVideo: () => video,
  chooseMessageFile: () => ({
    tempFiles: [
      { name: 'report.pdf', path: 'wxfile://tmp/report.pdf', size: 40_960, time: 1_700_000_000, type: 'file' }
    ]
  }),
  startRecord: () => ({ tempFilePath: 'wxfile://tmp/record.silk' }),
  joinVoIPChat: () => ({ openIdList: [], errCode: 0 }),
  createBLEPeripheralServer: () => ({ server: {} }),
  getClipboardData: (_options, { clipboard }) => ({ data: clipboard }),
  setClipboardData: ({ data }, settings) => {
    settings.clipboard = String(data ?? '')
    return {}
  },
  getSetting: authSetting,
  openSetting: authSetting
}

export function resultOf(callName: string, options: Fields, settings: WeixinSettings): WeixinResult {
  const fields = successes[callName]?.(options, settings)
  return { errMsg: `${callName}:ok`, ...fields, ...settings.results[callName] }
}
