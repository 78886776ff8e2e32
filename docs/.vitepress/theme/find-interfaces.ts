import type { InformationType } from '../interfaces'

/** As people type it: `wx.` and capitals do not count, and both spellings of the clipboard are one. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/剪切板/g, '剪贴板')
    .replace(/^wx\./, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The types that a text may mean, with the interfaces it names; all interfaces where it names the type itself. */
export function findInterfaces(types: readonly InformationType[], text: string): InformationType[] {
  const wanted = plain(text)
  if (!wanted) return []
  const has = (...texts: readonly string[]) => texts.some((each) => plain(each).includes(wanted))
  return types.flatMap((type) => {
    if (has(type.key, type.name, type.inConsole, type.synonyms)) return [type]
    const interfaces = type.interfaces.filter(({ name, aliases }) => has(name, ...aliases))
    return interfaces.length ? [{ ...type, interfaces }] : []
  })
}

/** As `setPrivacySetting` takes it; the purposes are for the owner to write. */
export const settingList = (types: readonly InformationType[]) =>
  JSON.stringify({ setting_list: types.map(({ key }) => ({ privacy_key: key, privacy_text: '' })) }, null, 2)
