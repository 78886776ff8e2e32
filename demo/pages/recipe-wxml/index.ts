import { privacyManager } from 'miniprogram-privacy-consent'
import { follow, notCalled } from '../../components/call-log/record'
import { wxml } from '../../recipes/sources'
import { nameBars, say } from '../../language'

Page({
  data: {
    language: say('zh', 'en'),
    words: {
      lead: say(
        '不用任何组件库：几个标签，两个按钮，privacyBehavior 给它数据和方法。',
        'No component library: a few tags, two buttons, and privacyBehavior gives it data and methods.'
      ),
      code: say('代码', 'Code'),
      chooseAddress: say('选择收货地址', 'Choose an address')
    },
    source: wxml,
    address: notCalled
  },

  onLoad() {
    nameBars(say('自己写的弹窗', 'By hand'))
  },

  chooseAddress() {
    follow(
      privacyManager.guard(wx.chooseAddress)(),
      (address) => this.setData({ address }),
      ({ userName, provinceName, cityName, countyName, detailInfo }) =>
        `${userName}，${provinceName}${cityName}${countyName}${detailInfo}`
    )
  }
})
