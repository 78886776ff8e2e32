import type { Phone } from '../phone'
import type { Language } from '../platform'
import type { Theme } from '../style-sheets'
import { call, callAtOnce } from './call'

export interface SystemState {
  theme: Theme
  readonly language: Language
  readonly sdkVersion: string
  /** A program without `darkmode` is not told of the theme. */
  readonly darkmode: boolean
}

const systemSetting = {
  bluetoothEnabled: true,
  locationEnabled: true,
  wifiEnabled: true,
  deviceOrientation: 'portrait'
}

/** What the phone's own settings let Weixin do. */
const grants = (allowed: true | 'authorized') =>
  Object.fromEntries(
    ['album', 'bluetooth', 'camera', 'location', 'microphone', 'notification', 'notificationAlert', 'notificationBadge']
      .concat(['notificationSound', 'phoneCalendar'])
      .map((what) => [`${what}Authorized`, allowed])
  )

type ThemeListener = (change: { theme: Theme }) => void

/** https://developers.weixin.qq.com/miniprogram/dev/api/base/system/wx.getSystemInfo.html */
export function system(phone: Phone, state: SystemState) {
  const themeListeners = new Set<ThemeListener>()
  const windowInfo = () => {
    const { width, height, safeArea, statusBarHeight, pageHeight } = phone.measure()
    return {
      pixelRatio: 3,
      screenWidth: width,
      screenHeight: height,
      windowWidth: width,
      windowHeight: pageHeight,
      statusBarHeight,
      safeArea,
      screenTop: height - pageHeight
    }
  }
  const appBaseInfo = () => ({
    SDKVersion: state.sdkVersion,
    enableDebug: false,
    host: { env: 'WeChat', appId: '', version: 0 },
    language: state.language,
    version: '8.0.50',
    fontSizeSetting: 16,
    fontSizeScaleFactor: 1,
    ...(state.darkmode ? { theme: state.theme } : {})
  })
  const deviceInfo = () => ({
    abi: '',
    benchmarkLevel: -1,
    brand: 'devtools',
    model: 'iPhone X',
    platform: 'ios',
    system: 'iOS 17.0',
    cpuType: '',
    memorySize: 4096
  })
  const systemInfo = () => ({
    ...windowInfo(),
    ...appBaseInfo(),
    ...deviceInfo(),
    ...systemSetting,
    ...grants(true)
  })
  return {
    apis: {
      getWindowInfo: windowInfo,
      getAppBaseInfo: appBaseInfo,
      getDeviceInfo: deviceInfo,
      getSystemSetting: () => systemSetting,
      getAppAuthorizeSetting: () => ({
        ...grants('authorized'),
        locationReducedAccuracy: false
      }),
      getSystemInfoSync: systemInfo,
      getSystemInfo: callAtOnce('getSystemInfo', systemInfo),
      getSystemInfoAsync: call('getSystemInfoAsync', systemInfo),
      getMenuButtonBoundingClientRect: () => phone.capsule(),
      getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' } }),
      onThemeChange: (listener: ThemeListener) => void themeListeners.add(listener),
      offThemeChange: (listener?: ThemeListener) =>
        void (listener ? themeListeners.delete(listener) : themeListeners.clear())
    },
    themeChanged(theme: Theme) {
      state.theme = theme
      if (state.darkmode) for (const listener of themeListeners) listener({ theme })
    }
  }
}
