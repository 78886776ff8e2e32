import { Parser } from 'htmlparser2'
import MagicString from 'magic-string'
import { tags } from './library'

/** A directive that decides whether, or how often, an element is there: what follows may belong to it (`v-else`). */
const structural = /\s(?:v-(?:if|else-if|for|slot)(?:="[^"]*"|='[^']*')|v-else(?=[\s/>])|#[\w-]+(?:="[^"]*")?)/g

/**
 * A Vue file in which `<privacy-popup>` and `<privacy-button>` are nothing, and `<privacy-gate>` is its content.
 * undefined where there is none of them.
 */
export function withoutTags(
  code: string,
  file: string
): { code: string; map: ReturnType<MagicString['generateMap']> } | undefined {
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
  return { code: source.toString(), map: source.generateMap({ source: file, includeContent: true, hires: true }) }
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
  const parser = new Parser(
    {
      onopentag(written) {
        const tag = kebab(written)
        if (!isOurs(tag)) return
        const placed: Placed = { tag, open: [parser.startIndex, parser.endIndex + 1] }
        if (open.every((outer) => outer.tag === 'privacy-gate')) found.push(placed)
        open.push(placed)
      },
      onclosetag(written) {
        if (!isOurs(kebab(written))) return
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
const isOurs = (tag: string) => (tags as readonly string[]).includes(tag)
