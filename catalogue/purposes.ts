import { privacyInterfaces } from './apis'
import type { PrivacyKey } from './keys'

export const locales = ['zh-CN', 'zh-TW', 'en'] as const
export type Locale = (typeof locales)[number]

/**
 * What the prompt says an information type is wanted for. It stands after "需要" in Chinese and after "to" in English;
 * the words follow the official interface table, except that 剪切板 is written as users know it, 剪贴板.
 */
export const purposes: Partial<Record<PrivacyKey, Record<Locale, string>>> = {
  UserInfo: { 'zh-CN': '收集你的昵称、头像', 'zh-TW': '收集你的暱稱、頭像', en: 'collect your nickname and avatar' },
  Location: { 'zh-CN': '收集你的位置信息', 'zh-TW': '收集你的位置資訊', en: 'collect your location' },
  ChooseLocation: { 'zh-CN': '收集你选择的位置', 'zh-TW': '收集你選擇的位置', en: 'collect the place you choose' },
  Address: { 'zh-CN': '收集你的地址', 'zh-TW': '收集你的地址', en: 'collect your address' },
  Invoice: { 'zh-CN': '收集你的发票信息', 'zh-TW': '收集你的發票資訊', en: 'collect your invoice details' },
  RunData: { 'zh-CN': '收集你的微信运动步数', 'zh-TW': '收集你的微信運動步數', en: 'collect your WeRun steps' },
  PhoneNumber: { 'zh-CN': '收集你的手机号', 'zh-TW': '收集你的手機號碼', en: 'collect your phone number' },
  LicensePlate: { 'zh-CN': '收集你的车牌号', 'zh-TW': '收集你的車牌號碼', en: 'collect your licence plate' },
  Album: {
    'zh-CN': '收集你选中的照片或视频',
    'zh-TW': '收集你選擇的照片或影片',
    en: 'collect photos or videos you pick'
  },
  MessageFile: { 'zh-CN': '收集你选中的文件', 'zh-TW': '收集你選擇的檔案', en: 'collect files you pick' },
  Record: { 'zh-CN': '访问你的麦克风', 'zh-TW': '使用你的麥克風', en: 'use your microphone' },
  Camera: { 'zh-CN': '访问你的摄像头', 'zh-TW': '使用你的相機', en: 'use your camera' },
  BlueTooth: { 'zh-CN': '访问你的蓝牙', 'zh-TW': '使用你的藍牙', en: 'use Bluetooth' },
  AlbumWriteOnly: { 'zh-CN': '保存到你的相册', 'zh-TW': '儲存到你的相簿', en: 'save to your album' },
  Contact: { 'zh-CN': '添加到你的通讯录', 'zh-TW': '新增到你的通訊錄', en: 'add to your contacts' },
  CalendarWriteOnly: { 'zh-CN': '添加到你的日历', 'zh-TW': '新增到你的行事曆', en: 'add to your calendar' },
  Accelerometer: { 'zh-CN': '调用你的加速传感器', 'zh-TW': '使用你的加速度感測器', en: 'use the accelerometer' },
  Compass: { 'zh-CN': '调用你的磁场传感器', 'zh-TW': '使用你的磁場感測器', en: 'use the compass' },
  DeviceMotion: { 'zh-CN': '调用你的方向传感器', 'zh-TW': '使用你的方向感測器', en: 'use the orientation sensor' },
  Gyroscope: { 'zh-CN': '调用你的陀螺仪', 'zh-TW': '使用你的陀螺儀', en: 'use the gyroscope' },
  Clipboard: { 'zh-CN': '读取你的剪贴板', 'zh-TW': '讀取你的剪貼簿', en: 'read your clipboard' }
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

/** Referrer name -> key, for every mini-program interface of the table. `live-pusher` needs two keys and is known by its first. */
export function referrerKeys(): Record<string, PrivacyKey> {
  const keys: Record<string, PrivacyKey> = {}
  for (const { platform, name, privacyKey, aliases = [] } of privacyInterfaces) {
    if (platform !== 'miniprogram' || !privacyKey) continue
    for (const each of [name, ...aliases]) keys[referrerName(each)] ??= privacyKey
  }
  return keys
}
