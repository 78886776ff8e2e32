import { privacyManager } from 'miniprogram-privacy-consent'
import { done, follow, notCalled } from '../../components/call-log/record'
import { nameBars, say } from '../../language'

Page({
  data: {
    words: {
      lead: say(
        '微信只认最后注册的监听，SDK 或旧代码可能把它换掉。guard 每次调用前都会先注册回来。',
        'Weixin keeps the last listener alone, and an SDK or old code may have taken its place. guard puts it back before each call.'
      ),
      register: say('注册一个从不回复的监听', 'Register a silent listener'),
      read: say('读取剪贴板', 'Read clipboard')
    },
    listener: notCalled,
    clipboard: notCalled
  },

  onLoad() {
    nameBars(say('另一个监听', 'Another listener'))
  },

  /** 小程序里的其他代码随时可能这样做。 What other code in the program may do at any time. */
  register() {
    if (wx.onNeedPrivacyAuthorization) wx.onNeedPrivacyAuthorization(() => {})
    this.setData({ listener: done(say('现在由它收到事件', 'It receives the events now')) })
  },

  readClipboard() {
    follow(
      privacyManager.guard(wx.getClipboardData)(),
      (clipboard) => this.setData({ clipboard }),
      ({ data }) => data || say('剪贴板是空的', 'The clipboard is empty')
    )
  }
})
