import { privacyManager, type PrivacySetting } from 'miniprogram-privacy-consent'
import { follow, notCalled } from '../../components/call-log/record'
import { nameBars, say } from '../../language'

Page({
  data: {
    words: {
      lead: say(
        '进入页面就查询授权状态；还没有同意，立即弹窗询问。',
        'Looks whether consent is given as the page opens, and asks at once if it is not.'
      ),
      again: say('再查询一次', 'Look again')
    },
    setting: notCalled,
    consent: notCalled
  },

  onLoad() {
    nameBars(say('首页询问', 'Asked on the first page'))
  },

  onReady() {
    this.ask()
  },

  ask() {
    const setting = privacyManager.getPrivacySetting()
    follow(setting, (setting) => this.setData({ setting }), inWords)
    setting.then(
      ({ needAuthorization }) => needAuthorization && this.require(),
      // 查不到：交给 requirePrivacyAuthorize，缺少同意时才询问。
      // Not known: requirePrivacyAuthorize asks only where consent is missing.
      () => this.require()
    )
  },

  require() {
    follow(
      privacyManager.requirePrivacyAuthorize(),
      (consent) => this.setData({ consent }),
      () => say('你已同意，隐私接口可以使用了', 'You agreed: privacy interfaces can be used')
    )
  }
})

function inWords({ supported, needAuthorization, privacyContractName }: PrivacySetting): string {
  if (!supported)
    return say('当前微信版本不拦截隐私接口，无需询问', 'This Weixin does not intercept privacy calls: nothing to ask')
  return needAuthorization
    ? say(`需要询问：${privacyContractName}`, `Has to ask: ${privacyContractName}`)
    : say('无需询问：没有未同意的信息类型', 'Nothing to ask: all types are agreed to')
}
