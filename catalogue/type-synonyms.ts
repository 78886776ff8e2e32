import type { PrivacyKey } from './keys'

/** What people call an information type besides its name in the console: for those who look it up. */
export const typeSynonyms: Partial<Record<PrivacyKey, readonly string[]>> = {
  Clipboard: ['剪贴板', '剪切板', '粘贴板', '粘贴', '复制', 'paste', 'copy'],
  Album: ['相册', '选择图片', '图片', '上传', 'image', 'picture', 'upload'],
  AlbumWriteOnly: ['保存图片', '保存视频', '保存到相册', 'save image', 'video'],
  UserInfo: ['昵称', '头像', 'nickname', 'avatar'],
  Location: ['定位', '地理位置', '获取位置', 'gps'],
  ChooseLocation: ['选点', '地图', '打开地图', 'map'],
  Record: ['麦克风', '录音', '语音', 'microphone', 'voice'],
  Camera: ['摄像头', '相机', '拍照', '直播推流', 'photo'],
  PhoneNumber: ['手机号', '登录', 'login'],
  RunData: ['步数', '微信运动', 'werun', 'steps'],
  BlueTooth: ['蓝牙', 'ble'],
  Contact: ['通讯录', '联系人'],
  CalendarWriteOnly: ['日历']
}
