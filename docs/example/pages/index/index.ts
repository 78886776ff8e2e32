import { words } from './words'

Page({
  data: {
    words: words(wx.getAppBaseInfo().language),
    address: ''
  },

  /** As many shops do: an address that is in the clipboard need not be typed. */
  onReady() {
    this.paste()
  },

  paste() {
    wx.getClipboardData({
      success: ({ data }) => this.setData({ address: data }),
      fail: ({ errMsg }) => this.setData({ address: errMsg })
    })
  }
})
