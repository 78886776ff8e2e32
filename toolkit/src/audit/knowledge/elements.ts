import { agreeOpenType, privacyAttributes, privacyTags } from '../interfaces'
import { isInstalled } from '../ownership'
import { Cell, nowhere, shape, type Shape, type Site, type Value } from '../values/cell'
import type { Members } from '../values/members'
import { isOpen, outside, string } from '../values/values'
import type { Element, Part } from '../wxml/parse'

/** Something that a script draws. */
export interface Drawn {
  /** As it is written: `Button`, `view`. */
  name: string
  /** Written as a tag of the platform's own. */
  isBuiltIn: boolean
  /** What the name stands for. */
  tag: Cell | undefined
  props: Shape
  /** Attribute -> the name or text it is given; `spread` stands for those that are not told. */
  handlers: ReadonlyMap<string, string>
  site: Site
}

interface Watched extends Drawn {
  /** Tag -> what its telling attribute can be. */
  values: ReadonlyMap<string, readonly Cell[]>
  /** Open-types in what it is given: of these only what is written out counts. */
  inside: readonly Cell[]
}

export const spread = '…'

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const kebab = (name: string) => name.replace(/\B([A-Z])/g, '-$1').toLowerCase()

/** What scripts draw instead of templates, and what that uses. */
export class Elements {
  private readonly drawn: Watched[] = []
  private readonly plain: { tag: Cell; site: Site }[] = []

  add(element: Drawn, members: Members): void {
    const props = members.flow.holding(element.props)
    const values = new Map(
      Array.from(privacyAttributes, ([tag, { attribute }]) => [
        tag,
        Array.from(namesOf(attribute, element), (name) => members.load(props, name, nowhere, 'take'))
      ])
    )
    for (const cells of values.values()) for (const cell of cells) members.modules.readOrOpen(cell)
    const inside = element.isBuiltIn ? [] : insideOf(element, props, members)
    this.drawn.push({ ...element, values, inside })
  }

  /** Something whose attributes do not matter: what it is may. */
  addPlain(tag: Cell, site: Site): void {
    this.plain.push({ tag, site })
  }

  /** All that some button may be is known, as it seems. */
  areNamed(): boolean {
    return this.drawn.some(({ values }) => values.get('button')?.some((cell) => !isOpen(cell)))
  }

  /** Ends what was collected; call it when all is known. */
  report(used: (api: string, site: Site) => void): { element: Element; part: Part }[] {
    const agreeButtons: { element: Element; part: Part }[] = []
    for (const { tag, site } of this.plain) for (const text of texts([tag])) if (privacyTags.has(text)) used(text, site)
    for (const each of this.drawn) {
      // A component of the program's own draws something itself. Of what may as well be a tag, what is written out counts.
      if (each.tag?.values.some((value) => value.type === 'function' && !isInstalled(value.file ?? ''))) {
        for (const tag of new Set(texts([each.tag]))) for (const api of writtenOut(each, tag)) used(api, each.site)
        continue
      }
      for (const tag of tagsOf(each)) {
        if (privacyTags.has(tag) && isPlatforms(each, tag)) used(tag, each.site)
        for (const api of attributeUses(each, tag)) {
          // What a component of a package hands on is told where it is placed.
          if (isInstalled(each.site.file) && !isWrittenThere(each, api)) continue
          if (api === agreeOpenType) agreeButtons.push(asMarkup(each))
          else used(api, each.site)
        }
      }
    }
    return agreeButtons
  }
}

/** Under which names something is given a tag's telling attribute. A dialog has one for its button: `confirmButtonOpenType`. */
function namesOf(attribute: string, { handlers }: Drawn): Set<string> {
  const own = Array.from(handlers.keys()).filter((name) => kebab(name).endsWith(`-${attribute}`))
  return new Set([attribute, camel(attribute), ...(attribute === 'open-type' ? own : [])])
}

/** `confirmProps={{ openType }}`, `actions={[{ openType }]}` */
const insideOf = ({ handlers }: Drawn, props: Cell, members: Members): Cell[] =>
  [...handlers.keys()].flatMap((name) => {
    const given = members.load(props, name, nowhere, 'take')
    return [given, members.elements(given)].map((each) => members.load(each, 'openType', nowhere, 'take'))
  })

const texts = (cells: readonly Cell[]) =>
  cells.flatMap(({ values }) => values.flatMap((value) => (value.type === 'string' ? value.text.split('|') : [])))

/** What is drawn: by its name, by what the name stands for; of a component, whatever takes an open-type is taken for a button. */
function tagsOf({ name, tag, isBuiltIn }: Watched): Set<string> {
  const known = texts(tag ? [tag] : []).filter((each) => each && !each.includes('-'))
  const own = kebab(name)
  if (known.length > 0) return new Set(known)
  if (isBuiltIn && !own.includes('-')) return new Set([own])
  if (privacyTags.has(own) || privacyAttributes.has(own)) return new Set([own])
  // A bundler may have shortened the name: what is given tells.
  return new Set(privacyAttributes.keys())
}

/** An icon may be called Camera too. */
const isPlatforms = ({ isBuiltIn, tag }: Watched, name: string) => isBuiltIn || texts(tag ? [tag] : []).includes(name)

const isWrittenThere = ({ handlers }: Watched, api: string): boolean =>
  [...handlers.values()].some((text) => text !== '' && api.endsWith(`=${text}]`))

/** The interfaces that its telling attribute names. */
const writtenOut = (element: Watched, drawn: string): string[] =>
  textsOf(element, drawn).flatMap((text) => privacyAttributes.get(drawn)?.values.get(text) ?? [])

const textsOf = ({ values, inside }: Watched, drawn: string): string[] =>
  texts([...(values.get(drawn) ?? []), ...(drawn === 'button' ? inside : [])]).map((text) => text.trim())

const mayBeAnything = new Set<Value['type']>(['anything', 'crowd'])

/** `openType || 'share'`. What a component is handed alone is told where it is placed. */
const isChosenOutside = (values: readonly Value[]) => values.length > 1 && values.includes(outside)

function attributeUses(element: Watched, drawn: string): Set<string> {
  const { values, tag, isBuiltIn } = element
  const cells = values.get(drawn) ?? []
  const found = new Set(writtenOut(element, drawn))
  if (drawn === 'button' && textsOf(element, drawn).includes(agreeOpenType)) found.add(agreeOpenType)
  const isOpen = cells.some(
    ({ values }) => values.some(({ type }) => mayBeAnything.has(type)) || isChosenOutside(values)
  )
  const isButton = drawn === 'button' && (isBuiltIn || texts(tag ? [tag] : []).includes('button'))
  if (isOpen && isButton && found.size === 0) found.add('button[open-type=*]')
  return found
}

const whatMayBeSpread: [string, string][] = [
  ['id', ' '],
  ['bind:agreeprivacyauthorization', ' ']
]

/** An agree button as a template would have it. */
function asMarkup({ site, handlers }: Watched): { element: Element; part: Part } {
  const attributes = new Map<string, string>(handlers.has(spread) ? whatMayBeSpread : [])
  for (const [name, value] of handlers) {
    const event = /^on([A-Z]\w*)$/.exec(name)?.[1].toLowerCase()
    attributes.set(event === undefined ? name : `bind:${event === 'click' ? 'tap' : event}`, value)
  }
  return {
    element: { tag: 'button', offset: site.offset, attributes, loops: [] },
    part: { id: site.module, file: site.file, tags: new Set(), elements: [], placed: [], includes: [] }
  }
}

/** `@tarojs/components`: names of components, and the tags that they are. */
export function taroComponents(members: Members): Shape {
  const value = shape()
  for (const tag of [...privacyTags, ...privacyAttributes.keys()]) {
    const name = camel(`-${tag}`)
    members.storeIn(value, name, members.flow.common(string(tag)))
  }
  return value
}
