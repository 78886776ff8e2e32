import { privacyManager } from 'miniprogram-privacy-consent'
import type { DemoApp } from '../../app'
import { follow, notCalled } from '../../components/call-log/record'
import { chapters } from './chapters'

Page({
  data: {
    chapters,
    clipboard: notCalled,
    official: false
  },

  onLoad() {
    this.setData({ official: getApp<DemoApp>().mode === 'official' })
  },

  readClipboard() {
    follow(
      privacyManager.guard(wx.getClipboardData)(),
      (clipboard) => this.setData({ clipboard }),
      ({ data }) => data || '剪贴板是空的'
    )
  }
})
