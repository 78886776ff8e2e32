import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import postcss, { type AtRule, type Declaration, type Rule } from 'postcss'
import { repository } from './repository'

export interface ThemeVariable {
  readonly name: string
  /** Variables of Vant that it falls back to, before its own value. */
  readonly fallbacks: readonly string[]
  readonly light: string
  readonly dark: string
}

/** The `--privacy-…` variables that the popup's style sheet reads, with what stands in their place. */
export function readTheme(): ThemeVariable[] {
  const root = postcss.parse(readFileSync(join(repository, 'src/privacy-popup/index.wxss'), 'utf8'))
  const palettes = { light: new Map<string, string>(), dark: new Map<string, string>() }
  const found = new Map<string, string>()
  root.walkDecls((declaration) => {
    if (isPalette(declaration))
      palettes[isDark(declaration) ? 'dark' : 'light'].set(declaration.prop, declaration.value)
    for (const [name, fallback] of variablesIn(declaration.value)) if (!found.has(name)) found.set(name, fallback)
  })
  return [...found].map(([name, fallback]) => {
    const fallbacks: string[] = []
    let value = fallback
    for (let inner = asVariable(value); inner && inner.fallback; inner = asVariable(value)) {
      fallbacks.push(inner.name)
      value = inner.fallback
    }
    const own = asVariable(value)
    const inPalette = (palette: Map<string, string>) => (own ? palette.get(own.name) : value)
    const light = inPalette(palettes.light)!
    return { name, fallbacks, light, dark: inPalette(palettes.dark) ?? light }
  })
}

/** Colours that the popup sets for day and night; not those for more contrast. */
const isPalette = ({ prop, parent }: Declaration) =>
  prop.startsWith('--') &&
  (parent as Rule).selector === '.popup' &&
  !((parent as Rule).parent as AtRule).params?.includes('contrast')

const isDark = ({ parent }: Declaration) => ((parent as Rule).parent as AtRule).params?.includes('dark') ?? false

/** Each `var(--privacy-…, fallback)`, wherever it stands in a value. */
function variablesIn(value: string): [string, string][] {
  return [...value.matchAll(/var\(--privacy-/g)].map(({ index }) => {
    const { name, fallback } = asVariable(value.slice(index))!
    return [name, fallback]
  })
}

/** `var(--name, fallback)` at the beginning of a text. */
function asVariable(text: string): { name: string; fallback: string } | undefined {
  if (!text.startsWith('var(')) return undefined
  let depth = 1
  let end = 4
  for (; depth && end < text.length; end++) depth += text[end] === '(' ? 1 : text[end] === ')' ? -1 : 0
  const [name, ...fallback] = text.slice(4, end - 1).split(',')
  return { name: name!, fallback: fallback.join(',').trim() }
}
