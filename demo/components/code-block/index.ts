import { privacyManager } from 'miniprogram-privacy-consent'
import { follow, notCalled } from '../call-log/record'

/** Code to select or copy. Copying is a privacy call as any other: the page's prompt asks. */
Component({
  properties: {
    code: String,
    /** Where the code goes: `index.wxml`. */
    file: String
  },

  data: { copy: notCalled },

  observers: {
    code() {
      this.setData({ copy: notCalled })
    }
  },

  methods: {
    copy() {
      follow(
        privacyManager.guard(wx.setClipboardData)({ data: this.data.code }),
        (copy) => this.setData({ copy }),
        () => '已复制'
      )
    }
  }
})
