import { privacyInterfaces } from './apis'
import type { PrivacyKey } from './keys'

export const locales = ['zh-CN', 'zh-TW', 'en'] as const
export type Locale = (typeof locales)[number]

/** What is done with an information type. It stands after "需要" in Chinese and after "to" in English. */
export const verbs = {
  collect: { 'zh-CN': '收集你的', 'zh-TW': '收集你的', en: 'collect your ' },
  collectChosen: { 'zh-CN': '收集你选中的', 'zh-TW': '收集你選擇的', en: 'collect your chosen ' },
  access: { 'zh-CN': '访问你的', 'zh-TW': '使用你的', en: 'use your ' },
  call: { 'zh-CN': '调用你的', 'zh-TW': '使用你的', en: 'use your ' },
  save: { 'zh-CN': '保存到你的', 'zh-TW': '儲存到你的', en: 'save to your ' },
  add: { 'zh-CN': '添加到你的', 'zh-TW': '新增到你的', en: 'add to your ' },
  read: { 'zh-CN': '读取你的', 'zh-TW': '讀取你的', en: 'read your ' }
} satisfies Record<string, Record<Locale, string>>

/**
 * What the prompt says an information type is wanted for: a verb and what it is done to. The words follow the official
 * interface table, except that 剪切板 is written as users know it, 剪贴板. Those of one verb stand together.
 */
export const purposes: Partial<Record<PrivacyKey, { verb: keyof typeof verbs } & Record<Locale, string>>> = {
  UserInfo: { verb: 'collect', 'zh-CN': '昵称、头像', 'zh-TW': '暱稱、頭像', en: 'nickname and avatar' },
  Location: { verb: 'collect', 'zh-CN': '位置信息', 'zh-TW': '位置資訊', en: 'location' },
  Address: { verb: 'collect', 'zh-CN': '地址', 'zh-TW': '地址', en: 'address' },
  Invoice: { verb: 'collect', 'zh-CN': '发票信息', 'zh-TW': '發票資訊', en: 'invoice details' },
  RunData: { verb: 'collect', 'zh-CN': '微信运动步数', 'zh-TW': '微信運動步數', en: 'WeRun steps' },
  PhoneNumber: { verb: 'collect', 'zh-CN': '手机号', 'zh-TW': '手機號碼', en: 'phone number' },
  LicensePlate: { verb: 'collect', 'zh-CN': '车牌号', 'zh-TW': '車牌號碼', en: 'licence plate' },
  ChooseLocation: { verb: 'collectChosen', 'zh-CN': '位置', 'zh-TW': '位置', en: 'place' },
  Album: { verb: 'collectChosen', 'zh-CN': '照片或视频', 'zh-TW': '照片或影片', en: 'photos or videos' },
  MessageFile: { verb: 'collectChosen', 'zh-CN': '文件', 'zh-TW': '檔案', en: 'files' },
  Record: { verb: 'access', 'zh-CN': '麦克风', 'zh-TW': '麥克風', en: 'microphone' },
  Camera: { verb: 'access', 'zh-CN': '摄像头', 'zh-TW': '相機', en: 'camera' },
  BlueTooth: { verb: 'access', 'zh-CN': '蓝牙', 'zh-TW': '藍牙', en: 'Bluetooth' },
  Accelerometer: { verb: 'call', 'zh-CN': '加速传感器', 'zh-TW': '加速度感測器', en: 'accelerometer' },
  Compass: { verb: 'call', 'zh-CN': '磁场传感器', 'zh-TW': '磁場感測器', en: 'compass' },
  DeviceMotion: { verb: 'call', 'zh-CN': '方向传感器', 'zh-TW': '方向感測器', en: 'orientation sensor' },
  Gyroscope: { verb: 'call', 'zh-CN': '陀螺仪', 'zh-TW': '陀螺儀', en: 'gyroscope' },
  AlbumWriteOnly: { verb: 'save', 'zh-CN': '相册', 'zh-TW': '相簿', en: 'album' },
  Contact: { verb: 'add', 'zh-CN': '通讯录', 'zh-TW': '通訊錄', en: 'contacts' },
  CalendarWriteOnly: { verb: 'add', 'zh-CN': '日历', 'zh-TW': '行事曆', en: 'calendar' },
  Clipboard: { verb: 'read', 'zh-CN': '剪贴板', 'zh-TW': '剪貼簿', en: 'clipboard' }
}

/**
 * The names under which `onNeedPrivacyAuthorization` may report an interface, without `wx.` and object names.
 * Documented examples are `getUserProfile` and `button.getPhoneNumber`; the spelling of the others is derived.
 */
export function referrerName(interfaceName: string): string {
  const attribute = /\[[\w-]+=(\w+)\]$/.exec(interfaceName)
  if (attribute) return attribute[1]
  return interfaceName.slice(interfaceName.indexOf('.') + 1)
}

/** Referrer name -> key, for every mini-program interface of the table that names itself: `wx.authorize` does not say for which scope. `live-pusher` needs two keys and is known by its first. */
export function referrerKeys(): Record<string, PrivacyKey> {
  const keys: Record<string, PrivacyKey> = {}
  for (const { platform, kind, name, privacyKey, aliases = [] } of privacyInterfaces) {
    if (platform !== 'miniprogram' || kind === 'authorize-scope' || !privacyKey) continue
    for (const each of [name, ...aliases]) keys[referrerName(each)] ??= privacyKey
  }
  return keys
}
