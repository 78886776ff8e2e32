import { privacyManager } from 'miniprogram-privacy-consent'
import { follow, notCalled } from '../../components/call-log/record'
import { nameBars, say, tabs } from '../../language'

Page({
  data: {
    words: {
      lead: say(
        '另一个 tabBar 页面，另外的接口：在任何一页同意过，所有页面都不再询问。',
        'Another page of the tab bar, other calls: consent given on any page holds on all.'
      ),
      chooseAvatar: say('从相册选择头像', 'Choose an avatar'),
      chooseAddress: say('选择收货地址', 'Choose an address')
    },
    avatar: notCalled,
    address: notCalled
  },

  onShow() {
    nameBars(say('我的', 'Me'), tabs)
  },

  chooseAvatar() {
    follow(
      privacyManager.guard(wx.chooseMedia)({ count: 1, mediaType: ['image'] }),
      (avatar) => this.setData({ avatar }),
      ({ tempFiles }) => say(`选中了 ${tempFiles.length} 张图片`, `Chosen: ${tempFiles.length}`)
    )
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
