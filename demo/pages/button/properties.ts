import { choice, onOff } from '../../components/property-list/property'

export const properties = [
  choice('openType', '除了同意，还要什么', [
    { text: '只要同意', value: '' },
    { text: 'getPhoneNumber', value: 'getPhoneNumber' },
    { text: 'getRealtimePhoneNumber', value: 'getRealtimePhoneNumber' },
    { text: 'getUserInfo', value: 'getUserInfo' },
    { text: 'share（不能合并）', value: 'share' }
  ]),
  choice('type', '样式', [
    { text: 'default', value: 'default' },
    { text: 'primary', value: 'primary' },
    { text: 'warn', value: 'warn' }
  ]),
  choice('size', '大小', [
    { text: 'default', value: 'default' },
    { text: 'mini', value: 'mini' }
  ]),
  onOff('plain', '镂空'),
  onOff('disabled', '禁用'),
  onOff('loading', '名称前的加载图标'),
  choice('formType', '提交或重置所在的表单，触发 submit、reset', [
    { text: '不用', value: '' },
    { text: 'submit', value: 'submit' },
    { text: 'reset', value: 'reset' }
  ]),
  choice('hoverClass', '按下时的样式类', [
    { text: 'button-hover', value: 'button-hover' },
    { text: 'none', value: 'none' }
  ]),
  onOff('hoverStopPropagation', '按下时，外层不显示按下的样子'),
  choice('hoverStartTime', '按住多久显示，毫秒', [
    { text: '20', value: 20 },
    { text: '500', value: 500 }
  ]),
  choice('hoverStayTime', '松开后保留多久，毫秒', [
    { text: '70', value: 70 },
    { text: '1000', value: 1000 }
  ]),
  choice('lang', '返回的用户信息的语言', [
    { text: 'en', value: 'en' },
    { text: 'zh_CN', value: 'zh_CN' },
    { text: 'zh_TW', value: 'zh_TW' }
  ]),
  onOff('phoneNumberNoQuotaToast', '额度用尽时，由微信提示用户', true),
  choice('customClass', '外部样式类', [
    { text: '不用', value: '' },
    { text: 'login', value: 'login' }
  ])
]
