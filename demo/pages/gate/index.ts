import { privacyManager } from 'miniprogram-privacy-consent'
import { withArrival, type Arrival } from '../../components/event-log/arrival'
import { markup } from '../../components/property-list/markup'
import { initialValues, valuesFrom, type Values } from '../../components/property-list/property'
import { properties, scripts } from './properties'
import { nameBars, say } from '../../language'

Page({
  data: {
    words: {
      lead: say(
        '没有同意，昵称输入框悄悄退化，相机打不开。包上它：第一次触碰先询问，同意就放行。',
        'Without consent a nickname input degrades in silence and a camera stays dark. Inside the gate the first touch asks, then it lets through.'
      ),
      placeholder: say('点击填写昵称', 'Your nickname'),
      avatar: say('选择头像', 'Choose an avatar'),
      camera: say('点一下，打开相机', 'Tap to open the camera'),
      live: say('点一下，开始直播', 'Tap to go live'),
      after: say(
        '同意过，它就不再拦着。拒绝会收到 block，下一次触碰再问。',
        'Once agreed to, it steps aside. A refusal raises block, and the next touch asks again.'
      ),
      properties: say('属性', 'Properties'),
      code: say('代码', 'Code')
    },
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
    nameBars(say('先问再用', 'Gate'))
    this.use(valuesFrom(properties, { slot: 'input', ...query }))
    void this.look()
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
