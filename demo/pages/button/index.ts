import { withArrival, type Arrival } from '../../components/event-log/arrival'
import { markup } from '../../components/property-list/markup'
import { initialValues, valuesFrom, type Values } from '../../components/property-list/property'
import { properties } from './properties'

Page({
  data: {
    properties,
    values: initialValues(properties),
    code: '',
    arrivals: [] as Arrival[]
  },

  onLoad(query) {
    this.use(valuesFrom(properties, { 'open-type': 'getPhoneNumber', 'custom-class': 'login', ...query }))
  },

  changed({ detail }: WechatMiniprogram.CustomEvent<Values>) {
    this.use(detail)
  },

  use(values: Values) {
    this.setData({ values, code: markup('privacy-button', properties, values, ['登录']) })
  },

  arrived({ type, detail }: WechatMiniprogram.CustomEvent<object>) {
    this.setData({ arrivals: withArrival(this.data.arrivals, type, detail) })
  }
})
