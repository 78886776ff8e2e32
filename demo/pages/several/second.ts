import { privacyManager } from 'miniprogram-privacy-consent'
import { follow, notCalled } from '../../components/call-log/record'
import { nameBars, say } from '../../language'

Page({
  data: {
    words: {
      lead: say(
        '每个页面放自己的弹窗。在前一页同意过，这里不再询问；没有同意，就在这里问。',
        'Each page has its own prompt. After consent on the page before, nothing is asked here; without it, this page asks.'
      ),
      copy: say('复制订单号', 'Copy the order number'),
      chooseAddress: say('选择收货地址', 'Choose an address')
    },
    copy: notCalled,
    address: notCalled
  },

  onLoad() {
    nameBars(say('第二个页面', 'The second page'))
  },

  copyOrderNumber() {
    follow(
      privacyManager.guard(wx.setClipboardData)({ data: 'WX20231017' }),
      (copy) => this.setData({ copy }),
      () => say('已复制订单号 WX20231017', 'Order number WX20231017 is copied')
    )
  },

  chooseAddress() {
    follow(
      privacyManager.guard(wx.chooseAddress)(),
      (address) => this.setData({ address }),
      ({ userName, provinceName, cityName, countyName, detailInfo }) =>
        `${userName}，${provinceName}${cityName}${countyName}${detailInfo}`
    )
  }
})
