import { withArrival, type Arrival } from '../../components/event-log/arrival'
import { markup } from '../../components/property-list/markup'
import { initialValues, valuesFrom, type Values } from '../../components/property-list/property'
import { properties } from './properties'
import { nameBars, say } from '../../language'

Page({
  data: {
    words: {
      lead: say(
        '一次点击，两件事：同意隐私保护指引，并给出手机号。同意过之后，就是普通的手机号按钮。',
        'One tap, two things: consent to the guideline, and the phone number. After that it is an ordinary phone button.'
      ),
      apart: say(
        '两个结果，互不混淆：不给手机号，已经给出的同意仍然算数。',
        'Two results, never mixed: who keeps the number to himself has agreed all the same.'
      ),
      logIn: say('登录', 'Log in'),
      properties: say('属性', 'Properties'),
      code: say('代码', 'Code')
    },
    properties,
    values: initialValues(properties),
    code: '',
    arrivals: [] as Arrival[]
  },

  onLoad(query) {
    nameBars(say('按钮', 'Button'))
    this.use(valuesFrom(properties, { 'open-type': 'getPhoneNumber', 'custom-class': 'login', ...query }))
  },

  changed({ detail }: WechatMiniprogram.CustomEvent<Values>) {
    this.use(detail)
  },

  use(values: Values) {
    this.setData({ values, code: markup('privacy-button', properties, values, [say('登录', 'Log in')]) })
  },

  arrived({ type, detail }: WechatMiniprogram.CustomEvent<object>) {
    this.setData({ arrivals: withArrival(this.data.arrivals, type, detail) })
  }
})
