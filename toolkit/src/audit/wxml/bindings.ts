import { parseExpression, type ParserOptions } from '@babel/parser'
import type { Node } from '@babel/types'
import type { Analysis } from '../analysis'
import { platformGlobals } from '../interfaces'
import { Context, newScript, type Script } from '../syntax/context'
import { Scope, type Binding } from '../syntax/scope'
import { Cell, type Shape, shape, type Value } from '../values/cell'
import { isUntold, platform, property } from '../values/values'
import { grammar } from '../walker'
import type { Unit, Placement } from './units'
import type { Element, HandlerCall, Loop, Part } from './parse'
import { camel } from './spelling'

/** What something is looked up in, and the name there. */
export interface Step {
  cell: Cell
  name: string
}

const anyElement = '*'

/** What an attribute's value comes to. */
export interface Outcome {
  texts: string[]
  /** Properties of the component it is handed through from. */
  properties: string[]
  /** It may be something else that cannot be told. */
  open: boolean
}

/** The data a part of a template sees. */
interface Sight {
  data: Shape
  /** What scripts know the same data by. */
  known: Set<Shape>
  /** Names that are no data are properties, where the part belongs to a component. */
  hasProperties: boolean
}

class SightScope extends Scope {
  constructor(
    private readonly analysis: Analysis,
    private readonly sight: Sight
  ) {
    super()
  }

  override find(name: string): Binding {
    const loop = super.find(name)
    if (loop) return loop
    const cell = new Cell()
    this.analysis.flow.copy(this.analysis.members.propertyOf(this.sight.data, name), cell)
    if (platformGlobals.has(name)) this.analysis.flow.add(cell, platform)
    if (name === '$store') this.analysis.flow.copy(this.analysis.stores.all, cell)
    if (this.sight.hasProperties) this.analysis.flow.add(cell, property(name))
    return { cell, isTaken: false, put: (value) => this.put(name, value) }
  }

  /** `type = 'share'` in a template of Vue is `this.type = 'share'`, and `type.value = 'share'` of a reference. */
  private put(name: string, value: Cell): void {
    const { members, flow } = this.analysis
    const { data, known } = this.sight
    for (const each of [data, ...known]) members.storeIn(each, name, value)
    flow.watch(members.propertyOf(data, name), (held) => {
      if (held.type === 'shape' && held.isReference) members.storeIn(held, 'value', value)
    })
  }
}

/** Values of `{{ }}`: expressions over the data that a script hands to its template. */
export class Bindings {
  private readonly sights = new Map<Part, Sight>()

  constructor(private readonly analysis: Analysis) {}

  /** A page or component shows parts with its own data. */
  show(unit: Unit, scripts: readonly Script[]): void {
    const { members, flow } = this.analysis
    for (const part of unit.parts) {
      const sight = this.sightOf(part)
      sight.hasProperties ||= !unit.isPage
      if (part !== unit.main) continue
      for (const { data, options } of scripts) {
        members.spread(flow.holding(data), sight.data)
        if (!part.calls?.length) continue
        for (const each of [data, ...options]) sight.known.add(each)
        // Those of a page stand beside its data.
        for (const each of options)
          members.spread(unit.isPage ? flow.holding(each) : members.propertyOf(each, 'methods'), sight.data)
        if (unit.isPage) for (const each of options) members.spread(members.propertyOf(each, 'methods'), sight.data)
      }
    }
  }

  /** Hands methods what a handler hands them, and puts what it assigns; it may be several statements. */
  call({ text, offset, loops }: HandlerCall, part: Part): void {
    const begin = '(() => {'
    const place = { startIndex: offset - begin.length, startLine: 1, startColumn: 0 }
    const node = parsed(`${begin}${text}\n})`, place)
    if (!node) return
    const at = this.contextOf(part, loops)
    at.scope.declare('$event', false, at.open())
    at.evaluate(node)
  }

  /** A template sees what it is handed; an include sees what its place sees. */
  place({ from, to, element }: Placement): void {
    const source = this.sightOf(from)
    const given = element ? element.attributes.get('data') : ''
    if (!element) return this.analysis.members.spread(this.analysis.flow.holding(source.data), this.sightOf(to).data)
    const inside = given && /^\s*\{\{([^]*)\}\}\s*$/.exec(given)?.[1]
    if (!inside) return
    const text = /^\s*\{/.test(inside) ? inside : `{${inside}}`
    this.analysis.members.spread(this.evaluate(`(${text})`, from, element.loops), this.sightOf(to).data)
  }

  /**
   * An attribute's value, behind those it is looked up in; read its cell with `outcome` when all is solved. What Vue binds
   * an object to has its open-type under two names.
   */
  way(attribute: string, part: Part, element: Element): Step[] {
    const cell = this.value(attribute, part, element)
    const inside = /^\s*\{\{([^{}]*)\}\}(?:\|\{\{[^{}]*\}\})?\s*$/.exec(attribute)?.[1].trim()
    if (inside === undefined) return [{ cell, name: '' }]
    return [...this.around(inside, part, element.loops), { cell, name: nameOf(inside, element.loops) }]
  }

  /** `lists` and an element of it for `item.type`, `data` and `data.button` for `data.button.type`. */
  private around(path: string, part: Part, loops: readonly Loop[]): Step[] {
    const loop = loops.map(({ item }) => item).lastIndexOf(path)
    const list = loop < 0 ? undefined : /^\s*\{\{([^{}]*)\}\}\s*$/.exec(loops[loop].list)?.[1].trim()
    const outside = list ?? /^([\w$.]+)\.[\w$]+$/.exec(path)?.[1]
    if (outside === undefined) return []
    const near = list === undefined ? loops : loops.slice(0, loop)
    const step = { cell: this.evaluate(`(${outside})`, part, near), name: nameOf(outside, near) }
    return [...this.around(outside, part, near), step]
  }

  /** The cell of an attribute's value. */
  value(attribute: string, part: Part, { loops }: Element): Cell {
    const result = new Cell()
    const pieces = attribute.split(/\{\{([^]*?)\}\}/)
    pieces.forEach((piece, index) => {
      if (index % 2 === 1) {
        this.analysis.flow.copy(this.evaluate(`(${piece})`, part, loops), result)
        if (!standsAlone(pieces, index)) this.analysis.flow.add(result, { type: 'anything' })
      } else if (piece.trim() || pieces.length === 1) this.analysis.flow.add(result, { type: 'string', text: piece })
    })
    return result
  }

  private evaluate(text: string, part: Part, loops: readonly Loop[]): Cell {
    const node = parsed(text)
    if (!node) return this.analysis.flow.holding({ type: 'anything' })
    const at = this.contextOf(part, loops)
    const choices = choicesOf(node)
    if (choices.length === 1) return at.cell(node)
    return at.union(...choices.map((each) => this.analysis.members.atRest.orOpen(at.cell(each))))
  }

  /** What names in a part mean. */
  private contextOf(part: Part, loops: readonly Loop[]): Context {
    const scope = new SightScope(this.analysis, this.sightOf(part))
    const at = new Context(this.analysis, newScript(part.file), grammar, scope)
    for (const { item, index, list } of loops) {
      const inside = /^\s*\{\{([^]*)\}\}\s*$/.exec(list)?.[1]
      const each = at.scope.declare(item).cell
      at.scope.declare(index)
      const around = loops.slice(
        0,
        loops.findIndex((loop) => loop.list === list && loop.item === item)
      )
      if (inside)
        this.analysis.flow.copy(this.analysis.members.elements(this.evaluate(`(${inside})`, part, around)), each)
    }
    return at
  }

  private sightOf(part: Part): Sight {
    let sight = this.sights.get(part)
    if (!sight) this.sights.set(part, (sight = { data: shape(), known: new Set(), hasProperties: false }))
    return sight
  }
}

function parsed(
  text: string,
  place?: Pick<ParserOptions, 'startIndex' | 'startLine' | 'startColumn'>
): Node | undefined {
  try {
    return parseExpression(text, { errorRecovery: true, ...place })
  } catch {
    return undefined
  }
}

/** `type` and `''` of `type || ''`, and of `disabled ? '' : type`: one that is known says nothing of the other. */
function choicesOf(node: Node): Node[] {
  if (node.type === 'ParenthesizedExpression') return choicesOf(node.expression)
  if (node.type === 'ConditionalExpression') return [...choicesOf(node.consequent), ...choicesOf(node.alternate)]
  if (node.type === 'LogicalExpression' && node.operator === '||')
    return [...choicesOf(node.left), ...choicesOf(node.right)]
  return [node]
}

/** `{{a}}|b` is two values, `get{{a}}` one that nobody can tell. */
function standsAlone(pieces: readonly string[], index: number): boolean {
  const before = pieces.slice(0, index).join('').trim()
  const after = pieces
    .slice(index + 1)
    .join('')
    .trim()
  return (before === '' || before.endsWith('|')) && (after === '' || after.startsWith('|'))
}

/** The last name of `data.button.type`, and of an element of a list. */
const nameOf = (path: string, loops: readonly Loop[]): string =>
  loops.some(({ item }) => item === path) ? anyElement : path.slice(path.lastIndexOf('.') + 1)

/** What something is looked up in is all written out, and has none. */
export function isLacking(way: readonly Step[]): boolean {
  const empty = way.findIndex(({ cell }) => readOf(cell).length === 0)
  if (empty <= 0) return false
  return way.slice(0, empty).every(({ cell }, index) => readOf(cell).every((each) => tells(each, way[index + 1].name)))
}

/** What a module holds that was read stands beside it. */
const readOf = ({ values }: Cell) => values.filter(({ type }) => type !== 'unread')

/** Whether what a value does not show under a name it lacks. */
const tells = (value: Value, name: string): boolean =>
  value.type === 'string' ||
  (value.type === 'shape' &&
    value.unsure !== undefined &&
    !value.unsure.some((each) => name === anyElement || camel(each) === name))

export function outcome(cell: Cell): Outcome {
  const values = readOf(cell)
  const texts = new Set<string>()
  const properties = new Set<string>()
  let open = values.length === 0
  for (const value of values) if (value.type === 'property') properties.add(value.name)
  for (const value of values) {
    // What is shown of a property directly stands at the tag that gives it.
    if (value.type === 'string' && !properties.has(value.handed ?? ''))
      for (const text of value.text.split('|')) texts.add(text.trim())
    else open ||= isUntold(value)
  }
  return { texts: [...texts], properties: [...properties], open }
}
