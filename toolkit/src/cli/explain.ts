import { text } from 'node:stream/consumers'
import { Option, type Command } from 'commander'
import { find, render, type Language } from '../explain'
import { print, run, WrongCommand } from './weixin'

const unknown = {
  en: { sentence: 'This is not among the errors that are documented.', near: 'Near it are:' },
  zh: { sentence: '已有文档中没有这个错误。', near: '相近的有：' }
}

/** `mp-privacy explain TEXT|CODE` */
export function registerExplain(program: Command): void {
  program
    .command('explain [text...]')
    .description(
      'an error, its cause, the steps that cure it: a number, an error text, a question, pasted console lines'
    )
    .addOption(new Option('--lang <language>', 'default: by LANG').choices(['en', 'zh', 'zh-CN']))
    .addHelpText('after', '\nWithout text, or with -, reads stdin. Exit status 1 when nothing known is found.')
    .action((words: string[], { lang }: { lang?: string }) => run(() => explain(words.join(' '), languageOf(lang))))
}

async function explain(words: string, language: Language): Promise<number> {
  const input = (words === '-' || !words) && !process.stdin.isTTY ? await text(process.stdin) : words
  if (!input.trim()) throw new WrongCommand('explain what? Give a number, an error text or a question')
  const { explanations, near } = find(input)
  if (explanations.length) {
    print([explanations.map((each) => render(each, language, input)).join('\n\n')])
    return 0
  }
  print([unknown[language].sentence])
  if (near.length)
    print([
      unknown[language].near,
      ...near.map((each) => `  ${each.codes.length ? `${each.heading} · ` : ''}${each.words[language].what}`)
    ])
  return 1
}

const languageOf = (given = process.env.LC_ALL || process.env.LANG || ''): Language =>
  given.toLowerCase().startsWith('zh') ? 'zh' : 'en'
