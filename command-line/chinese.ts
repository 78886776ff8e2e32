import type { Argument, Command, Help, Option } from 'commander'

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
  [/^error: option '(.+?)' cannot be used with option '(.+?)'/, '选项 $1 和 $2 不能同时使用'],
  [/^error: unknown option '(.+?)'/, '没有选项 $1'],
  [/^error: unknown command '(.+?)'/, '没有命令 $1'],
  [
    /^error: too many arguments(?: for '(.+?)')?\. Expected (\d+) arguments? but got (\d+)\./,
    '参数过多：应为 $2 个，实际 $3 个'
  ],
  [/^error: option '(.+?)' argument '(.*?)' is invalid\.\s*/, '选项 $1 的值 $2 无效。'],
  [/^error: command-argument value '(.*?)' is invalid for argument '(.+?)'\.\s*/, '参数 $2 的值 $1 无效。'],
  [/Allowed choices are (.+)\./, '可选值：$1。'],
  [/\(Did you mean (?:one of )?(.+?)\?\)/, '（是否想写 $1？）']
]

function refusalInChinese(text: string): string {
  return refusals.reduce((said, [pattern, chinese]) => said.replace(pattern, chinese), text)
}

/** Chinese for what commander itself says in help and errors. Commands added later take it over. */
export function speakChinese(program: Command): Command {
  return program
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      commandUsage(this: Help, command) {
        return placeholders(`${namesOf(command)} ${command.usage()}`)
      },
      subcommandTerm: (command) => placeholders(`${command.name()} ${argumentsOf(command)}`.trim()),
      optionDescription: (option) => described(option),
      argumentDescription: (argument) => described(argument)
    })
    .configureOutput({ outputError: (text, write) => write(refusalInChinese(text)) })
}

const placeholders = (usage: string): string => usage.replace('[options]', '[选项]').replace('[command]', '[命令]')

function namesOf(command: Command): string {
  const { parent } = command
  return parent ? `${namesOf(parent)} ${command.name()}` : command.name()
}

function argumentsOf(command: Command): string {
  const names = command.registeredArguments.map((argument) => {
    const name = argument.name() + (argument.variadic ? '...' : '')
    return argument.required ? `<${name}>` : `[${name}]`
  })
  return [command.options.length ? '[options]' : '', ...names].filter(Boolean).join(' ')
}

function described({ description, argChoices, defaultValue }: Option | Argument): string {
  const facts = [
    ...(argChoices ? [`可选值：${argChoices.join('、')}`] : []),
    ...(typeof defaultValue === 'string' || typeof defaultValue === 'number' ? [`默认：${defaultValue}`] : [])
  ]
  if (!facts.length) return description
  return description ? `${description}（${facts.join('；')}）` : facts.join('；')
}
