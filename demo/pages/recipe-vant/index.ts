import { privacyManager } from 'miniprogram-privacy-consent'
import { follow, notCalled } from '../../components/call-log/record'
import { choice, initialValues, type Values } from '../../components/property-list/property'
import { vanDialog, vanPopup } from '../../recipes/sources'
import { nameBars, say } from '../../language'

const properties = [
  choice(
    'dialog',
    say('用哪一个组件来问', 'The component that asks'),
    [
      { text: 'van-popup', value: 'van-popup' },
      { text: 'van-dialog', value: 'van-dialog' }
    ],
    '@vant/weapp'
  )
]

Page({
  data: {
    language: say('zh', 'en'),
    words: {
      lead: say(
        '已经有自己的弹窗？给它的组件加上 privacyBehavior：脚本不到 15 行，样子由你决定。',
        'You have a dialog already? Give its component privacyBehavior: a script of under 15 lines, and the looks are yours.'
      ),
      component: say('组件', 'Component'),
      code: say('代码', 'Code'),
      choose: say('从相册选择', 'Choose a picture')
    },
    properties,
    values: initialValues(properties),
    source: vanPopup,
    media: notCalled
  },

  onLoad() {
    nameBars(say('用 Vant 的弹窗', 'With Vant'))
  },

  changed({ detail }: WechatMiniprogram.CustomEvent<Values>) {
    this.setData({ values: detail, source: detail.dialog === 'van-dialog' ? vanDialog : vanPopup })
  },

  chooseMedia() {
    follow(
      privacyManager.guard(wx.chooseMedia)({ count: 1, mediaType: ['image'] }),
      (media) => this.setData({ media }),
      ({ tempFiles }) => say(`选中了 ${tempFiles.length} 张图片`, `Chosen: ${tempFiles.length}`)
    )
  }
})
