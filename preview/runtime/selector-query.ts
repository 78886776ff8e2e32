import { component } from 'glass-easel-miniprogram-adapter'
import { contextOf, nodeOf } from './builtin/drawing-node'
import type { Caller } from './lifetimes'
import { callerOf } from './node-ids'

interface Fields {
  node?: boolean
  context?: boolean
  computedStyle?: string[]
}

type Found = Record<string, unknown> | null
type Heard = (found: Found | Found[]) => void

/** An object of this type that does nothing and says so. */
type StandIn = (type: string) => object

const mediaContexts: Readonly<Record<string, string>> = {
  'wx-editor': 'EditorContext',
  'wx-video': 'VideoContext',
  'wx-live-player': 'LivePlayerContext',
  'wx-map': 'MapContext'
}

interface NodesRef {
  _$sel: string | null
  _$comp: Caller
  _$single: boolean
  fields(fields: object, heard?: Heard): unknown
}

interface Query {
  select(selector: string): NodesRef
  in(component: Partial<Caller> | undefined): Query
  exec(heard?: (all: unknown[]) => void): void
}

/** Looks in the page in sight, or in what will be it: a query may be made before there is a page. */
export function createSelectorQuery(current: () => Caller | undefined): unknown {
  const nowhere = {
    getShadowRoot: () => ({ querySelector: () => null, querySelectorAll: () => [] }),
    getBackendContext() {}
  }
  const whole = {
    get _$() {
      return current()?._$ ?? nowhere
    }
  }
  return component.ComponentCaller.prototype.createSelectorQuery.call((current() ?? whole) as never)
}

/**
 * Adds to the adapter's queries what it leaves out: `node`, `context` and computed styles.
 * https://developers.weixin.qq.com/miniprogram/dev/api/wxml/NodesRef.fields.html
 */
export function completeSelectorQueries(standIn: StandIn): void {
  const query = component.ComponentCaller.prototype.createSelectorQuery.call({} as never) as unknown as Query
  const nodesRef = Object.getPrototypeOf(query.select('*')) as NodesRef & { completed?: boolean }
  if (nodesRef.completed) return
  const queries = Object.getPrototypeOf(query) as Query
  const within = queries.in
  // What stands for no component, as the instance of a framework, leaves it at the page.
  queries.in = function (this: Query, component) {
    const caller = callerOf(component)
    return caller ? within.call(this, caller) : this
  }
  const { exec } = queries
  // It looks once what is about to be drawn is there, and tells nothing before it has returned.
  queries.exec = function (this: Query, heard) {
    queueMicrotask(() => exec.call(this, heard))
  }
  const measure = nodesRef.fields
  Object.assign(nodesRef, {
    completed: true,
    fields(this: NodesRef, fields: Fields, heard: Heard = () => {}) {
      return measure.call(this, { ...fields, context: false }, (found) => {
        addFields(this, fields, found, standIn)
        heard(found)
      })
    },
    node(this: NodesRef, heard?: Heard) {
      return this.fields({ node: true }, heard)
    },
    context(this: NodesRef, heard?: Heard) {
      return this.fields({ context: true }, heard)
    }
  })
}

function addFields(ref: NodesRef, fields: Fields, found: Found | Found[], standIn: StandIn): void {
  const { node, context, computedStyle } = fields
  if (!found || ref._$sel === null || !(node || context || computedStyle)) return
  const elements = elementsOf(ref)
  for (const [index, each] of (Array.isArray(found) ? found : [found]).entries()) {
    const element = elements[index]
    if (!each || !element) continue
    if (node) each.node = nodeOf(element)
    if (context) each.context = contextOf(element) ?? contextOfMedia(element, standIn)
    const style = computedStyle && getComputedStyle(element)
    for (const name of computedStyle ?? []) each[name] = style!.getPropertyValue(dashed(name))
  }
}

function contextOfMedia({ localName }: Element, standIn: StandIn): object | null {
  const type = mediaContexts[localName]
  return type ? standIn(type) : null
}

function elementsOf({ _$comp, _$sel, _$single }: NodesRef): HTMLElement[] {
  const root = _$comp._$.getShadowRoot()
  const one = _$single ? root?.querySelector(_$sel!) : undefined
  const all = _$single ? (one ? [one] : []) : (root?.querySelectorAll(_$sel!) ?? [])
  return all.map((each) => each.$$ as unknown as HTMLElement)
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
