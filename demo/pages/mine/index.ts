import { privacyManager } from 'miniprogram-privacy-consent'
import { follow, notCalled } from '../../components/call-log/record'

Page({
  data: {
    avatar: notCalled,
    address: notCalled
  },

  chooseAvatar() {
    follow(
      privacyManager.guard(wx.chooseMedia)({ count: 1, mediaType: ['image'] }),
      (avatar) => this.setData({ avatar }),
      ({ tempFiles }) => `选中了 ${tempFiles.length} 张图片`
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
