import type { DOMWindow } from 'jsdom'

interface StyleRule {
  readonly place: number
  readonly selector: string
  readonly style: CSSStyleDeclaration
}

/** The rules of a style sheet, by a class or tag that an element has to have. */
type SheetIndex = ReadonlyMap<string, readonly StyleRule[]>

/** What may be anything. */
const anyElement = ''

/** https://www.w3.org/TR/css-cascade-5/#inheriting; of what jsdom knows of, no more. */
const inherited = ['visibility', 'pointer-events', 'color']

/**
 * What `getComputedStyle` of jsdom says, sooner: jsdom reads every selector of the document for every element and its
 * parents, and compiles each anew once there are more than a thousand. As in a browser, only those are read that end in a
 * class of the element or its tag.
 */
export function computedStyleOf(window: DOMWindow): (element: Element) => CSSStyleDeclaration {
  const { document } = window
  const byJsdom = window.getComputedStyle.bind(window)
  /** Without style sheets of its own, so that jsdom is quick to say what becomes of a declaration. */
  const elsewhere = document.implementation.createHTMLDocument()
  const indexes = new WeakMap<CSSStyleSheet, SheetIndex>()
  const resolved = new Map<string, CSSStyleDeclaration>()

  const declared = (element: Element): CSSStyleDeclaration => {
    const { style } = elsewhere.createElement('i')
    for (const sheet of document.styleSheets) {
      if (!indexes.has(sheet)) indexes.set(sheet, indexOf(sheet))
      for (const rule of rulesAbout(element, indexes.get(sheet)!)) {
        if (matches(element, rule.selector)) take(style, rule.style)
      }
    }
    take(style, (element as HTMLElement).style)
    return style
  }
  const resolve = (element: Element, { cssText }: CSSStyleDeclaration) => {
    const standIn = elsewhere.createElement(element.localName)
    if (element.hasAttribute('hidden')) standIn.hidden = true
    standIn.style.cssText = cssText
    const { outerHTML } = standIn
    if (!resolved.has(outerHTML)) resolved.set(outerHTML, byJsdom(standIn))
    return resolved.get(outerHTML)!
  }
  return (element) => {
    const style = declared(element)
    for (let at = element.parentElement; at && missingIn(style).length > 0; at = at.parentElement) {
      const above = declared(at)
      for (const name of missingIn(style)) style.setProperty(name, above.getPropertyValue(name))
    }
    return resolve(element, style)
  }
}

const missingIn = (style: CSSStyleDeclaration) => inherited.filter((name) => style.getPropertyValue(name) === '')

function indexOf(sheet: CSSStyleSheet): SheetIndex {
  const index = new Map<string, StyleRule[]>()
  for (const [place, { selectorText, style }] of styleRules(sheet.cssRules).entries()) {
    const rule = { place, selector: selectorText, style }
    for (const key of keysOf(selectorText)) index.set(key, [...(index.get(key) ?? []), rule])
  }
  return index
}

/** Those for a screen are in force, as jsdom has it. */
function styleRules(rules: CSSRuleList): CSSStyleRule[] {
  return Array.from(rules).flatMap((rule) => {
    const { media, cssRules } = rule as CSSMediaRule
    if (media) return Array.from(media).includes('screen') ? styleRules(cssRules) : []
    return 'selectorText' in rule ? [rule as CSSStyleRule] : []
  })
}

/** For each selector of the list what the element that it describes has to have. */
function keysOf(selectors: string): Set<string> {
  if (selectors.includes('\\')) return new Set([anyElement])
  let plain = selectors.replace(/"[^"]*"|'[^']*'/g, '').replace(/\[[^\]]*\]/g, ':attribute')
  while (/\([^()]*\)/.test(plain)) plain = plain.replace(/\([^()]*\)/g, '')
  return new Set(
    plain.split(',').map((selector) => {
      const last = /[^\s>+~]*$/.exec(selector.trim())![0]
      return /\.[\w-]+/.exec(last)?.[0] ?? /^[\w-]+/.exec(last)?.[0] ?? anyElement
    })
  )
}

function rulesAbout({ classList, localName }: Element, index: SheetIndex): StyleRule[] {
  const keys = [...Array.from(classList, (name) => `.${name}`), localName, anyElement]
  const found = new Set(keys.flatMap((key) => index.get(key) ?? []))
  return [...found].sort((one, other) => one.place - other.place)
}

function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector)
  } catch {
    return false
  }
}

function take(into: CSSStyleDeclaration, from: CSSStyleDeclaration): void {
  for (const name of Array.from(from)) {
    if (into.getPropertyPriority(name) === '' || from.getPropertyPriority(name) !== '')
      into.setProperty(name, from.getPropertyValue(name), from.getPropertyPriority(name))
  }
}
