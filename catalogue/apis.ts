import type { PrivacyKey } from './keys'

export type Platform = 'miniprogram' | 'plugin' | 'minigame'

export type InterfaceKind = 'api' | 'authorize-scope' | 'open-type' | 'component' | 'component-attr' | 'object-method'

/** One row of the official table that says which interface touches which information type. */
export interface PrivacyInterface {
  platform: Platform
  /** null: a mini-game category for which no key is known. */
  privacyKey: PrivacyKey | null
  guidelineWording: string
  kind: InterfaceKind
  name: string
  /** `withdrawn`: marked 已回收 in the official table. */
  status: 'active' | 'withdrawn'
  source: string
  /** The function an authorize-scope is handed to. */
  call?: string
  /** The scope whose authorization dialog the interface raises. */
  scope?: string
  match?: { tag: string; attr?: string; value?: string }
  /** Base library. */
  since?: string
  aliases?: readonly string[]
  note?: string
}

export const privacyInterfaces: readonly PrivacyInterface[] = [
  {
    platform: 'miniprogram',
    privacyKey: 'UserInfo',
    guidelineWording: '收集你的昵称、头像',
    kind: 'open-type',
    name: 'button[open-type=chooseAvatar]',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    match: {
      tag: 'button',
      attr: 'open-type',
      value: 'chooseAvatar'
    },
    since: '2.21.2'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'UserInfo',
    guidelineWording: '收集你的昵称、头像',
    kind: 'component-attr',
    name: 'input[type=nickname]',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    match: {
      tag: 'input',
      attr: 'type',
      value: 'nickname'
    },
    since: '2.21.2',
    note: 'no onNeedPrivacyAuthorization on focus; degrades to type=text when consent is missing'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'UserInfo',
    guidelineWording: '收集你的昵称、头像',
    kind: 'api',
    name: 'wx.getUserInfo',
    status: 'withdrawn',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    note: 'marked 已回收 in the official table'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'UserInfo',
    guidelineWording: '收集你的昵称、头像',
    kind: 'api',
    name: 'wx.getUserProfile',
    status: 'withdrawn',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    note: 'marked 已回收 in the official table',
    since: '2.10.4'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'UserInfo',
    guidelineWording: '收集你的昵称、头像',
    kind: 'open-type',
    name: 'button[open-type=userInfo]',
    status: 'withdrawn',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    note: 'marked 已回收; the table writes "userInfo" but the real button value is "getUserInfo" (check both)',
    match: {
      tag: 'button',
      attr: 'open-type',
      value: 'userInfo'
    },
    aliases: ['button[open-type=getUserInfo]']
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Location',
    guidelineWording: '收集你的位置信息',
    kind: 'authorize-scope',
    name: 'scope.userLocation',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    call: 'wx.authorize'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Location',
    guidelineWording: '收集你的位置信息',
    kind: 'authorize-scope',
    name: 'scope.userLocationBackground',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    call: 'wx.authorize'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Location',
    guidelineWording: '收集你的位置信息',
    kind: 'authorize-scope',
    name: 'scope.userFuzzyLocation',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    call: 'wx.authorize'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Location',
    guidelineWording: '收集你的位置信息',
    kind: 'api',
    name: 'wx.getLocation',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    scope: 'scope.userLocation'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Location',
    guidelineWording: '收集你的位置信息',
    kind: 'api',
    name: 'wx.startLocationUpdate',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    scope: 'scope.userLocation',
    since: '2.8.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Location',
    guidelineWording: '收集你的位置信息',
    kind: 'api',
    name: 'wx.startLocationUpdateBackground',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    scope: 'scope.userLocationBackground',
    since: '2.8.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Location',
    guidelineWording: '收集你的位置信息',
    kind: 'api',
    name: 'wx.getFuzzyLocation',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    scope: 'scope.userFuzzyLocation',
    since: '2.25.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Location',
    guidelineWording: '收集你的位置信息',
    kind: 'object-method',
    name: 'MapContext.moveToLocation',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    scope: 'scope.userLocation',
    note: 'added to the table between 2023-09 and 2026; since base library 3.9.0 no authorization is asked when coordinates are passed'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'ChooseLocation',
    guidelineWording: '收集你选择的位置信息',
    kind: 'api',
    name: 'wx.choosePoi',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'ChooseLocation',
    guidelineWording: '收集你选择的位置信息',
    kind: 'api',
    name: 'wx.chooseLocation',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Address',
    guidelineWording: '收集你的地址',
    kind: 'api',
    name: 'wx.chooseAddress',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    since: '1.1.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Invoice',
    guidelineWording: '收集你的发票信息',
    kind: 'api',
    name: 'wx.chooseInvoiceTitle',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    since: '1.5.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Invoice',
    guidelineWording: '收集你的发票信息',
    kind: 'api',
    name: 'wx.chooseInvoice',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    since: '2.3.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'RunData',
    guidelineWording: '收集你的微信运动步数',
    kind: 'authorize-scope',
    name: 'scope.werun',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    call: 'wx.authorize'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'RunData',
    guidelineWording: '收集你的微信运动步数',
    kind: 'api',
    name: 'wx.getWeRunData',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    scope: 'scope.werun',
    since: '1.2.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'PhoneNumber',
    guidelineWording: '收集你的手机号',
    kind: 'open-type',
    name: 'button[open-type=getPhoneNumber]',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    match: {
      tag: 'button',
      attr: 'open-type',
      value: 'getPhoneNumber'
    },
    since: '1.2.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'PhoneNumber',
    guidelineWording: '收集你的手机号',
    kind: 'open-type',
    name: 'button[open-type=getRealtimePhoneNumber]',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    match: {
      tag: 'button',
      attr: 'open-type',
      value: 'getRealtimePhoneNumber'
    },
    since: '2.24.4'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'LicensePlate',
    guidelineWording: '收集你的车牌号',
    kind: 'api',
    name: 'wx.chooseLicensePlate',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    since: '2.19.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Album',
    guidelineWording: '收集你选中的照片或视频信息',
    kind: 'api',
    name: 'wx.chooseImage',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Album',
    guidelineWording: '收集你选中的照片或视频信息',
    kind: 'api',
    name: 'wx.chooseMedia',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    since: '2.10.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Album',
    guidelineWording: '收集你选中的照片或视频信息',
    kind: 'api',
    name: 'wx.chooseVideo',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'MessageFile',
    guidelineWording: '收集你选中的文件',
    kind: 'api',
    name: 'wx.chooseMessageFile',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    since: '2.5.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Record',
    guidelineWording: '访问你的麦克风',
    kind: 'authorize-scope',
    name: 'scope.record',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    call: 'wx.authorize'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Record',
    guidelineWording: '访问你的麦克风',
    kind: 'api',
    name: 'wx.startRecord',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    scope: 'scope.record'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Record',
    guidelineWording: '访问你的麦克风',
    kind: 'object-method',
    name: 'RecorderManager.start',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    scope: 'scope.record',
    note: 'object from wx.getRecorderManager()',
    since: '1.6.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Record',
    guidelineWording: '访问你的麦克风',
    kind: 'component',
    name: 'live-pusher',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    scope: 'scope.record',
    note: 'needs both Record and Camera',
    match: {
      tag: 'live-pusher'
    },
    since: '1.7.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Record',
    guidelineWording: '访问你的麦克风',
    kind: 'api',
    name: 'wx.joinVoIPChat',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    scope: 'scope.record',
    since: '2.7.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Camera',
    guidelineWording: '访问你的摄像头',
    kind: 'authorize-scope',
    name: 'scope.camera',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    call: 'wx.authorize'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Camera',
    guidelineWording: '访问你的摄像头',
    kind: 'api',
    name: 'wx.createVKSession',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    scope: 'scope.camera',
    note: 'since 2.27.3 no camera authorization is asked when the session does not use the camera',
    since: '2.20.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Camera',
    guidelineWording: '访问你的摄像头',
    kind: 'component',
    name: 'camera',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    scope: 'scope.camera',
    match: {
      tag: 'camera'
    },
    since: '1.6.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Camera',
    guidelineWording: '访问你的摄像头',
    kind: 'component',
    name: 'live-pusher',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    scope: 'scope.camera',
    note: 'needs both Record and Camera',
    match: {
      tag: 'live-pusher'
    },
    since: '1.7.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Camera',
    guidelineWording: '访问你的摄像头',
    kind: 'component',
    name: 'voip-room',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    match: {
      tag: 'voip-room'
    },
    since: '2.11.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'BlueTooth',
    guidelineWording: '访问你的蓝牙',
    kind: 'authorize-scope',
    name: 'scope.bluetooth',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    call: 'wx.authorize'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'BlueTooth',
    guidelineWording: '访问你的蓝牙',
    kind: 'api',
    name: 'wx.openBluetoothAdapter',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    scope: 'scope.bluetooth',
    since: '1.1.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'BlueTooth',
    guidelineWording: '访问你的蓝牙',
    kind: 'api',
    name: 'wx.createBLEPeripheralServer',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    scope: 'scope.bluetooth',
    since: '2.10.3'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'AlbumWriteOnly',
    guidelineWording: '使用你的相册（仅写入）权限',
    kind: 'authorize-scope',
    name: 'scope.writePhotosAlbum',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    call: 'wx.authorize'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'AlbumWriteOnly',
    guidelineWording: '使用你的相册（仅写入）权限',
    kind: 'api',
    name: 'wx.saveImageToPhotosAlbum',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    scope: 'scope.writePhotosAlbum',
    since: '1.2.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'AlbumWriteOnly',
    guidelineWording: '使用你的相册（仅写入）权限',
    kind: 'api',
    name: 'wx.saveVideoToPhotosAlbum',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    scope: 'scope.writePhotosAlbum',
    since: '1.2.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Contact',
    guidelineWording: '使用你的通讯录（仅写入）权限',
    kind: 'authorize-scope',
    name: 'scope.addPhoneContact',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    call: 'wx.authorize'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Contact',
    guidelineWording: '使用你的通讯录（仅写入）权限',
    kind: 'api',
    name: 'wx.addPhoneContact',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    scope: 'scope.addPhoneContact',
    since: '1.2.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'CalendarWriteOnly',
    guidelineWording: '使用你的日历（仅写入）权限',
    kind: 'authorize-scope',
    name: 'scope.addPhoneCalendar',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    call: 'wx.authorize'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'CalendarWriteOnly',
    guidelineWording: '使用你的日历（仅写入）权限',
    kind: 'api',
    name: 'wx.addPhoneRepeatCalendar',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    scope: 'scope.addPhoneCalendar',
    since: '2.15.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'CalendarWriteOnly',
    guidelineWording: '使用你的日历（仅写入）权限',
    kind: 'api',
    name: 'wx.addPhoneCalendar',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    scope: 'scope.addPhoneCalendar',
    since: '2.15.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Accelerometer',
    guidelineWording: '调用你的加速传感器',
    kind: 'api',
    name: 'wx.startAccelerometer',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    since: '1.1.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Compass',
    guidelineWording: '调用你的磁场传感器',
    kind: 'api',
    name: 'wx.startCompass',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    since: '1.1.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'DeviceMotion',
    guidelineWording: '调用你的方向传感器',
    kind: 'api',
    name: 'wx.startDeviceMotionListening',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    since: '2.3.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Gyroscope',
    guidelineWording: '调用你的陀螺仪传感器',
    kind: 'api',
    name: 'wx.startGyroscope',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    since: '2.3.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Clipboard',
    guidelineWording: '读取你的剪切板',
    kind: 'api',
    name: 'wx.setClipboardData',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    since: '1.1.0'
  },
  {
    platform: 'miniprogram',
    privacyKey: 'Clipboard',
    guidelineWording: '读取你的剪切板',
    kind: 'api',
    name: 'wx.getClipboardData',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    since: '1.1.0'
  },
  {
    platform: 'plugin',
    privacyKey: 'UserInfo',
    guidelineWording: '收集你的昵称、头像',
    kind: 'open-type',
    name: 'button[open-type=chooseAvatar]',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'UserInfo',
    guidelineWording: '收集你的昵称、头像',
    kind: 'component-attr',
    name: 'input[type=nickname]',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'UserInfo',
    guidelineWording: '收集你的昵称、头像',
    kind: 'component-attr',
    name: 'functional-page-navigator[name=loginAndGetUserInfo]',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html',
    match: {
      tag: 'functional-page-navigator',
      attr: 'name',
      value: 'loginAndGetUserInfo'
    }
  },
  {
    platform: 'plugin',
    privacyKey: 'UserInfo',
    guidelineWording: '收集你的昵称、头像',
    kind: 'api',
    name: 'wx.getUserInfo',
    status: 'withdrawn',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html',
    note: 'marked 已回收 in the official table'
  },
  {
    platform: 'plugin',
    privacyKey: 'Location',
    guidelineWording: '收集你的位置信息',
    kind: 'authorize-scope',
    name: 'scope.userLocation',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html',
    call: 'wx.authorizeForMiniProgram'
  },
  {
    platform: 'plugin',
    privacyKey: 'Location',
    guidelineWording: '收集你的位置信息',
    kind: 'api',
    name: 'wx.getLocation',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'Location',
    guidelineWording: '收集你的位置信息',
    kind: 'api',
    name: 'wx.startLocationUpdate',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'Location',
    guidelineWording: '收集你的位置信息',
    kind: 'api',
    name: 'wx.getFuzzyLocation',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'ChooseLocation',
    guidelineWording: '收集你选择的位置信息',
    kind: 'api',
    name: 'wx.choosePoi',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html',
    note: 'listed in the plug-in table although the API page says plug-ins are not supported'
  },
  {
    platform: 'plugin',
    privacyKey: 'ChooseLocation',
    guidelineWording: '收集你选择的位置信息',
    kind: 'api',
    name: 'wx.chooseLocation',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'Address',
    guidelineWording: '收集你的地址',
    kind: 'api',
    name: 'wx.chooseAddress',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'Invoice',
    guidelineWording: '收集你的发票信息',
    kind: 'api',
    name: 'wx.chooseInvoiceTitle',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'Invoice',
    guidelineWording: '收集你的发票信息',
    kind: 'api',
    name: 'wx.chooseInvoice',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'Album',
    guidelineWording: '收集你选中的照片或视频信息',
    kind: 'api',
    name: 'wx.chooseImage',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'Album',
    guidelineWording: '收集你选中的照片或视频信息',
    kind: 'api',
    name: 'wx.chooseMedia',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'Album',
    guidelineWording: '收集你选中的照片或视频信息',
    kind: 'api',
    name: 'wx.chooseVideo',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'Record',
    guidelineWording: '访问你的麦克风',
    kind: 'authorize-scope',
    name: 'scope.record',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html',
    call: 'wx.authorizeForMiniProgram'
  },
  {
    platform: 'plugin',
    privacyKey: 'Record',
    guidelineWording: '访问你的麦克风',
    kind: 'api',
    name: 'wx.startRecord',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'Record',
    guidelineWording: '访问你的麦克风',
    kind: 'object-method',
    name: 'RecorderManager.start',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'Record',
    guidelineWording: '访问你的麦克风',
    kind: 'component',
    name: 'live-pusher',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'Record',
    guidelineWording: '访问你的麦克风',
    kind: 'api',
    name: 'wx.joinVoIPChat',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'Camera',
    guidelineWording: '访问你的摄像头',
    kind: 'authorize-scope',
    name: 'scope.camera',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html',
    call: 'wx.authorizeForMiniProgram'
  },
  {
    platform: 'plugin',
    privacyKey: 'Camera',
    guidelineWording: '访问你的摄像头',
    kind: 'api',
    name: 'wx.createVKSession',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'Camera',
    guidelineWording: '访问你的摄像头',
    kind: 'component',
    name: 'camera',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'Camera',
    guidelineWording: '访问你的摄像头',
    kind: 'component',
    name: 'live-pusher',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'Camera',
    guidelineWording: '访问你的摄像头',
    kind: 'component',
    name: 'voip-room',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'BlueTooth',
    guidelineWording: '访问你的蓝牙',
    kind: 'api',
    name: 'wx.openBluetoothAdapter',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'BlueTooth',
    guidelineWording: '访问你的蓝牙',
    kind: 'api',
    name: 'wx.createBLEPeripheralServer',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'AlbumWriteOnly',
    guidelineWording: '使用你的相册（仅写入）权限',
    kind: 'authorize-scope',
    name: 'scope.writePhotosAlbum',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html',
    call: 'wx.authorizeForMiniProgram'
  },
  {
    platform: 'plugin',
    privacyKey: 'AlbumWriteOnly',
    guidelineWording: '使用你的相册（仅写入）权限',
    kind: 'api',
    name: 'wx.saveImageToPhotosAlbum',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'AlbumWriteOnly',
    guidelineWording: '使用你的相册（仅写入）权限',
    kind: 'api',
    name: 'wx.saveVideoToPhotosAlbum',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'Contact',
    guidelineWording: '使用你的通讯录（仅写入）权限',
    kind: 'api',
    name: 'wx.addPhoneContact',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'Accelerometer',
    guidelineWording: '调用你的加速传感器',
    kind: 'api',
    name: 'wx.startAccelerometer',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'Compass',
    guidelineWording: '调用你的磁场传感器',
    kind: 'api',
    name: 'wx.startCompass',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'DeviceMotion',
    guidelineWording: '调用你的方向传感器',
    kind: 'api',
    name: 'wx.startDeviceMotionListening',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'Gyroscope',
    guidelineWording: '调用你的陀螺仪传感器',
    kind: 'api',
    name: 'wx.startGyroscope',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'Clipboard',
    guidelineWording: '读取你的剪切板',
    kind: 'api',
    name: 'wx.setClipboardData',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'plugin',
    privacyKey: 'Clipboard',
    guidelineWording: '读取你的剪切板',
    kind: 'api',
    name: 'wx.getClipboardData',
    status: 'active',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/plugin-intro.html'
  },
  {
    platform: 'minigame',
    privacyKey: 'UserInfo',
    guidelineWording: '昵称、头像',
    kind: 'api',
    name: 'wx.getUserInfo',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'
  },
  {
    platform: 'minigame',
    privacyKey: 'UserInfo',
    guidelineWording: '昵称、头像',
    kind: 'api',
    name: 'wx.getUserProfile',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'
  },
  {
    platform: 'minigame',
    privacyKey: 'UserInfo',
    guidelineWording: '昵称、头像',
    kind: 'api',
    name: 'wx.createUserInfoButton',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'
  },
  {
    platform: 'minigame',
    privacyKey: 'Location',
    guidelineWording: '位置信息',
    kind: 'authorize-scope',
    name: 'scope.userLocation',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html',
    call: 'wx.authorize'
  },
  {
    platform: 'minigame',
    privacyKey: 'Location',
    guidelineWording: '位置信息',
    kind: 'authorize-scope',
    name: 'scope.userLocationBackground',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html',
    call: 'wx.authorize'
  },
  {
    platform: 'minigame',
    privacyKey: 'Location',
    guidelineWording: '位置信息',
    kind: 'api',
    name: 'wx.getLocation',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'
  },
  {
    platform: 'minigame',
    privacyKey: 'Location',
    guidelineWording: '位置信息',
    kind: 'api',
    name: 'wx.getFuzzyLocation',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'
  },
  {
    platform: 'minigame',
    privacyKey: 'RunData',
    guidelineWording: '微信运动步数',
    kind: 'authorize-scope',
    name: 'scope.werun',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html',
    call: 'wx.authorize'
  },
  {
    platform: 'minigame',
    privacyKey: 'RunData',
    guidelineWording: '微信运动步数',
    kind: 'api',
    name: 'wx.getWeRunData',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'
  },
  {
    platform: 'minigame',
    privacyKey: 'Album',
    guidelineWording: '选中的照片或视频信息',
    kind: 'api',
    name: 'wx.chooseImage',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'
  },
  {
    platform: 'minigame',
    privacyKey: 'Album',
    guidelineWording: '选中的照片或视频信息',
    kind: 'api',
    name: 'wx.chooseMedia',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'
  },
  {
    platform: 'minigame',
    privacyKey: 'MessageFile',
    guidelineWording: '选中的文件',
    kind: 'api',
    name: 'wx.chooseMessageFile',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'
  },
  {
    platform: 'minigame',
    privacyKey: 'Record',
    guidelineWording: '麦克风',
    kind: 'authorize-scope',
    name: 'scope.record',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html',
    call: 'wx.authorize'
  },
  {
    platform: 'minigame',
    privacyKey: 'Record',
    guidelineWording: '麦克风',
    kind: 'api',
    name: 'wx.startRecord',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'
  },
  {
    platform: 'minigame',
    privacyKey: 'Record',
    guidelineWording: '麦克风',
    kind: 'object-method',
    name: 'RecorderManager.start',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'
  },
  {
    platform: 'minigame',
    privacyKey: 'Record',
    guidelineWording: '麦克风',
    kind: 'api',
    name: 'wx.joinVoIPChat',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'
  },
  {
    platform: 'minigame',
    privacyKey: 'Camera',
    guidelineWording: '摄像头',
    kind: 'authorize-scope',
    name: 'scope.camera',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html',
    call: 'wx.authorize'
  },
  {
    platform: 'minigame',
    privacyKey: 'Camera',
    guidelineWording: '摄像头',
    kind: 'api',
    name: 'wx.createVKSession',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'
  },
  {
    platform: 'minigame',
    privacyKey: 'Camera',
    guidelineWording: '摄像头',
    kind: 'api',
    name: 'wx.createCamera',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'
  },
  {
    platform: 'minigame',
    privacyKey: 'BlueTooth',
    guidelineWording: '蓝牙',
    kind: 'api',
    name: 'wx.openBluetoothAdapter',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'
  },
  {
    platform: 'minigame',
    privacyKey: 'BlueTooth',
    guidelineWording: '蓝牙',
    kind: 'api',
    name: 'wx.createBLEPeripheralServer',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'
  },
  {
    platform: 'minigame',
    privacyKey: 'AlbumWriteOnly',
    guidelineWording: '相册（仅写入）权限',
    kind: 'authorize-scope',
    name: 'scope.writePhotosAlbum',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html',
    call: 'wx.authorize'
  },
  {
    platform: 'minigame',
    privacyKey: 'AlbumWriteOnly',
    guidelineWording: '相册（仅写入）权限',
    kind: 'api',
    name: 'wx.saveImageToPhotosAlbum',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'
  },
  {
    platform: 'minigame',
    privacyKey: null,
    guidelineWording: '微信朋友关系',
    kind: 'api',
    name: 'wx.getFriendCloudStorage',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html',
    note: 'mini-game only category; no privacy_key of the third-party list is known for it'
  },
  {
    platform: 'minigame',
    privacyKey: null,
    guidelineWording: '微信朋友关系',
    kind: 'api',
    name: 'wx.getGroupCloudStorage',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html',
    note: 'mini-game only category; no privacy_key of the third-party list is known for it'
  },
  {
    platform: 'minigame',
    privacyKey: null,
    guidelineWording: '微信朋友关系',
    kind: 'api',
    name: 'wx.getGroupInfo',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html',
    note: 'mini-game only category; no privacy_key of the third-party list is known for it'
  },
  {
    platform: 'minigame',
    privacyKey: null,
    guidelineWording: '微信朋友关系',
    kind: 'api',
    name: 'wx.getPotentialFriendList',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html',
    note: 'mini-game only category; no privacy_key of the third-party list is known for it'
  },
  {
    platform: 'minigame',
    privacyKey: null,
    guidelineWording: '微信朋友关系',
    kind: 'api',
    name: 'wx.getUserCloudStorageKeys',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html',
    note: 'mini-game only category; no privacy_key of the third-party list is known for it'
  },
  {
    platform: 'minigame',
    privacyKey: null,
    guidelineWording: '微信朋友关系',
    kind: 'object-method',
    name: 'GameServerManager.getFriendsStateData',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html',
    note: 'mini-game only category; no privacy_key of the third-party list is known for it'
  },
  {
    platform: 'minigame',
    privacyKey: null,
    guidelineWording: '微信朋友关系',
    kind: 'api',
    name: 'wx.getUserInteractiveStorage',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html',
    note: 'mini-game only category; no privacy_key of the third-party list is known for it'
  },
  {
    platform: 'minigame',
    privacyKey: null,
    guidelineWording: '微信朋友关系',
    kind: 'api',
    name: 'wx.removeUserCloudStorage',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html',
    note: 'mini-game only category; no privacy_key of the third-party list is known for it'
  },
  {
    platform: 'minigame',
    privacyKey: null,
    guidelineWording: '微信朋友关系',
    kind: 'api',
    name: 'wx.setUserCloudStorage',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html',
    note: 'mini-game only category; no privacy_key of the third-party list is known for it'
  },
  {
    platform: 'minigame',
    privacyKey: null,
    guidelineWording: '微信朋友关系',
    kind: 'object-method',
    name: 'OpenDataContext:wx.getUserInfo',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html',
    note: 'mini-game only category; no privacy_key of the third-party list is known for it'
  },
  {
    platform: 'minigame',
    privacyKey: null,
    guidelineWording: '微信朋友关系',
    kind: 'object-method',
    name: 'OpenDataContext:wx.getUserCloudStorage',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html',
    note: 'mini-game only category; no privacy_key of the third-party list is known for it'
  },
  {
    platform: 'minigame',
    privacyKey: null,
    guidelineWording: '微信朋友关系',
    kind: 'object-method',
    name: 'OpenDataContext:wx.setUserCloudStorage',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html',
    note: 'mini-game only category; no privacy_key of the third-party list is known for it'
  },
  {
    platform: 'minigame',
    privacyKey: null,
    guidelineWording: '微信朋友关系',
    kind: 'object-method',
    name: 'OpenDataContext:wx.removeUserCloudStorage',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html',
    note: 'mini-game only category; no privacy_key of the third-party list is known for it'
  },
  {
    platform: 'minigame',
    privacyKey: null,
    guidelineWording: '游戏社区数据',
    kind: 'api',
    name: 'wx.getGameClubData',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html',
    note: 'mini-game only category; no privacy_key of the third-party list is known for it'
  },
  {
    platform: 'minigame',
    privacyKey: null,
    guidelineWording: '直播数据',
    kind: 'api',
    name: 'wx.getChannelsLiveInfo',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html',
    note: 'mini-game only category; no privacy_key of the third-party list is known for it'
  },
  {
    platform: 'minigame',
    privacyKey: 'Accelerometer',
    guidelineWording: '加速传感器',
    kind: 'api',
    name: 'wx.startAccelerometer',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'
  },
  {
    platform: 'minigame',
    privacyKey: 'Compass',
    guidelineWording: '磁场传感器',
    kind: 'api',
    name: 'wx.startCompass',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'
  },
  {
    platform: 'minigame',
    privacyKey: 'DeviceMotion',
    guidelineWording: '方向传感器',
    kind: 'api',
    name: 'wx.startDeviceMotionListening',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'
  },
  {
    platform: 'minigame',
    privacyKey: 'Gyroscope',
    guidelineWording: '陀螺仪传感器',
    kind: 'api',
    name: 'wx.startGyroscope',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'
  },
  {
    platform: 'minigame',
    privacyKey: 'Clipboard',
    guidelineWording: '剪切板',
    kind: 'api',
    name: 'wx.setClipboardData',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'
  },
  {
    platform: 'minigame',
    privacyKey: 'Clipboard',
    guidelineWording: '剪切板',
    kind: 'api',
    name: 'wx.getClipboardData',
    status: 'active',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'
  }
]

/** Interfaces that look private but have no row in the official table. */
export const notOnTheTable: readonly { name: string; note: string; source: string; status?: string }[] = [
  {
    name: 'wx.onLocationChange',
    note: 'was under 位置信息 in the 2022 table; no longer in the current table (still one of the 8 requiredPrivateInfos APIs)',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html',
    status: 'uncertain'
  },
  {
    name: 'wx.createCameraContext',
    note: 'not in the official table; older third-party maps list it as a proxy for <camera>',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html'
  },
  {
    name: 'wx.createLivePusherContext',
    note: 'not in the official table; older third-party maps list it as a proxy for <live-pusher>',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html'
  },
  {
    name: 'map[show-location]',
    note: 'asks for user location authorization since 3.10.0 (requested automatically since 3.13.2) but is not in the privacy table',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/component/map.html',
    status: 'uncertain'
  },
  {
    name: 'wx.scanCode / wx.getSystemInfo / wx.getDeviceInfo',
    note: 'not in the official table',
    source: 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html'
  }
]
