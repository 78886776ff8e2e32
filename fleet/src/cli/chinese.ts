import type { Argument, Command, Option } from 'commander'

const titles: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：'
}

/** What commander says of a command that is wrong, as patterns, and the same in Chinese. */
const refusals: [RegExp, string][] = [
  [/^error: missing required argument '(.+?)'/, '缺少参数 $1'],
  [/^error: option '(.+?)' argument missing/, '选项 $1 缺少值'],
  [/^error: required option '(.+?)' not specified/, '缺少必填选项 $1'],
  [/^error: unknown option '(.+?)'/, '没有选项 $1'],
  [/^error: unknown command '(.+?)'/, '没有命令 $1'],
  [/^error: too many arguments.*? Expected (\d+) arguments? but got (\d+)\./, '参数过多：应为 $1 个，实际 $2 个'],
  [/^error: option '(.+?)' argument '(.*?)' is invalid\.\s*/, '选项 $1 的值 $2 无效。'],
  [/Allowed choices are (.+)\./, '可选值：$1。'],
  [/\(Did you mean (?:one of )?(.+?)\?\)/, '（是否想写 $1？）']
]

/** Chinese for what commander itself says in help and errors. Commands that are added later take it over. */
export function speakChinese(program: Command): Command {
  return program
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: (usage) => usage.replace('[options]', '[选项]').replace('[command]', '[命令]'),
      optionDescription: described,
      argumentDescription: described
    })
    .configureOutput({
      outputError: (text, write) => write(refusals.reduce((said, [from, to]) => said.replace(from, to), text))
    })
}

function described({ description, argChoices, defaultValue }: Option | Argument): string {
  const facts = [
    ...(argChoices ? [`可选值：${argChoices.join('、')}`] : []),
    ...(['string', 'number'].includes(typeof defaultValue) ? [`默认：${defaultValue}`] : [])
  ]
  return [description, facts.length ? `（${facts.join('；')}）` : ''].join('')
}
