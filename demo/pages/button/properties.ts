import { choice, onOff } from '../../components/property-list/property'
import { say } from '../../language'

export const properties = [
  choice('openType', say('除了同意，还要什么', 'What it asks for besides consent'), [
    { text: say('只要同意', 'consent only'), value: '' },
    { text: 'getPhoneNumber', value: 'getPhoneNumber' },
    { text: 'getRealtimePhoneNumber', value: 'getRealtimePhoneNumber' },
    { text: 'getUserInfo', value: 'getUserInfo' },
    { text: say('share（不能合并）', 'share (cannot be combined)'), value: 'share' }
  ]),
  choice('type', say('样式', 'Its style'), [
    { text: 'default', value: 'default' },
    { text: 'primary', value: 'primary' },
    { text: 'warn', value: 'warn' }
  ]),
  choice('size', say('大小', 'Its size'), [
    { text: 'default', value: 'default' },
    { text: 'mini', value: 'mini' }
  ]),
  onOff('plain', say('镂空', 'Outlined')),
  onOff('disabled', say('禁用', 'Disabled')),
  onOff('loading', say('名称前的加载图标', 'A spinner before its name')),
  choice(
    'formType',
    say('提交或重置所在的表单，触发 submit、reset', 'Submits or resets the form around it: submit, reset'),
    [
      { text: say('不用', 'none'), value: '' },
      { text: 'submit', value: 'submit' },
      { text: 'reset', value: 'reset' }
    ]
  ),
  choice('hoverClass', say('按下时的样式类', 'Class while it is pressed'), [
    { text: 'button-hover', value: 'button-hover' },
    { text: 'none', value: 'none' }
  ]),
  onOff('hoverStopPropagation', say('按下时，外层不显示按下的样子', 'What is around it does not look pressed')),
  choice('hoverStartTime', say('按住多久显示，毫秒', 'ms until it looks pressed'), [
    { text: '20', value: 20 },
    { text: '500', value: 500 }
  ]),
  choice('hoverStayTime', say('松开后保留多久，毫秒', 'ms it stays so after the touch'), [
    { text: '70', value: 70 },
    { text: '1000', value: 1000 }
  ]),
  choice('lang', say('返回的用户信息的语言', 'Language of the user info'), [
    { text: 'en', value: 'en' },
    { text: 'zh_CN', value: 'zh_CN' },
    { text: 'zh_TW', value: 'zh_TW' }
  ]),
  onOff(
    'phoneNumberNoQuotaToast',
    say('额度用尽时，由微信提示用户', 'Weixin tells the user when the quota is used up'),
    true
  ),
  choice('customClass', say('外部样式类', 'External class'), [
    { text: say('不用', 'none'), value: '' },
    { text: 'login', value: 'login' }
  ])
]
