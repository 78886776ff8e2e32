import { choice, onOff, text } from '../../components/property-list/property'
import { say } from '../../language'

const blank = { text: say('只有空格', 'blanks only'), value: '   ' }
const long = {
  text: say('很长', 'long'),
  value: say(
    '为了把商品送到你手上，也为了在需要的时候联系到你，我们想先说清楚会用到哪些信息',
    'So that your order reaches you, and we can reach you when we have to, here is what we use'
  )
}
const endless = {
  text: say('2000 字', '2,000 letters'),
  value: say('为了把商品送到你手上，我们需要用到以下信息。', 'We use what follows to bring your order to you. ')
    .repeat(91)
    .slice(0, 2000)
}
const emoji = { text: 'Emoji', value: say('🎈《彩虹小铺🌈隐私保护指引》', '🎈the Rainbow Shop🌈 Privacy Guideline') }
const rightToLeft = { text: 'RTL', value: '«سياسة الخصوصية للتطبيق المصغر»' }

export const properties = [
  text('title', say('标题', 'Title'), say('隐私保护提示', 'Your privacy'), [long, blank, rightToLeft]),
  text(
    'content',
    say('指引名称前的说明', 'What stands before the guideline’s name'),
    say('请先阅读并同意', 'To go on, please read and agree to '),
    [long, endless, blank, emoji, rightToLeft]
  ),
  onOff(
    'linkInSlot',
    say('content 插槽里有自己的指引入口，弹窗不再显示那一句', 'The content slot has its own link to the guideline')
  ),
  text('contractName', say('指引的名称', 'Name of the guideline'), say('微信给出的名称', 'the one Weixin gives'), [
    long,
    emoji,
    rightToLeft
  ]),
  text('agreeText', say('同意按钮', 'Agree button'), say('同意', 'Agree'), [
    { text: say('很长', 'long'), value: say('我已阅读并同意', 'I have read it and agree') }
  ]),
  text('disagreeText', say('拒绝按钮', 'Refuse button'), say('拒绝', 'Decline'), [
    { text: say('很长', 'long'), value: say('暂不同意，再看看', 'Not now, let me look') }
  ]),
  choice('position', say('从底部升起，或者居中', 'From the bottom, or in the middle'), [
    { text: 'bottom', value: 'bottom' },
    { text: 'center', value: 'center' }
  ]),
  choice('openType', say('同意的同时还要什么', 'What agreeing gives besides'), [
    { text: say('只要同意', 'consent only'), value: '' },
    { text: 'getPhoneNumber', value: 'getPhoneNumber' },
    { text: 'getRealtimePhoneNumber', value: 'getRealtimePhoneNumber' },
    { text: 'getUserInfo', value: 'getUserInfo' },
    { text: say('share（不能合并）', 'share (cannot be combined)'), value: 'share' }
  ]),
  onOff(
    'auto',
    say('页面一就绪就询问；打开开关会重新放置弹窗', 'Asks when the page is ready; the switch places the popup anew')
  ),
  choice('lang', say('语言', 'Language'), [
    { text: say('跟随微信', 'Weixin’s'), value: '' },
    { text: 'zh-CN', value: 'zh-CN' },
    { text: 'zh-TW', value: 'zh-TW' },
    { text: 'en', value: 'en' }
  ]),
  onOff(
    'hideTabBar',
    say(
      '弹出时收起 tabBar；这一页没有 tabBar，效果见「列表」',
      'The tab bar goes while it is open; this page has none, see “List”'
    )
  ),
  choice('zIndex', say('层级；10 低于页面上一个 100 的悬浮层', 'Layer; 10 is below a view of 100 on this page'), [
    { text: '10000', value: 10000 },
    { text: '10', value: 10 }
  ]),
  onOff(
    'rootPortal',
    say('脱离所在的容器；关闭后弹窗困在容器里', 'Out of the container it stands in; off, it is caught there'),
    true
  ),
  choice(
    'slot',
    say('换成自己的内容', 'Content of your own'),
    [
      { text: say('不用', 'none'), value: '' },
      {
        text: 'title',
        value: 'title',
        children: [say('<view slot="title">开始之前</view>', '<view slot="title">Before we start</view>')]
      },
      {
        text: 'content',
        value: 'content',
        children: [
          say(
            '<view slot="content">我们只在你点击时读取。</view>',
            '<view slot="content">We read it only when you tap.</view>'
          )
        ]
      },
      {
        text: 'footer',
        value: 'footer',
        children: [
          say(
            '<view slot="footer">同意后可以随时撤回</view>',
            '<view slot="footer">You can take it back at any time</view>'
          )
        ]
      }
    ],
    'slot'
  ),
  choice(
    'look',
    say('外部样式类，或 CSS 变量', 'External classes, or CSS variables'),
    [
      { text: say('不用', 'none'), value: '' },
      { text: 'agree-class', value: 'class', attributes: ['agree-class="pill"', 'disagree-class="pill"'] },
      { text: '--privacy-*', value: 'variables', attributes: ['custom-class="indigo"'] }
    ],
    'class'
  )
]

/** `look` 用到的页面样式类。 The classes of the page that `look` uses. */
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
