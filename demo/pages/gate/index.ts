import { privacyManager } from 'miniprogram-privacy-consent'
import { withArrival, type Arrival } from '../../components/event-log/arrival'
import { markup } from '../../components/property-list/markup'
import { initialValues, valuesFrom, type Values } from '../../components/property-list/property'
import { properties, scripts } from './properties'

Page({
  data: {
    properties,
    values: initialValues(properties),
    focus: false,
    agreed: false,
    code: '',
    script: '',
    arrivals: [] as Arrival[]
  },

  stopListening: () => {},

  onLoad(query) {
    this.use(valuesFrom(properties, { slot: 'input', ...query }))
    this.look()
    this.stopListening = privacyManager.on('agree', () => this.look())
  },

  onUnload() {
    this.stopListening()
  },

  async look() {
    const { needAuthorization } = await privacyManager.getPrivacySetting()
    this.setData({ agreed: !needAuthorization })
  },

  changed({ detail }: WechatMiniprogram.CustomEvent<Values>) {
    this.use(detail)
  },

  use(values: Values) {
    this.setData({
      values,
      focus: false,
      code: markup('privacy-gate', properties, values),
      script: scripts[values.slot as string] || ''
    })
  },

  passed(event: WechatMiniprogram.CustomEvent<object>) {
    this.setData({ focus: true })
    this.arrived(event)
  },

  arrived({ type, detail }: WechatMiniprogram.CustomEvent<object>) {
    this.setData({ arrivals: withArrival(this.data.arrivals, type, detail) })
  }
})
