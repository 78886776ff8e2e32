import { choice, onOff, text } from '../../components/property-list/property'

/** The options of `configure` that matter where a page has no prompt of its own. */
export const properties = [
  onOff('consentPage', '没有弹窗的页面，打开专门的一页来问；关闭后没有人问，调用失败', true, 'consentPage'),
  text(
    'contractName',
    '指引的名称',
    '微信给出的名称',
    [{ text: '自己的名称', value: '《彩虹小铺隐私保护指引》' }],
    'contractName'
  ),
  choice(
    'presenterTimeout',
    '多久没有出现弹窗就让调用失败，毫秒',
    [
      { text: '3000', value: 3000 },
      { text: '1000', value: 1000 }
    ],
    'presenterTimeout'
  )
]
