import type { PrivacyKey } from './keys'

export type Locale = 'zh-CN' | 'zh-TW' | 'en'
type InEachLocale = Record<Locale, string>

/** Information types with which the same is done. */
interface Purposes {
  /** What is done. It stands after "需要" in Chinese and after "to" in English. */
  verb: InEachLocale
  /** What it is done to, for each information type: one thing, or several. */
  nouns: Partial<Record<PrivacyKey, Record<Locale, string | readonly string[]>>>
}

/** How things are joined: between two of them, and before the last one. */
export const joints: Record<Locale, { comma: string; and: string }> = {
  'zh-CN': { comma: '、', and: '、' },
  'zh-TW': { comma: '、', and: '、' },
  en: { comma: ', ', and: ' and ' }
}

/**
 * What the prompt says each information type is wanted for. The words follow the official interface table, except that 剪切板
 * is written as users know it, 剪贴板.
 */
export const purposes: readonly Purposes[] = [
  {
    verb: { 'zh-CN': '收集你的', 'zh-TW': '收集你的', en: 'collect your ' },
    nouns: {
      UserInfo: { 'zh-CN': ['昵称', '头像'], 'zh-TW': ['暱稱', '頭像'], en: ['nickname', 'avatar'] },
      Location: { 'zh-CN': '位置信息', 'zh-TW': '位置資訊', en: 'location' },
      Address: { 'zh-CN': '地址', 'zh-TW': '地址', en: 'address' },
      Invoice: { 'zh-CN': '发票信息', 'zh-TW': '發票資訊', en: 'invoice details' },
      RunData: { 'zh-CN': '微信运动步数', 'zh-TW': '微信運動步數', en: 'WeRun steps' },
      PhoneNumber: { 'zh-CN': '手机号', 'zh-TW': '手機號碼', en: 'phone number' },
      LicensePlate: { 'zh-CN': '车牌号', 'zh-TW': '車牌號碼', en: 'licence plate' }
    }
  },
  {
    verb: { 'zh-CN': '收集你选中的', 'zh-TW': '收集你選擇的', en: 'collect your chosen ' },
    nouns: {
      ChooseLocation: { 'zh-CN': '位置', 'zh-TW': '位置', en: 'place' },
      Album: { 'zh-CN': '照片或视频', 'zh-TW': '照片或影片', en: ['photos', 'videos'] },
      MessageFile: { 'zh-CN': '文件', 'zh-TW': '檔案', en: 'files' }
    }
  },
  {
    verb: { 'zh-CN': '访问你的', 'zh-TW': '使用你的', en: 'use your ' },
    nouns: {
      Record: { 'zh-CN': '麦克风', 'zh-TW': '麥克風', en: 'microphone' },
      Camera: { 'zh-CN': '摄像头', 'zh-TW': '相機', en: 'camera' },
      BlueTooth: { 'zh-CN': '蓝牙', 'zh-TW': '藍牙', en: 'Bluetooth' }
    }
  },
  {
    verb: { 'zh-CN': '调用你的', 'zh-TW': '使用你的', en: 'use your ' },
    nouns: {
      Accelerometer: { 'zh-CN': '加速传感器', 'zh-TW': '加速度感測器', en: 'accelerometer' },
      Compass: { 'zh-CN': '磁场传感器', 'zh-TW': '磁場感測器', en: 'compass' },
      DeviceMotion: { 'zh-CN': '方向传感器', 'zh-TW': '方向感測器', en: 'orientation sensor' },
      Gyroscope: { 'zh-CN': '陀螺仪', 'zh-TW': '陀螺儀', en: 'gyroscope' }
    }
  },
  {
    verb: { 'zh-CN': '保存到你的', 'zh-TW': '儲存到你的', en: 'save to your ' },
    nouns: {
      AlbumWriteOnly: { 'zh-CN': '相册', 'zh-TW': '相簿', en: 'album' }
    }
  },
  {
    verb: { 'zh-CN': '添加到你的', 'zh-TW': '新增到你的', en: 'add to your ' },
    nouns: {
      Contact: { 'zh-CN': '通讯录', 'zh-TW': '通訊錄', en: 'contacts' },
      CalendarWriteOnly: { 'zh-CN': '日历', 'zh-TW': '行事曆', en: 'calendar' }
    }
  },
  {
    verb: { 'zh-CN': '读取你的', 'zh-TW': '讀取你的', en: 'read your ' },
    nouns: {
      Clipboard: { 'zh-CN': '剪贴板', 'zh-TW': '剪貼簿', en: 'clipboard' }
    }
  }
]
