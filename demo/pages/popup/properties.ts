import { choice, onOff, text } from '../../components/property-list/property'

const blank = { text: '只有空格', value: '   ' }
const long = { text: '很长', value: '为了把商品送到你手上，也为了在需要的时候联系到你，我们想先说清楚会用到哪些信息' }
const endless = { text: '2000 字', value: '为了把商品送到你手上，我们需要用到以下信息。'.repeat(91).slice(0, 2000) }
const emoji = { text: 'Emoji', value: '🎈《彩虹小铺🌈隐私保护指引》' }
const rightToLeft = { text: 'RTL', value: '«سياسة الخصوصية للتطبيق المصغر»' }

export const properties = [
  text('title', '标题', '隐私保护提示', [long, blank, rightToLeft]),
  text('content', '指引名称前的说明', '请先阅读并同意', [long, endless, blank, emoji, rightToLeft]),
  onOff('linkInSlot', 'content 插槽里有自己的指引入口，弹窗不再显示那一句'),
  text('contractName', '指引的名称', '微信给出的名称', [long, emoji, rightToLeft]),
  text('agreeText', '同意按钮', '同意', [{ text: '很长', value: '我已阅读并同意' }]),
  text('disagreeText', '拒绝按钮', '拒绝', [{ text: '很长', value: '暂不同意，再看看' }]),
  choice('position', '从底部升起，或者居中', [
    { text: 'bottom', value: 'bottom' },
    { text: 'center', value: 'center' }
  ]),
  choice('openType', '同意的同时还要什么', [
    { text: '只要同意', value: '' },
    { text: 'getPhoneNumber', value: 'getPhoneNumber' },
    { text: 'getRealtimePhoneNumber', value: 'getRealtimePhoneNumber' },
    { text: 'getUserInfo', value: 'getUserInfo' },
    { text: 'share（不能合并）', value: 'share' }
  ]),
  choice('disagreeAction', '拒绝之后：关闭、留着，或退出小程序', [
    { text: 'close', value: 'close' },
    { text: 'stay', value: 'stay' },
    { text: 'exit', value: 'exit' }
  ]),
  onOff('auto', '页面一就绪就询问；打开开关会重新放置弹窗'),
  choice('lang', '语言', [
    { text: '跟随微信', value: '' },
    { text: 'zh-CN', value: 'zh-CN' },
    { text: 'zh-TW', value: 'zh-TW' },
    { text: 'en', value: 'en' }
  ]),
  onOff('hideTabBar', '弹出时收起 tabBar；这一页没有 tabBar，效果见「列表」'),
  choice('zIndex', '层级；10 低于页面上一个 100 的悬浮层', [
    { text: '10000', value: 10000 },
    { text: '10', value: 10 }
  ]),
  onOff('rootPortal', '脱离所在的容器；关闭后弹窗困在容器里', true),
  choice(
    'slot',
    '换成自己的内容',
    [
      { text: '不用', value: '' },
      { text: 'title', value: 'title', children: ['<view slot="title">开始之前</view>'] },
      { text: 'content', value: 'content', children: ['<view slot="content">我们只在你点击时读取。</view>'] },
      { text: 'footer', value: 'footer', children: ['<view slot="footer">同意后可以随时撤回</view>'] }
    ],
    'slot'
  ),
  choice(
    'look',
    '外部样式类，或 CSS 变量',
    [
      { text: '不用', value: '' },
      { text: 'agree-class', value: 'class', attributes: ['agree-class="pill"', 'disagree-class="pill"'] },
      { text: '--privacy-*', value: 'variables', attributes: ['custom-class="indigo"'] }
    ],
    'class'
  )
]

/** The classes of the page that `look` uses. */
export const looks: Record<string, string> = {
  class: '.pill {\n  border-radius: 22px !important;\n}',
  variables: [
    '.indigo {',
    '  --privacy-agree-background-color: #4b5cc4;',
    '  --privacy-link-color: #4b5cc4;',
    '  --privacy-radius: 24px;',
    '  --privacy-button-radius: 24px;',
    '}'
  ].join('\n')
}
