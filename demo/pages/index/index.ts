import { privacyManager } from 'miniprogram-privacy-consent'
import type { DemoApp } from '../../app'
import { follow, notCalled } from '../../components/call-log/record'
import { chapters, type Entry } from './chapters'
import { nameBars, say, tabs } from '../../language'

Page({
  data: {
    words: {
      title: say('用到时，才询问', 'Asked when it is needed'),
      lead: say(
        '调用隐私接口的那一刻才弹窗：说明用途，征得同意，让调用继续。',
        'The prompt appears at the moment of a privacy call: it says what for, asks, and lets the call go on.'
      ),
      read: say('读取剪贴板', 'Read clipboard'),
      official: say('当前由微信官方弹窗询问。', 'Weixin’s own pop-up asks now.'),
      custom: say(
        '当前由自定义弹窗询问；以 mode=official 启动，换成微信官方弹窗。',
        'The library’s prompt asks now; launched with mode=official, Weixin’s own pop-up does.'
      )
    },
    chapters,
    clipboard: notCalled,
    official: false
  },

  onShow() {
    nameBars(say('隐私授权示例', 'Privacy consent'), tabs)
  },

  onLoad() {
    this.setData({ official: getApp<DemoApp>().mode === 'official' })
  },

  open({ currentTarget }: WechatMiniprogram.BaseEvent<object, { entry: Entry }>) {
    const { url, linkType } = currentTarget.dataset.entry
    if (linkType === 'switchTab') void wx.switchTab({ url })
    else void wx.navigateTo({ url })
  },

  readClipboard() {
    follow(
      privacyManager.guard(wx.getClipboardData)(),
      (clipboard) => this.setData({ clipboard }),
      ({ data }) => data || say('剪贴板是空的', 'The clipboard is empty')
    )
  }
})
