import { privacyManager } from 'miniprogram-privacy-consent'
import { follow, notCalled } from '../../components/call-log/record'

Page({
  data: {
    copy: notCalled,
    address: notCalled
  },

  copyOrderNumber() {
    follow(
      privacyManager.guard(wx.setClipboardData)({ data: 'WX20231017' }),
      (copy) => this.setData({ copy }),
      () => '已复制订单号 WX20231017'
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
