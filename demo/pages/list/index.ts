import { privacyManager } from 'miniprogram-privacy-consent'
import { follow, notCalled } from '../../components/call-log/record'

Page({
  data: { location: notCalled },

  locate() {
    follow(
      privacyManager.guard(wx.getLocation)({ type: 'gcj02' }),
      (location) => this.setData({ location }),
      ({ latitude, longitude }) => `纬度 ${latitude}，经度 ${longitude}`
    )
  }
})
