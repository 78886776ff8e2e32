import { isPackage } from './ownership'
import { pieceAround, pieceId, type Connections } from './outline/connections'
import type { Outline } from './outline/outline'
import type { Parts } from './parts'
import type { Reach } from './reach'
import { sourceText } from './scan'

/**
 * What every component has without loading it belongs to whoever names it: what the program puts on Vue's prototype, and
 * the actions of its store. The launch, which puts it there, leads to it all the same.
 */
export function connectShared(parts: Parts, reach: Reach, connections: Connections): void {
  const { tree, outlines } = parts
  const shared = [...outlines.modules].flatMap(([module, { shared }]) => shared.map((each) => ({ ...each, module })))
  const own = shared.filter(({ module }) => !isPackage(module))
  const actions = [...outlines.modules].flatMap(([module, outline]) =>
    actionsOf(outline).map(([name, piece]) => ({ name, piece: pieceId(module, piece) }))
  )
  if (own.length === 0 && actions.length === 0) return
  const names = new Set(own.map(({ name }) => name))
  const naming = patternOf(
    names,
    (words) => `(?:\\.|(?<![\\w$./])(?=\\$))(${words})(?![\\w$])(?!\\s*=[^=>])(?:\\??\\.([\\w$]+))?`
  )
  const dispatching = patternOf(
    new Set(actions.map(({ name }) => name)),
    (words) => `(['"\`])(?:[\\w-]+/)*(${words})\\1`
  )
  for (const file of new Set([...tree.scripts.keys(), ...tree.wxml.keys()])) {
    if (isPackage(file) || !tree.files.has(file)) continue
    const text = sourceText(tree, file)
    const from = (offset: number) => reach.piece(pieceAround(outlines, file, offset))
    for (const { 1: named, 2: member, index } of naming ? text.matchAll(naming) : [])
      for (const { name, module, mention } of own)
        if (name === named) connections.leadTo(from(index), module, mention, member)
    if (!dispatching || !/\b(?:dispatch|mapActions)\b/.test(text)) continue
    for (const { 2: named, index } of text.matchAll(dispatching))
      for (const { name, piece } of actions) if (name === named) reach.connect(from(index), reach.piece(piece))
  }
}

/** Name -> piece. A module of a store has its actions in its options, or in a variable of that name. */
function actionsOf({ methods, pieces }: Outline): [name: string, piece: string][] {
  return [
    ...methods.flatMap(({ isAction, name, piece }): [string, string][] => (isAction ? [[name, piece]] : [])),
    ...pieces.flatMap(({ name }): [string, string][] => (name.startsWith('actions.') ? [[name.slice(8), name]] : []))
  ]
}

function patternOf(names: ReadonlySet<string>, pattern: (words: string) => string): RegExp | undefined {
  const words = [...names].map((name) => name.replace(/\$/g, '\\$&'))
  return words.length > 0 ? new RegExp(pattern(words.join('|')), 'g') : undefined
}
