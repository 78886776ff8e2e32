import type { WeixinSettings } from '../simulator'
import type { Language } from './runtime/platform'
import type { Theme } from './runtime/style-sheets'

/** Everything the control panel sets: a situation, as the address of the preview carries it. */
export interface PreviewState {
  /** Page the program starts on; empty for its entry page. */
  path: string
  mode: 'custom' | 'official'
  theme: Theme
  language: Language
  /** CSS pixels. */
  width: number
  /** The story that is played; empty for none. */
  story: string
  settings: Partial<WeixinSettings>
}

export const phoneWidths = [320, 375, 390, 430] as const

const lists = ['declared', 'consented']
const numbers = ['exposureTimeout']
const ownNames = ['path', 'mode', 'theme', 'language', 'width', 'story', 'ui']

export function readState(search: string): PreviewState {
  const query = new URLSearchParams(search)
  const width = Number(query.get('width'))
  const settings = [...query].filter(([name]) => !ownNames.includes(name))
  return {
    path: query.get('path') ?? '',
    mode: query.get('mode') === 'official' ? 'official' : 'custom',
    theme: query.get('theme') === 'dark' ? 'dark' : 'light',
    language: (['zh_TW', 'en'] as const).find((each) => each === query.get('language')) ?? 'zh_CN',
    width: phoneWidths.find((each) => each === width) ?? 375,
    story: query.get('story') ?? '',
    settings: Object.fromEntries(settings.map(([name, value]) => [name, readSetting(name, value)]))
  }
}

/** The shortest query that `readState` reads back: what is as it was at first is left out. */
export function writeState({ settings, ...own }: PreviewState): string {
  const first = readState('')
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(own)) {
    if (value !== first[name as keyof typeof own]) query.set(name, String(value))
  }
  for (const [name, value] of Object.entries(settings)) {
    if (value !== undefined) query.set(name, writeSetting(value))
  }
  const text = query.toString().replace(/%2C/g, ',')
  return text && `?${text}`
}

function readSetting(name: string, value: string): unknown {
  if (lists.includes(name)) return value.split(',').filter(Boolean)
  if (numbers.includes(name)) return Number(value)
  if (!value.startsWith('{')) return value
  try {
    return JSON.parse(value) as unknown
  } catch {
    // The simulator says what it expects.
    return value
  }
}

function writeSetting(value: unknown): string {
  if (Array.isArray(value)) return value.join(',')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
