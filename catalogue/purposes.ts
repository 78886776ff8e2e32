export type Locale = 'zhCN' | 'zhTW' | 'en'

/** A thing, or several of one information type. */
type Thing = Record<Locale, string | readonly string[]> & {
  /**
   * Fits the names under which `onNeedPrivacyAuthorization` reports who asks for it, with or without what they belong to:
   * `RecorderManager.start`, `button.getPhoneNumber`.
   */
  referrer: RegExp
}

interface Purpose {
  /** What is done. It stands after "需要" in Chinese and after "to" in English. */
  verb: Record<Locale, string>
  /** What it is done to. */
  things: readonly Thing[]
}

/**
 * What the prompt says each information type is wanted for. The words follow the official interface table, except that 剪切板
 * is written as users know it, 剪贴板.
 */
const purposes: readonly Purpose[] = [
  {
    verb: { zhCN: '收集你的', zhTW: '收集你的', en: 'collect your ' },
    things: [
      {
        referrer: /Avatar|nickname|[uU]ser(Info|Profile)/,
        zhCN: ['昵称', '头像'],
        zhTW: ['暱稱', '頭像'],
        en: ['nickname', 'avatar']
      },
      { referrer: /(get|start|Fuzzy|To)Location/, zhCN: '位置信息', zhTW: '位置資訊', en: 'location' },
      { referrer: /Address/, zhCN: '地址', zhTW: '地址', en: 'address' },
      { referrer: /Invoice/, zhCN: '发票信息', zhTW: '發票資訊', en: 'invoice details' },
      { referrer: /RunData/, zhCN: '微信运动步数', zhTW: '微信運動步數', en: 'WeRun steps' },
      { referrer: /PhoneNumber/, zhCN: '手机号', zhTW: '手機號碼', en: 'phone number' },
      { referrer: /LicensePlate/, zhCN: '车牌号', zhTW: '車牌號碼', en: 'licence plate' }
    ]
  },
  {
    verb: { zhCN: '收集你选中的', zhTW: '收集你選擇的', en: 'collect your chosen ' },
    things: [
      { referrer: /choose(Poi|Location)/, zhCN: '位置', zhTW: '位置', en: 'place' },
      { referrer: /choose(Image|Media|Video)/, zhCN: '照片或视频', zhTW: '照片或影片', en: ['photos', 'videos'] },
      { referrer: /MessageFile/, zhCN: '文件', zhTW: '檔案', en: 'files' }
    ]
  },
  {
    verb: { zhCN: '访问你的', zhTW: '使用你的', en: 'use your ' },
    things: [
      { referrer: /\bstart(Record)?$|live-pusher|VoIPChat/, zhCN: '麦克风', zhTW: '麥克風', en: 'microphone' },
      { referrer: /\bcamera$|VKSession|voip-room/, zhCN: '摄像头', zhTW: '相機', en: 'camera' },
      { referrer: /Bluetooth|BLE/, zhCN: '蓝牙', zhTW: '藍牙', en: 'Bluetooth' }
    ]
  },
  {
    verb: { zhCN: '调用你的', zhTW: '使用你的', en: 'use your ' },
    things: [
      { referrer: /Accelerometer/, zhCN: '加速传感器', zhTW: '加速度感測器', en: 'accelerometer' },
      { referrer: /Compass/, zhCN: '磁场传感器', zhTW: '磁場感測器', en: 'compass' },
      { referrer: /DeviceMotion/, zhCN: '方向传感器', zhTW: '方向感測器', en: 'orientation sensor' },
      { referrer: /Gyroscope/, zhCN: '陀螺仪', zhTW: '陀螺儀', en: 'gyroscope' }
    ]
  },
  {
    verb: { zhCN: '保存到你的', zhTW: '儲存到你的', en: 'save to your ' },
    things: [{ referrer: /PhotosAlbum/, zhCN: '相册', zhTW: '相簿', en: 'album' }]
  },
  {
    verb: { zhCN: '添加到你的', zhTW: '新增到你的', en: 'add to your ' },
    things: [
      { referrer: /Contact/, zhCN: '通讯录', zhTW: '通訊錄', en: 'contacts' },
      { referrer: /Calendar/, zhCN: '日历', zhTW: '行事曆', en: 'calendar' }
    ]
  },
  {
    verb: { zhCN: '读取你的', zhTW: '讀取你的', en: 'read your ' },
    things: [{ referrer: /Clipboard/, zhCN: '剪贴板', zhTW: '剪貼簿', en: 'clipboard' }]
  }
]

export default purposes
