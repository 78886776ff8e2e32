import { choice, onOff, text } from '../../components/property-list/property'
import { say } from '../../language'

/**
 * 页面自己没有弹窗时，用得上的 `configure` 选项。
 * The options of `configure` that matter where a page has no prompt of its own.
 */
export const properties = [
  onOff(
    'consentPage',
    say(
      '没有弹窗的页面，打开专门的一页来问；关闭后没有人问，调用失败',
      'Pages without a prompt open a page that asks; without it nobody asks, and the call fails'
    ),
    true,
    'consentPage'
  ),
  text(
    'contractName',
    say('指引的名称', 'Name of the guideline'),
    say('微信给出的名称', 'the one Weixin gives'),
    [
      {
        text: say('自己的名称', 'a name of its own'),
        value: say('《彩虹小铺隐私保护指引》', 'the Rainbow Shop Privacy Guideline')
      }
    ],
    'contractName'
  ),
  choice(
    'presenterTimeout',
    say('多久没有出现弹窗就让调用失败，毫秒', 'ms without a prompt until the call fails'),
    [
      { text: '3000', value: 3000 },
      { text: '1000', value: 1000 }
    ],
    'presenterTimeout'
  )
]
