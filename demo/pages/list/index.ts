import { privacyManager } from 'miniprogram-privacy-consent'
import { follow, notCalled } from '../../components/call-log/record'
import { onOff, type Values } from '../../components/property-list/property'
import { nameBars, say, tabs } from '../../language'

const properties = [onOff('hideTabBar', say('弹出时收起 tabBar', 'The tab bar goes while the prompt is open'))]

Page({
  data: {
    words: {
      lead: say(
        'tabBar 页面各有自己的弹窗：只在眼前的页面弹出；hide-tab-bar 在弹出时收起 tabBar。',
        'Each page of the tab bar has its prompt: only that of the page in sight opens; hide-tab-bar takes the tab bar away meanwhile.'
      ),
      locate: say('获取我的位置', 'Where am I?'),
      properties: say('属性', 'Properties')
    },
    properties,
    values: { hideTabBar: true } as Values,
    location: notCalled
  },

  onShow() {
    nameBars(say('列表', 'List'), tabs)
  },

  changed({ detail }: WechatMiniprogram.CustomEvent<Values>) {
    this.setData({ values: detail })
  },

  locate() {
    follow(
      privacyManager.guard(wx.getLocation)({ type: 'gcj02' }),
      (location) => this.setData({ location }),
      ({ latitude, longitude }) =>
        say(`纬度 ${latitude}，经度 ${longitude}`, `Latitude ${latitude}, longitude ${longitude}`)
    )
  }
})
