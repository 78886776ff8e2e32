import { isPackage } from './ownership'
import { pieceAround, pieceId, type Connections } from './outline/connections'
import type { Method } from './outline/methods'
import type { Mention } from './outline/outline'
import type { Outlines } from './outline/outlines'
import type { Parts } from './parts'
import type { Reach } from './reach'
import { sourceText } from './scan'

/** Leads from a piece to what it names, or to a member of that. */
type Lead = (from: number, member?: string) => void

/** Name -> what it stands for. */
type Common = Map<string, Lead[]>

/** How something common is named: a pattern with the groups `name` and, where it has one, `member`. */
interface Naming {
  common: Common
  pattern: (words: string) => string
  isMeant?: (text: string, name: string) => boolean
}

/**
 * What every component has without loading it belongs to whoever names it: what the program puts on Vue's prototype, what
 * its mixins have, and the actions of its store. The launch, which puts it there, leads to it all the same.
 */
export function connectShared(parts: Parts, reach: Reach, connections: Connections): void {
  const { tree, outlines } = parts
  const namings = [
    { common: onPrototype(outlines, connections), pattern: asMember },
    { common: inMixins(outlines, reach, connections), pattern: asOwn, isMeant: hasNoneOfItsOwn },
    { common: inStores(outlines, reach), pattern: asAction, isMeant: dispatches }
  ].flatMap(withExpression)
  if (namings.length === 0) return
  for (const file of new Set([...tree.scripts.keys(), ...tree.wxml.keys()])) {
    if (isPackage(file) || !tree.files.has(file)) continue
    const text = sourceText(tree, file)
    for (const { common, expression, isMeant } of namings) {
      for (const { groups, index } of text.matchAll(expression)) {
        const { name, member } = groups as { name: string; member?: string }
        if (isMeant && !isMeant(text, name)) continue
        const from = reach.piece(pieceAround(outlines, file, index))
        for (const lead of common.get(name) ?? []) lead(from, member)
      }
    }
  }
}

function withExpression(naming: Naming): (Naming & { expression: RegExp })[] {
  if (naming.common.size === 0) return []
  const words = [...naming.common.keys()].map(escaped).join('|')
  return [{ ...naming, expression: new RegExp(naming.pattern(words), 'g') }]
}

const escaped = (name: string) => name.replace(/\$/g, '\\$&')

/** `this.$tools.pick`, in templates `$tools.pick` */
const asMember = (words: string) =>
  `(?:\\.|(?<![\\w$./])(?=\\$))(?<name>${words})(?![\\w$])(?!\\s*=[^=>])(?:\\??\\.(?<member>[\\w$]+))?`

/** `this.scan`, in templates `@click="scan"` and `{{ scan() }}`. What stands before a name is looked at where there is one. */
const asOwn = (words: string) =>
  `(?<![\\w$])(?<name>${words})(?![\\w$])(?<=(?:${[ofThis, inAttribute, inText].join('|')})\\k<name>)`

const ofThis = '\\b_?(?:this|that|self|me|vm|proxy|ctx)\\??\\.'
const inAttribute = `[@:][\\w.:-]+=(?:"(?:[^"]*[^\\w$."])?|'(?:[^']*[^\\w$.'])?)`
const inText = '{{(?:[^{}]*[^\\w$.{}])?'

/** `dispatch('place/find')`, `mapActions(['find'])` */
const asAction = (words: string) => `(?<quote>['"\`])(?:[\\w-]+/)*(?<name>${words})\\k<quote>`

const dispatches = (text: string) => /\b(?:dispatch|mapActions)\b/.test(text)

/** A component's own method goes before a mixin's: `scan() {`, `scan: function`. */
const hasNoneOfItsOwn = (text: string, name: string) =>
  !new RegExp(`(?<![\\w$.])${escaped(name)}\\s*(?:\\([^()]*\\)\\s*{|:\\s*(?:async\\b|function\\b|\\())`).test(text)

function onPrototype(outlines: Outlines, connections: Connections): Common {
  const common: Common = new Map()
  for (const [module, { shared }] of ownModules(outlines))
    for (const { name, mention } of shared)
      put(common, name, (from, member) => connections.leadTo(from, module, mention, member))
  return common
}

function inMixins(outlines: Outlines, reach: Reach, connections: Connections): Common {
  const common: Common = new Map()
  const add = (module: string, isMeant: (method: Method) => boolean) => {
    for (const method of outlines.modules.get(module)?.methods ?? [])
      if (isMeant(method)) put(common, method.name, leadsTo(reach, module, method.piece))
  }
  const addMembers = (module: string, mention: Mention) => {
    for (const name of connections.membersOf(module, mention))
      put(common, name, (from) => connections.leadTo(from, module, mention, name))
  }
  for (const [module, { mixins, sharedWhole }] of ownModules(outlines)) {
    add(module, ({ through }) => through === 'mixin')
    for (const { home, piece } of mixins.flatMap((mention) => connections.homesOf(module, mention))) {
      // `module.exports = { methods: {} }` exports each of its properties.
      if (piece === '*') addMembers(home, { piece: 'exports.methods' })
      add(home, ({ through, owner }) => through === 'options' && (owner === '' || owner === piece))
    }
    for (const mention of sharedWhole) addMembers(module, mention)
  }
  return common
}

function inStores({ modules }: Outlines, reach: Reach): Common {
  const common: Common = new Map()
  for (const [module, { methods, pieces }] of modules) {
    for (const { through, name, piece } of methods)
      if (through === 'store') put(common, name, leadsTo(reach, module, piece))
    // A module of a store may have its actions in a variable of that name.
    for (const { name } of pieces)
      if (name.startsWith('actions.')) put(common, name.slice('actions.'.length), leadsTo(reach, module, name))
  }
  return common
}

const leadsTo =
  (reach: Reach, module: string, piece: string): Lead =>
  (from) =>
    reach.connect(from, reach.piece(pieceId(module, piece)))

const ownModules = ({ modules }: Outlines) => [...modules].filter(([module]) => !isPackage(module))

function put(common: Common, name: string, lead: Lead): void {
  const leads = common.get(name)
  if (leads) leads.push(lead)
  else common.set(name, [lead])
}
