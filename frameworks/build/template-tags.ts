import { Parser } from 'htmlparser2'
import MagicString from 'magic-string'
import { tags } from './library'
import { hasComponentNamed } from './named-components'

/** A directive that decides whether, or how often, an element is there: what follows may belong to it (`v-else`). */
const structural = /\s(?:v-(?:if|else-if|for|slot)(?:="[^"]*"|='[^']*')|v-else(?=[\s/>])|#[\w-]+(?:="[^"]*")?)/g

interface Changed {
  code: string
  map: ReturnType<MagicString['generateMap']>
}

/**
 * A Vue file in which `<PrivacyPopup>` is written `<privacy-popup>`: compilers for Weixin take the first for a component of
 * Vue's, which it stays where the `program` has one of that name. undefined where there is none of them.
 */
export function withKebabTags(code: string, file: string, program: string): Changed | undefined {
  const source = new MagicString(code)
  for (const { index, 0: opening, 1: name } of code.matchAll(/<\/?(Privacy(?:Popup|Button|Gate))(?![\w-])/g)) {
    const start = index + opening.length - name!.length
    if (!isOwn(name!, code) && !hasComponentNamed(kebab(name!), program))
      source.update(start, start + name!.length, kebab(name!))
  }
  return source.hasChanged() ? changed(source, file) : undefined
}

/** Whether the file's script has this name: the tag is a component of the program's own then. */
const isOwn = (name: string, code: string) => new RegExp(`(?<![</\\w-])${name}\\s*(?:[,}:=]|from\\b)`).test(code)

const changed = (source: MagicString, file: string): Changed => ({
  code: source.toString(),
  map: source.generateMap({ source: file, includeContent: true, hires: true })
})

/**
 * A Vue file in which `<privacy-popup>` and `<privacy-button>` are nothing, and `<privacy-gate>` is its content.
 * undefined where there is none of them.
 */
export function withoutTags(code: string, file: string): Changed | undefined {
  if (!/<\/?privacy-(popup|button|gate)\b|<\/?Privacy(Popup|Button|Gate)\b/.test(code)) return undefined
  const source = new MagicString(code)
  for (const { tag, open, close } of placesOf(code)) {
    const [start, end] = open
    const directives = code.slice(start, end).match(structural)?.join('') ?? ''
    const keepsContent = tag === 'privacy-gate'
    const stays = directives ? `<template${directives}>` : ''
    if (!keepsContent || !close) {
      source.update(start, close ? close[1] : end, stays && `${stays}</template>`)
      continue
    }
    source.update(start, end, stays || ' ')
    source.update(close[0], close[1], stays ? '</template>' : ' ')
  }
  return source.hasChanged() ? changed(source, file) : undefined
}

interface Placed {
  tag: string
  open: [start: number, end: number]
  /** None of a tag that closes itself. */
  close?: [start: number, end: number]
}

/** The outermost of them: what is inside a popup goes with it, what is inside a gate is found again. */
function placesOf(code: string): Placed[] {
  const found: Placed[] = []
  const open: Placed[] = []
  const isLibrarys = (written: string) => isOurs(kebab(written)) && (isKebab(written) || !isOwn(written, code))
  const parser = new Parser(
    {
      onopentag(written) {
        if (!isLibrarys(written)) return
        const tag = kebab(written)
        const placed: Placed = { tag, open: [parser.startIndex, parser.endIndex + 1] }
        if (open.every((outer) => outer.tag === 'privacy-gate')) found.push(placed)
        open.push(placed)
      },
      onclosetag(written) {
        if (!isLibrarys(written)) return
        const placed = open.pop()
        const end = parser.endIndex + 1
        if (placed && end > placed.open[1]) placed.close = [parser.startIndex, end]
      }
    },
    { lowerCaseTags: false, lowerCaseAttributeNames: false, recognizeSelfClosing: true }
  )
  parser.end(code)
  return found
}

const kebab = (name: string) => name.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase()
const isKebab = (name: string) => kebab(name) === name
const isOurs = (tag: string) => (tags as readonly string[]).includes(tag)
