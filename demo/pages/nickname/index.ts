import { privacyManager } from 'miniprogram-privacy-consent'
import { done, follow, notCalled, waiting } from '../../components/call-log/record'

Page({
  data: {
    consent: notCalled,
    input: notCalled,
    agreed: false
  },

  /** Focused without consent, the input would silently be a plain text input. */
  ask() {
    follow(
      privacyManager.requirePrivacyAuthorize(),
      (consent) => this.setData({ consent, agreed: consent.state === 'done' }),
      () => '你已同意，输入框已聚焦'
    )
  },

  focused() {
    this.setData({ input: waiting('键盘上方可选用微信昵称') })
  },

  entered({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ input: detail.value ? done(`你好，${detail.value}`) : notCalled })
  }
})
