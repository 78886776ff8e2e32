import { privacyManager } from 'miniprogram-privacy-consent'
import { follow, notCalled } from '../../components/call-log/record'
import { withArrival, type Arrival } from '../../components/event-log/arrival'
import { markup } from '../../components/property-list/markup'
import { initialValues, valuesFrom, type Values } from '../../components/property-list/property'
import { looks, properties } from './properties'
import { nameBars, say } from '../../language'

Page({
  data: {
    words: {
      lead: say(
        '放在页面上，就完成了接入：隐私接口等待，弹窗询问，同意后调用继续。',
        'One tag on the page is all: a privacy call waits, the prompt asks, and the call goes on.'
      ),
      container: say('容器', 'container'),
      ownTitle: say('开始之前', 'Before we start'),
      ownContent: say('我们只在你点击时读取。', 'We read it only when you tap.'),
      ownFooter: say('同意后可以随时撤回', 'You can take it back at any time'),
      again: say(
        '同意过就不再询问。要重来：从最近使用里删除小程序；在浏览器预览里，点「清除历史」。',
        'Once agreed to, it does not ask again. To start over: delete the program from the recent ones; in the preview, “Clear history”.'
      ),
      properties: say('属性', 'Properties'),
      events: say('事件', 'Events'),
      code: say('代码', 'Code'),
      float: say('悬浮层 z-index: 100', 'A view of z-index: 100'),
      read: say('读取剪贴板', 'Read clipboard')
    },
    properties,
    values: initialValues(properties),
    placed: false,
    code: '',
    styles: '',
    clipboard: notCalled,
    opened: notCalled,
    arrivals: [] as Arrival[]
  },

  onLoad(query) {
    nameBars(say('弹窗', 'Popup'))
    this.use(valuesFrom(properties, query))
    this.setData({ placed: true })
  },

  changed({ detail }: WechatMiniprogram.CustomEvent<Values>) {
    const turnedOn = detail.auto && !this.data.values.auto
    this.use(detail)
    // `auto` 只在弹窗就绪时问一次：要再问，就换一个新的弹窗。
    // `auto` asks once, when the popup is ready: it takes a new one.
    if (turnedOn) this.setData({ placed: false }, () => this.setData({ placed: true }))
  },

  use(values: Values) {
    this.setData({
      values,
      code: markup('privacy-popup', properties, values),
      styles: looks[values.look as string] || ''
    })
  },

  readClipboard() {
    follow(
      privacyManager.guard(wx.getClipboardData)(),
      (clipboard) => this.setData({ clipboard }),
      ({ data }) => data || say('剪贴板是空的', 'The clipboard is empty')
    )
  },

  open() {
    const popup = this.selectComponent('#popup') as unknown as { open(): Promise<void> }
    follow(
      popup.open(),
      (opened) => this.setData({ opened }),
      () => say('你已同意', 'You agreed')
    )
  },

  arrived({ type, detail }: WechatMiniprogram.CustomEvent<object>) {
    this.setData({ arrivals: withArrival(this.data.arrivals, type, detail) })
  }
})
