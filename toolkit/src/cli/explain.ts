import { text } from 'node:stream/consumers'
import type { Command } from 'commander'
import { find, interfaceNamed, render, renderInterface, renderType, typeNamed } from '../explain'
import { explainWords } from './explain-words'
import { takesLanguage, type Language } from '../../../command-line/language'
import { print, run } from './outcome'
import { WrongCommand } from './wrong-command'

/** `mp-privacy explain TEXT|CODE` */
export function registerExplain(program: Command, language: Language): void {
  const { description, help } = explainWords[language]
  takesLanguage(program.command('explain [text...]'), language)
    .description(description)
    .addHelpText('after', `\n${help}`)
    .action((words: string[]) => run(language, () => explain(words.join(' '), language)))
}

async function explain(words: string, language: Language): Promise<number> {
  const say = explainWords[language]
  const input = (words === '-' || !words) && !process.stdin.isTTY ? await text(process.stdin) : words
  if (!input.trim()) throw new WrongCommand(say.nothingAsked)
  const named = interfaceNamed(input)
  if (named) {
    print([renderInterface(named, language)])
    return 0
  }
  const type = typeNamed(input)
  if (type) {
    print([renderType(type, language)])
    return 0
  }
  const { explanations, near } = find(input)
  if (explanations.length) {
    print([explanations.map((each) => render(each, language, input)).join('\n\n')])
    return 0
  }
  print([say.unknown, ...(input.includes('[object Object]') ? [say.object] : [])])
  if (near.length) {
    print([
      say.near,
      ...near.map((each) => `  ${each.codes.length ? `${each.heading} · ` : ''}${each.words[language].what}`)
    ])
  }
  return 1
}
