import { privacyManager } from 'miniprogram-privacy-consent'
import { follow, notCalled } from '../../components/call-log/record'
import { withArrival, type Arrival } from '../../components/event-log/arrival'
import { markup } from '../../components/property-list/markup'
import { initialValues, valuesFrom, type Values } from '../../components/property-list/property'
import { looks, properties } from './properties'

Page({
  data: {
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
    this.use(valuesFrom(properties, query))
    this.setData({ placed: true })
  },

  changed({ detail }: WechatMiniprogram.CustomEvent<Values>) {
    const turnedOn = detail.auto && !this.data.values.auto
    this.use(detail)
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
      ({ data }) => data || '剪贴板是空的'
    )
  },

  open() {
    const popup = this.selectComponent('#popup') as unknown as { open(): Promise<void> }
    follow(
      popup.open(),
      (opened) => this.setData({ opened }),
      () => '你已同意'
    )
  },

  arrived({ type, detail }: WechatMiniprogram.CustomEvent<object>) {
    this.setData({ arrivals: withArrival(this.data.arrivals, type, detail) })
  }
})
