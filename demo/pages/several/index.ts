import { privacyManager } from 'miniprogram-privacy-consent'
import { follow, notCalled } from '../../components/call-log/record'

Page({
  data: {
    clipboard: notCalled,
    location: notCalled,
    media: notCalled
  },

  callAll() {
    follow(
      privacyManager.guard(wx.getClipboardData)(),
      (clipboard) => this.setData({ clipboard }),
      ({ data }) => data || '剪贴板是空的'
    )
    follow(
      privacyManager.guard(wx.getLocation)({ type: 'gcj02' }),
      (location) => this.setData({ location }),
      ({ latitude, longitude }) => `纬度 ${latitude}，经度 ${longitude}`
    )
    follow(
      privacyManager.guard(wx.chooseMedia)({ count: 1, mediaType: ['image'] }),
      (media) => this.setData({ media }),
      ({ tempFiles }) => `选中了 ${tempFiles.length} 张图片`
    )
  }
})
