import { call } from './call'

/** Small things about the device and the program that a preview can say or do as well as a phone. */
export function device() {
  return {
    getBatteryInfoSync: () => ({ level: 100, isCharging: true, isLowPowerModeEnabled: false }),
    getBatteryInfo: call('getBatteryInfo', () => ({ level: 100, isCharging: true })),
    getNetworkType: call('getNetworkType', () => ({ networkType: 'wifi', isConnected: true, signalStrength: -50 })),
    getLocalIPAddress: call('getLocalIPAddress', () => ({ localip: '127.0.0.1', netmask: '255.0.0.0' })),
    getScreenBrightness: call('getScreenBrightness', () => ({ value: 0.8 })),
    getExtConfigSync: () => ({}),
    getExtConfig: call('getExtConfig', () => ({ extConfig: {} })),
    getExptInfoSync: () => ({}),
    getSkylineInfoSync: () => ({ isSupported: false, version: '', reason: 'the preview draws with WebView' }),
    getSkylineInfo: call('getSkylineInfo', () => ({ isSupported: false, version: '' })),
    getRendererUserAgent: call('getRendererUserAgent', () => ({ userAgent: navigator.userAgent })),
    getApiCategory: () => 'default',
    getPerformance: () => ({
      getEntries: () => [],
      getEntriesByName: () => [],
      getEntriesByType: () => [],
      setBufferSize() {},
      createObserver: () => ({ observe() {}, disconnect() {} })
    }),
    getUpdateManager: () => ({
      onCheckForUpdate: (listener: (result: { hasUpdate: boolean }) => void) =>
        void setTimeout(() => listener({ hasUpdate: false }), 0),
      onUpdateReady() {},
      onUpdateFailed() {},
      applyUpdate() {}
    }),
    getLogManager: logger,
    getRealtimeLogManager: () => ({
      ...logger(),
      ...filter(),
      in() {},
      tag: () => ({ ...logger(), ...filter() }),
      getCurrentState: () => ({ size: 0, maxSize: 0, logCount: 0, maxLogCount: 0 })
    }),
    arrayBufferToBase64: (buffer: ArrayBuffer) =>
      btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('')),
    base64ToArrayBuffer: (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer,
    getRandomValues: call('getRandomValues', ({ length }: { length: number }) => ({
      randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer
    })),
    isVKSupport: () => false,
    checkIsPictureInPictureActive: () => false,
    requestIdleCallback: (task: (deadline: object) => void) =>
      setTimeout(() => task({ didTimeout: false, timeRemaining: () => 10 }), 0),
    cancelIdleCallback: (handle: number) => clearTimeout(handle),
    ...Object.fromEntries(unseen.map((name) => [name, call(name, () => {})])),
    ...Object.fromEntries(silent.map((name) => [name, () => {}]))
  }
}

/** Succeed on a phone, and change nothing that could be seen here. */
const unseen = (
  'setKeepScreenOn setScreenBrightness setVisualEffectOnCapture hideKeyboard showShareMenu hideShareMenu updateShareMenu ' +
  'enableAlertBeforeUnload disableAlertBeforeUnload setEnableDebug setInnerAudioOption setWindowSize setTopBarText ' +
  'preloadSkylineView preloadWebview preloadAssets setBackgroundFetchToken reportEvent'
).split(' ')

const silent = 'reportAnalytics reportEvent reportMonitor reportPerformance revokeBufferURL'.split(' ')

function filter() {
  return { setFilterMsg() {}, addFilterMsg() {} }
}

function logger() {
  return { debug() {}, log() {}, info() {}, warn() {}, error() {} }
}
