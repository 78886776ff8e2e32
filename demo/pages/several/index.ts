import { privacyManager } from 'miniprogram-privacy-consent'
import { follow, notCalled } from '../../components/call-log/record'
import { nameBars, say } from '../../language'

Page({
  data: {
    words: {
      lead: say(
        '一次点击同时调用三个隐私接口：只弹一次窗，一个决定回答所有调用。',
        'One tap makes three privacy calls: one prompt, and one decision answers them all.'
      ),
      callAll: say('同时调用', 'Call all three'),
      second: say('打开第二个页面', 'Open the second page')
    },
    clipboard: notCalled,
    location: notCalled,
    media: notCalled
  },

  onLoad() {
    nameBars(say('多个接口', 'Several calls'))
  },

  openSecond() {
    void wx.navigateTo({ url: '/pages/several/second' })
  },

  callAll() {
    follow(
      privacyManager.guard(wx.getClipboardData)(),
      (clipboard) => this.setData({ clipboard }),
      ({ data }) => data || say('剪贴板是空的', 'The clipboard is empty')
    )
    follow(
      privacyManager.guard(wx.getLocation)({ type: 'gcj02' }),
      (location) => this.setData({ location }),
      ({ latitude, longitude }) =>
        say(`纬度 ${latitude}，经度 ${longitude}`, `Latitude ${latitude}, longitude ${longitude}`)
    )
    follow(
      privacyManager.guard(wx.chooseMedia)({ count: 1, mediaType: ['image'] }),
      (media) => this.setData({ media }),
      ({ tempFiles }) => say(`选中了 ${tempFiles.length} 张图片`, `Chosen: ${tempFiles.length}`)
    )
  }
})
