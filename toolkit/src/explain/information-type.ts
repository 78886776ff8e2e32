import { privacyInterfaces } from '../../../catalogue/apis'
import { privacyKeys, type PrivacyKey } from '../../../catalogue/keys'
import { typeSynonyms } from '../../../catalogue/type-synonyms'
import { words } from './interface'
import type { Language } from './types'

type InformationType = (typeof privacyKeys)[number]

/** The information type whose name is all that a text says: its key, its name in the console, or what people call it. */
export function typeNamed(text: string): InformationType | undefined {
  const name = plain(text)
  return privacyKeys.find((type) => namesOf(type).some((each) => plain(each) === name))
}

const plain = (text: string): string => text.trim().toLowerCase()

const namesOf = ({ key, zh, en, guidelineWording }: InformationType): string[] => [
  key,
  zh,
  en,
  ...(guidelineWording ? [guidelineWording] : []),
  ...(typeSynonyms[key as PrivacyKey] ?? [])
]

/** A type as the console writes it, where it is declared, and what needs it. */
export function renderType({ key, zh, source }: InformationType, language: Language): string {
  const say = words[language]
  const interfaces = privacyInterfaces.filter((row) => row.platform === 'miniprogram' && row.privacyKey === key)
  return [
    say.type + say.colon + say.named(zh, key),
    say.where + say.colon + say.orPlatform(key),
    say.interfaces + say.colon + (interfaces.map(({ name }) => name).join(say.comma) || say.noInterface),
    say.source + say.colon + (interfaces[0]?.source ?? source)
  ].join('\n')
}
