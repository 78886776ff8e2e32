import { privacyManager } from 'miniprogram-privacy-consent'
import { follow, notCalled } from '../../components/call-log/record'
import { onOff, type Values } from '../../components/property-list/property'

const properties = [onOff('hideTabBar', '弹出时收起 tabBar')]

Page({
  data: {
    properties,
    values: { hideTabBar: true } as Values,
    location: notCalled
  },

  changed({ detail }: WechatMiniprogram.CustomEvent<Values>) {
    this.setData({ values: detail })
  },

  locate() {
    follow(
      privacyManager.guard(wx.getLocation)({ type: 'gcj02' }),
      (location) => this.setData({ location }),
      ({ latitude, longitude }) => `纬度 ${latitude}，经度 ${longitude}`
    )
  }
})
