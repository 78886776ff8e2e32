import type { glassEasel } from 'glass-easel-miniprogram-adapter'

/** One part of a selector between two blanks, as `button.primary[data-id=1]`. */
interface Compound {
  readonly tag?: string
  readonly ids: readonly string[]
  readonly classes: readonly string[]
  readonly attributes: readonly { name: string; value?: string }[]
  /** It has to be the parent's, not just an ancestor's. */
  readonly directly: boolean
}

type Element = glassEasel.Element

/** The element of the program that an element of the document is drawn for. */
export function programElement(element: HTMLElement): Element | undefined {
  return (element as { __wxElement?: Element }).__wxElement
}

/**
 * Elements below `root`, in document order, that a selector of WXML matches: tags, ids, classes and attributes as the
 * program writes them, whatever component they stand in.
 */
export function select(root: HTMLElement, selector: string): HTMLElement[] {
  const alternatives = selector.split(',').map(parse)
  return [...root.querySelectorAll<HTMLElement>('*')].filter((element) =>
    alternatives.some((parts) => matches(element, parts, parts.length - 1, root))
  )
}

function parse(selector: string): Compound[] {
  const parts = selector
    .replace(/>>>/g, ' ')
    .replace(/\s*>\s*/g, ' >')
    .trim()
    .split(/\s+/)
  return parts.map((part) => {
    const text = part.replace(/^>/, '')
    const attributes = [...text.matchAll(/\[([\w-]+)(?:=["']?([^\]"']*)["']?)?\]/g)].map(([, name, value]) => ({
      name: name!,
      value
    }))
    const plain = text.replace(/\[[^\]]*\]/g, '')
    return {
      tag: /^[\w-]+/.exec(plain)?.[0],
      ids: [...plain.matchAll(/#([\w-]+)/g)].map(([, id]) => id!),
      classes: [...plain.matchAll(/\.([\w-]+)/g)].map(([, name]) => name!),
      attributes,
      directly: part.startsWith('>')
    }
  })
}

function matches(element: HTMLElement, parts: readonly Compound[], at: number, root: HTMLElement): boolean {
  const part = parts[at]!
  if (!fits(element, part)) return false
  if (at === 0) return true
  for (let parent = element.parentElement; parent && parent !== root; parent = parent.parentElement) {
    if (matches(parent, parts, at - 1, root)) return true
    if (part.directly) return false
  }
  return false
}

function fits(element: HTMLElement, { tag, ids, classes, attributes }: Compound): boolean {
  if (tag && element.localName !== `wx-${tag}`) return false
  if (ids.some((id) => element.id !== id && !element.id.endsWith(`--${id}`))) return false
  if (classes.some((name) => !hasClass(element, name))) return false
  return attributes.every(({ name, value }) => {
    const own = attributeOf(element, name)
    return own !== undefined && own !== null && own !== false && (value === undefined || String(own) === value)
  })
}

function hasClass(element: HTMLElement, name: string): boolean {
  return [...element.classList].some((each) => each === name || each.endsWith(`--${name}`))
}

/** As the program wrote it: a property, a `data-` value, or what stands in the document. */
export function attributeOf(element: HTMLElement, name: string): unknown {
  const own = programElement(element)
  if (name === 'id') return own?.id
  if (name === 'class') return own?.class
  if (name === 'style') return own?.style
  const property = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  if (name.startsWith('data-')) return own?.dataset[property.slice(4, 5).toLowerCase() + property.slice(5)]
  const data = (own as { data?: Record<string, unknown> } | undefined)?.data
  return data && property in data ? data[property] : (element.getAttribute(name) ?? undefined)
}
