import { privacyManager } from 'miniprogram-privacy-consent'
import { follow, notCalled } from '../call-log/record'
import { say } from '../../language'

/**
 * 可以选中、可以复制的代码。复制也是隐私接口，由这一页的弹窗来问。
 * Code to select or copy. Copying is a privacy call as any other: the page's prompt asks.
 */
Component({
  properties: {
    code: String,
    /** 代码写在哪个文件：`index.wxml`。 Where the code goes: `index.wxml`. */
    file: String
  },

  data: { copy: notCalled, copyCode: say('复制代码', 'Copy the code') },

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
        () => say('已复制', 'Copied')
      )
    }
  }
})
