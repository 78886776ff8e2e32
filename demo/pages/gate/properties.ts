import { choice } from '../../components/property-list/property'

export const properties = [
  choice('slot', '包在里面的内容', [
    { text: '空着', value: '' },
    {
      text: 'input',
      value: 'input',
      attributes: ['bind:pass="passed"'],
      children: ['<input type="nickname" focus="{{focus}}" placeholder="点击填写昵称" />']
    },
    { text: 'button', value: 'button', children: ['<button open-type="chooseAvatar">选择头像</button>'] },
    {
      text: 'camera',
      value: 'camera',
      children: ['<camera wx:if="{{agreed}}" />', '<view wx:else>点一下，打开相机</view>']
    },
    {
      text: 'live-pusher',
      value: 'live-pusher',
      children: ['<live-pusher wx:if="{{agreed}}" />', '<view wx:else>点一下，开始直播</view>']
    }
  ]),
  choice('customClass', '外部样式类', [
    { text: '不用', value: '' },
    { text: 'framed', value: 'framed' }
  ])
]

const once = `data: { focus: false },

passed() {
  this.setData({ focus: true })
}`

/** A camera asks as soon as it is on the page, seen or not: it is placed after consent. */
const afterConsent = `data: { agreed: false },

onLoad() {
  this.look()
  this.stopListening = privacyManager.on('agree', () => this.look())
},

onUnload() {
  this.stopListening()
},

async look() {
  const { needAuthorization } = await privacyManager.getPrivacySetting()
  this.setData({ agreed: !needAuthorization })
}`

/** What the page's script needs for the slot. */
export const scripts: Record<string, string> = { input: once, camera: afterConsent, 'live-pusher': afterConsent }
