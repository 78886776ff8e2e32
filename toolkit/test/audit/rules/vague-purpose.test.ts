import { findingsOf, guideline } from '../project'

const vague = (keys: Record<string, string>) =>
  findingsOf('vague-purpose', {}, { guideline: guideline(keys) }).map(({ subject }) => subject)

it.each(['用于业务需要', '小程序正常使用', '提供服务', '位置信息', '无', '1'])('finds %s', (text) => {
  expect(vague({ Location: text })).toEqual(['Location'])
})

it('finds one purpose for several types', () => {
  expect(vague({ Location: '在下单时填写收货地址', Album: '在下单时填写收货地址。' })).toEqual(['Location', 'Album'])
})

it('says nothing of a purpose with scene and function', () => {
  expect(vague({ Location: '在下单时查找附近门店', Album: '上传头像和评价图片' })).toEqual([])
})
