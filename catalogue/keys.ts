import type { Documented } from './documented'

/** One information type that a guideline can declare (`privacy_key`). */
export interface PrivacyKeyRecord extends Documented {
  key: string
  zh: string
  en: string
  /** How the official interface table words it; null where the table has no row for the key. */
  guidelineWording: string | null
  /** `wx-api`: collected through a Weixin interface. `self-collected`: the owner collects it by other means. */
  origin: 'wx-api' | 'self-collected'
  introduced: string
}

export const privacyKeys = [
  {
    key: 'UserInfo',
    zh: '用户信息（微信昵称、头像）',
    en: 'User information (Weixin nickname, avatar)',
    guidelineWording: '收集你的昵称、头像',
    origin: 'wx-api',
    introduced: 'in the original 22-key list (2021-11)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified',
    note: 'Older guideline wording said 收集你的微信昵称、头像; current wording drops 微信.'
  },
  {
    key: 'Location',
    zh: '位置信息',
    en: 'Location information',
    guidelineWording: '收集你的位置信息',
    origin: 'wx-api',
    introduced: 'in the original 22-key list (2021-11)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified'
  },
  {
    key: 'Address',
    zh: '地址',
    en: 'Address',
    guidelineWording: '收集你的地址',
    origin: 'wx-api',
    introduced: 'in the original 22-key list (2021-11)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified'
  },
  {
    key: 'Invoice',
    zh: '发票信息',
    en: 'Invoice information',
    guidelineWording: '收集你的发票信息',
    origin: 'wx-api',
    introduced: 'in the original 22-key list (2021-11)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified'
  },
  {
    key: 'RunData',
    zh: '微信运动数据',
    en: 'WeRun (Weixin sports) data',
    guidelineWording: '收集你的微信运动步数',
    origin: 'wx-api',
    introduced: 'in the original 22-key list (2021-11)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified',
    note: 'The English page translation "WeRun campaign data" is a mistranslation of 微信运动数据 (sports/steps data).'
  },
  {
    key: 'Record',
    zh: '麦克风',
    en: 'Microphone',
    guidelineWording: '访问你的麦克风',
    origin: 'wx-api',
    introduced: 'in the original 22-key list (2021-11)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified'
  },
  {
    key: 'Album',
    zh: '选中的照片或视频信息',
    en: 'Selected photo or video information',
    guidelineWording: '收集你选中的照片或视频信息',
    origin: 'wx-api',
    introduced: 'in the original 22-key list (2021-11)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified'
  },
  {
    key: 'Camera',
    zh: '摄像头',
    en: 'Camera',
    guidelineWording: '访问你的摄像头',
    origin: 'wx-api',
    introduced: 'in the original 22-key list (2021-11)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified'
  },
  {
    key: 'PhoneNumber',
    zh: '手机号码',
    en: 'Mobile phone number',
    guidelineWording: '收集你的手机号',
    origin: 'wx-api',
    introduced: 'in the original 22-key list (2021-11)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified',
    note: 'zh label varies: 手机号码 (set doc table) vs 手机号 (getprivacysetting privacy_desc sample). Treat labels from getPrivacySetting.privacy_desc as authoritative.'
  },
  {
    key: 'Contact',
    zh: '通讯录（仅写入）权限',
    en: 'Contacts (write-only) permission',
    guidelineWording: '使用你的通讯录（仅写入）权限',
    origin: 'wx-api',
    introduced: 'in the original 22-key list (2021-11)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified',
    note: 'Write-only: refers to adding contacts, not reading the address book.'
  },
  {
    key: 'DeviceInfo',
    zh: '设备信息',
    en: 'Device information',
    guidelineWording: null,
    origin: 'self-collected',
    introduced: 'in the original 22-key list (2021-11)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified',
    note: 'No wx.* API in the official interface table maps to it.'
  },
  {
    key: 'EXIDNumber',
    zh: '身份证号码',
    en: 'ID card number',
    guidelineWording: null,
    origin: 'self-collected',
    introduced: 'in the original 22-key list (2021-11)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified'
  },
  {
    key: 'EXOrderInfo',
    zh: '订单信息',
    en: 'Order information',
    guidelineWording: null,
    origin: 'self-collected',
    introduced: 'in the original 22-key list (2021-11)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified'
  },
  {
    key: 'EXUserPublishContent',
    zh: '发布内容',
    en: 'Published content',
    guidelineWording: null,
    origin: 'self-collected',
    introduced: 'in the original 22-key list (2021-11)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified'
  },
  {
    key: 'EXUserFollowAcct',
    zh: '所关注账号',
    en: 'Followed accounts',
    guidelineWording: null,
    origin: 'self-collected',
    introduced: 'in the original 22-key list (2021-11)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified',
    note: 'The English page shows "Account number"; zh is 所关注账号 (accounts followed).'
  },
  {
    key: 'EXUserOpLog',
    zh: '操作日志',
    en: 'Operation log',
    guidelineWording: null,
    origin: 'self-collected',
    introduced: 'in the original 22-key list (2021-11)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified'
  },
  {
    key: 'AlbumWriteOnly',
    zh: '相册（仅写入）权限',
    en: 'Album (write-only) permission',
    guidelineWording: '使用你的相册（仅写入）权限',
    origin: 'wx-api',
    introduced: 'in the original 22-key list (2021-11)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified'
  },
  {
    key: 'LicensePlate',
    zh: '车牌号',
    en: 'License plate number',
    guidelineWording: '收集你的车牌号',
    origin: 'wx-api',
    introduced: 'in the original 22-key list (2021-11)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified'
  },
  {
    key: 'BlueTooth',
    zh: '蓝牙',
    en: 'Bluetooth',
    guidelineWording: '访问你的蓝牙',
    origin: 'wx-api',
    introduced: 'in the original 22-key list (2021-11)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified',
    note: 'Exact spelling has a capital T: BlueTooth.'
  },
  {
    key: 'CalendarWriteOnly',
    zh: '日历（仅写入）权限',
    en: 'Calendar (write-only) permission',
    guidelineWording: '使用你的日历（仅写入）权限',
    origin: 'wx-api',
    introduced: 'in the original 22-key list (2021-11)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified'
  },
  {
    key: 'Email',
    zh: '邮箱',
    en: 'Email address',
    guidelineWording: null,
    origin: 'self-collected',
    introduced: 'in the original 22-key list (2021-11)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified',
    note: 'The English page row "mailbox | (lost)" is this key: the machine translation replaced the key text Email by "mailbox" and lost the zh cell 邮箱. Confirmed key string Email in WxJava PrivacyKeyEnum, SKIT SDK samples, and live request bodies on the community forum. Sending "mailbox" would create a custom key.'
  },
  {
    key: 'MessageFile',
    zh: '选中的文件',
    en: 'Selected files',
    guidelineWording: '收集你选中的文件',
    origin: 'wx-api',
    introduced: 'in the original 22-key list (2021-11)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified'
  },
  {
    key: 'ChooseLocation',
    zh: '选择的位置信息',
    en: 'Chosen location information',
    guidelineWording: '收集你选择的位置信息',
    origin: 'wx-api',
    introduced: 'later addition: absent from the 22-key list; seen in a live privacy_list dated 2022-06-14',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified',
    note: 'Split from Location with the 2022-05-13 announcement (effective 2022-06-13).'
  },
  {
    key: 'Accelerometer',
    zh: '加速传感器',
    en: 'Acceleration sensor',
    guidelineWording: '调用你的加速传感器',
    origin: 'wx-api',
    introduced:
      'later addition: absent from the 22-key list; exact date unknown (before 2026; seen in live privacy_list)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified'
  },
  {
    key: 'Compass',
    zh: '磁场传感器',
    en: 'Magnetic field sensor',
    guidelineWording: '调用你的磁场传感器',
    origin: 'wx-api',
    introduced:
      'later addition: absent from the 22-key list; exact date unknown (before 2026; seen in live privacy_list)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified'
  },
  {
    key: 'DeviceMotion',
    zh: '方向传感器',
    en: 'Orientation sensor',
    guidelineWording: '调用你的方向传感器',
    origin: 'wx-api',
    introduced:
      'later addition: absent from the 22-key list; exact date unknown (before 2026; seen in live privacy_list)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified'
  },
  {
    key: 'Gyroscope',
    zh: '陀螺仪传感器',
    en: 'Gyroscope sensor',
    guidelineWording: '调用你的陀螺仪传感器',
    origin: 'wx-api',
    introduced:
      'later addition: absent from the 22-key list; exact date unknown (before 2026; seen in live privacy_list)',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified'
  },
  {
    key: 'Clipboard',
    zh: '剪切板',
    en: 'Clipboard',
    guidelineWording: '读取你的剪切板',
    origin: 'wx-api',
    introduced: 'later addition: absent from the 22-key list; first seen on the community on 2022-09-21',
    source:
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html',
    status: 'verified',
    note: 'Guideline wording is "read" although it also covers setClipboardData.'
  }
] as const satisfies readonly PrivacyKeyRecord[]

export type PrivacyKey = (typeof privacyKeys)[number]['key']
