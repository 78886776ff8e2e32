import { privacyManager, type PrivacySetting } from 'miniprogram-privacy-consent'
import { follow, notCalled } from '../../components/call-log/record'

Page({
  data: {
    setting: notCalled,
    consent: notCalled
  },

  onReady() {
    this.ask()
  },

  ask() {
    const setting = privacyManager.getPrivacySetting()
    follow(setting, (setting) => this.setData({ setting }), inWords)
    setting.then(
      ({ needAuthorization }) => needAuthorization && this.require(),
      // Not known: requirePrivacyAuthorize asks only where consent is missing.
      () => this.require()
    )
  },

  require() {
    follow(
      privacyManager.requirePrivacyAuthorize(),
      (consent) => this.setData({ consent }),
      () => '你已同意，隐私接口可以使用了'
    )
  }
})

function inWords({ supported, needAuthorization, privacyContractName }: PrivacySetting): string {
  if (!supported) return '当前微信版本不拦截隐私接口，无需询问'
  return needAuthorization ? `需要询问：${privacyContractName}` : '无需询问：没有未同意的信息类型'
}
