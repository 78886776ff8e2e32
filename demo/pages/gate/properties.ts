import { choice } from '../../components/property-list/property'
import { say } from '../../language'

export const properties = [
  choice('slot', say('包在里面的内容', 'What is in it'), [
    { text: say('空着', 'empty'), value: '' },
    {
      text: 'input',
      value: 'input',
      attributes: ['bind:pass="passed"'],
      children: [
        say(
          '<input type="nickname" focus="{{focus}}" placeholder="点击填写昵称" />',
          '<input type="nickname" focus="{{focus}}" placeholder="Your nickname" />'
        )
      ]
    },
    {
      text: 'button',
      value: 'button',
      children: [
        say(
          '<button open-type="chooseAvatar">选择头像</button>',
          '<button open-type="chooseAvatar">Choose an avatar</button>'
        )
      ]
    },
    {
      text: 'camera',
      value: 'camera',
      children: [
        '<camera wx:if="{{agreed}}" />',
        say('<view wx:else>点一下，打开相机</view>', '<view wx:else>Tap to open the camera</view>')
      ]
    },
    {
      text: 'live-pusher',
      value: 'live-pusher',
      children: [
        '<live-pusher wx:if="{{agreed}}" />',
        say('<view wx:else>点一下，开始直播</view>', '<view wx:else>Tap to go live</view>')
      ]
    }
  ]),
  choice('customClass', say('外部样式类', 'External class'), [
    { text: say('不用', 'none'), value: '' },
    { text: 'framed', value: 'framed' }
  ])
]

const once = `data: { focus: false },

passed() {
  this.setData({ focus: true })
}`

/**
 * camera 一放到页面上就会触发询问，看不看得见都一样：同意之后再放。
 * A camera asks as soon as it is on the page, seen or not: it is placed after consent.
 */
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

/** 这个 slot 需要的页面脚本。 What the page's script needs for the slot. */
export const scripts: Record<string, string> = { input: once, camera: afterConsent, 'live-pusher': afterConsent }
