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

it('finds one purpose for several types', () => {
  expect(vague({ Location: '在下单时填写收货地址', Album: '在下单时填写收货地址。' })).toEqual(['Location', 'Album'])
})

it('says nothing of a purpose with scene and function', () => {
  expect(vague({ Location: '在下单时查找附近门店', Album: '上传头像和评价图片' })).toEqual([])
})
