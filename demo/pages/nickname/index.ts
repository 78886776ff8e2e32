import { privacyManager } from 'miniprogram-privacy-consent'
import { done, follow, notCalled, waiting } from '../../components/call-log/record'
import { nameBars, say } from '../../language'

Page({
  data: {
    words: {
      lead: say(
        '没有同意时，昵称输入框会悄悄退化成普通输入框：先询问，同意后再聚焦。',
        'Without consent a nickname input silently is a plain one: ask first, then focus it.'
      ),
      nickname: say('昵称', 'Nickname'),
      fill: say('点击填写', 'Tap to fill in'),
      placeholder: say('请输入昵称', 'Your nickname')
    },
    consent: notCalled,
    input: notCalled,
    agreed: false
  },

  onLoad() {
    nameBars(say('昵称输入', 'Nickname input'))
  },

  /**
   * 没有同意就聚焦，输入框会悄悄变成普通文本框。
   * Focused without consent, the input would silently be a plain text input.
   */
  ask() {
    follow(
      privacyManager.requirePrivacyAuthorize(),
      (consent) => this.setData({ consent, agreed: consent.state === 'done' }),
      () => say('你已同意，输入框已聚焦', 'You agreed, and the input is focused')
    )
  },

  focused() {
    this.setData({
      input: waiting(say('键盘上方可选用微信昵称', 'Your Weixin nickname is offered above the keyboard'))
    })
  },

  entered({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ input: detail.value ? done(say(`你好，${detail.value}`, `Hello, ${detail.value}`)) : notCalled })
  }
})
