import { privacyManager } from 'miniprogram-privacy-consent'
import { consentPage } from '../../consent-page'
import { follow, notCalled } from '../../components/call-log/record'
import { withArrival, type Arrival } from '../../components/event-log/arrival'
import { initialValues, type Values } from '../../components/property-list/property'
import { properties } from './properties'
import { nameBars, say } from '../../language'

const values = initialValues(properties)

Page({
  data: {
    words: {
      lead: say(
        '这一页没有弹窗。一行配置，让整个小程序里没有弹窗的页面都由专门的一页来问；问完回到这里，调用继续。',
        'This page has no prompt. One line of configuration lets a page of its own ask for every page without one; then it comes back here and the call goes on.'
      ),
      options: say('configure 的选项', 'Options of configure'),
      events: say('事件', 'Events'),
      code: say('代码', 'Code'),
      locate: say('获取我的位置', 'Where am I?')
    },
    properties,
    values,
    config: `{\n  "pages": [\n    "pages/index/index",\n    "${consentPage.slice(1)}"\n  ]\n}`,
    code: codeOf(values),
    location: notCalled,
    arrivals: [] as Arrival[]
  },

  stopListening: [] as (() => void)[],

  onLoad() {
    nameBars(say('专门的一页', 'A page that asks'))
    const events = ['need', 'show', 'agree', 'disagree'] as const
    this.stopListening = events.map((name) => privacyManager.on(name, (detail) => this.arrived(name, detail)))
  },

  onUnload() {
    for (const stop of this.stopListening) stop()
    configure(initialValues(properties))
  },

  changed({ detail }: WechatMiniprogram.CustomEvent<Values>) {
    configure(detail)
    this.setData({ values: detail, code: codeOf(detail) })
  },

  locate() {
    follow(
      privacyManager.guard(wx.getLocation)({ type: 'gcj02' }),
      (location) => this.setData({ location }),
      ({ latitude, longitude }) =>
        say(`纬度 ${latitude}，经度 ${longitude}`, `Latitude ${latitude}, longitude ${longitude}`)
    )
  },

  arrived(name: string, detail: object) {
    this.setData({ arrivals: withArrival(this.data.arrivals, name, detail) })
  }
})

function configure(values: Values): void {
  privacyManager.configure({
    consentPage: values.consentPage ? consentPage : '',
    contractName: values.contractName as string,
    presenterTimeout: values.presenterTimeout as number
  })
}

function codeOf(values: Values): string {
  const options = [
    values.consentPage ? `consentPage: '${consentPage}'` : '',
    values.contractName ? `contractName: '${values.contractName}'` : '',
    values.presenterTimeout === 3000 ? '' : `presenterTimeout: ${values.presenterTimeout}`
  ].filter(Boolean)
  const lines = options.map((option) => `\n  ${option}`).join(',')
  return `import { privacyManager } from 'miniprogram-privacy-consent'\n\nprivacyManager.configure({${lines}${lines && '\n'}})`
}
