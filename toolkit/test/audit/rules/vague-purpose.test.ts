import { findingsOf, guideline } from '../project'

const vague = (keys: Record<string, string>) =>
  findingsOf('vague-purpose', {}, { guideline: guideline(keys) }).map(({ subject }) => subject)

it.each(['用于业务需要', '小程序正常使用', '提供服务', '位置信息', '无', '1'])('finds %s', (text) => {
  expect(vague({ Location: text })).toEqual(['Location'])
})

it.each([
  ['为了提供更好的服务', '提升用户体验', '保障小程序正常运行', '获取用户位置信息', '实现产品功能', '优化产品'],
  ['為了提供更好的服務', '提升使用者體驗', '業務需要', '蒐集資訊'],
  ['To provide better service', 'improve user experience', 'for business purposes', 'Needed for the app to work']
])('finds what only says that it is for the better: %s, %s', (...texts) => {
  for (const text of texts) expect(vague({ Location: text })).toEqual(['Location'])
})

it.each([
  '登录',
  '考勤',
  '位置签到打卡',
  '显示附近门店',
  '提升体验，自动填写收货地址',
  '顯示附近的門市',
  'To show shops near you'
])('says nothing of one that names a scene or a function: %s', (text) => {
  expect(vague({ Location: text })).toEqual([])
})

it.each([
  ['UserLocation', '位置', '定位', '地理位置', '坐標', 'location'],
  ['Album', '相册', '相冊', '照片', '相册权限', 'photos'],
  ['PhoneNumber', '手机号', '手機號碼', '電話'],
  ['Record', '录音', '麦克风'],
  ['UserInfo', '头像昵称', '暱稱']
])('finds what only names the information itself: %s, %s', (key, ...texts) => {
  for (const text of texts) expect([text, vague({ [key]: text })]).toEqual([text, [key]])
})

it.each([
  ['UserLocation', '地图', '地圖', '天气', '打车', '定位门店', '路線', 'map', 'weather'],
  ['Album', '上传', '海报', '图片上传', '選擇照片'],
  ['PhoneNumber', '登录', '找回', 'login'],
  ['Record', '通话', '语音消息'],
  ['Camera', '扫码', '拍照识别']
])('says nothing of a short one that names a function: %s, %s', (key, ...texts) => {
  for (const text of texts) expect([text, vague({ [key]: text })]).toEqual([text, []])
})

it('finds one purpose for several types', () => {
  expect(vague({ Location: '在下单时填写收货地址', Album: '在下单时填写收货地址。' })).toEqual(['Location', 'Album'])
})

it('says nothing of a purpose with scene and function', () => {
  expect(vague({ Location: '在下单时查找附近门店', Album: '上传头像和评价图片' })).toEqual([])
})
