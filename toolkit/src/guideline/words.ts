import { privacyKeys } from '../../../catalogue/keys'
import { mayNotComeBack, type Change, type Undeclared } from './diff'

type Language = 'en' | 'zh'

const words = {
  en: {
    label: (name: string) => ` (${name})`,
    colon: ': ',
    mayBeSet: ' (or it is set, and does not come back when read)',
    undeclared: (key: string, places: string) => `! ${key} is used in the code and not declared: ${places}`,
    comma: ', ',
    more: (count: number) => ` and ${count} more`
  },
  zh: {
    label: (name: string) => `（${name}）`,
    colon: '：',
    mayBeSet: '（也可能已经设置，读取时没有返回）',
    undeclared: (key: string, places: string) => `! 代码用到了 ${key}，但没有声明：${places}`,
    comma: '、',
    more: (count: number) => ` 等，另有 ${count} 处`
  }
}

/** One line for each change that a push would make, as a diff has them. */
export function changeLines(changes: readonly Change[], language: Language = 'en'): string[] {
  const { mayBeSet } = words[language]
  return changes.map((change) => changeLine(change, language) + (mayNotComeBack(change) ? mayBeSet : ''))
}

/** One change between two guidelines that are known whole. */
export function changeLine({ kind, path, from, to }: Change, language: Language): string {
  const name = `${path}${keyName(path, language)}${words[language].colon}`
  if (kind === 'removed') return `- ${name}${from}`
  return kind === 'reworded' ? `~ ${name}${from} → ${to}` : `+ ${name}${to}`
}

/** How many places are shown of a key that is used in many. */
const shownPlaces = 3

export function undeclaredLines(undeclared: readonly Undeclared[], language: Language): string[] {
  const say = words[language]
  return undeclared.map(({ privacy_key, places }) => {
    const more = places.length - shownPlaces
    const shown = places.slice(0, shownPlaces).join(say.comma) + (more > 0 ? say.more(more) : '')
    return say.undeclared(`${privacy_key}${keyName(`.${privacy_key}`, language)}`, shown)
  })
}

/** The name of the key that stands in a path. */
function keyName(path: string, language: Language): string {
  const known = privacyKeys.find(({ key }) => path.split('.').includes(key))
  return known ? words[language].label(known.zh) : ''
}
