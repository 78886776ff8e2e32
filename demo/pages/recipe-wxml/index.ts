import { privacyManager } from 'miniprogram-privacy-consent'
import { follow, notCalled } from '../../components/call-log/record'
import { wxml } from '../../recipes/sources'

Page({
  data: {
    source: wxml,
    address: notCalled
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
