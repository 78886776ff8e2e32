import { privacyManager } from 'miniprogram-privacy-consent'
import { follow, notCalled } from '../../components/call-log/record'
import { choice, initialValues, type Values } from '../../components/property-list/property'
import { vanDialog, vanPopup } from '../../recipes/sources'

const properties = [
  choice(
    'dialog',
    '用哪一个组件来问',
    [
      { text: 'van-popup', value: 'van-popup' },
      { text: 'van-dialog', value: 'van-dialog' }
    ],
    '@vant/weapp'
  )
]

Page({
  data: {
    properties,
    values: initialValues(properties),
    source: vanPopup,
    media: notCalled
  },

  changed({ detail }: WechatMiniprogram.CustomEvent<Values>) {
    this.setData({ values: detail, source: detail.dialog === 'van-dialog' ? vanDialog : vanPopup })
  },

  chooseMedia() {
    follow(
      privacyManager.guard(wx.chooseMedia)({ count: 1, mediaType: ['image'] }),
      (media) => this.setData({ media }),
      ({ tempFiles }) => `选中了 ${tempFiles.length} 张图片`
    )
  }
})
