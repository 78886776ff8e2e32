import { objectFactories, scopeCalls, scopes } from '../interfaces'
import { handedDepth } from '../limits'
import { Authorizations } from './authorizations'
import type { Members } from './members'
import { Outside } from './outside'
import { matters, passedValues } from './passed-values'
import { anything, isPlatform, platform, platformObject } from './values'
import {
  type Call,
  type Callable,
  callable,
  Cell,
  nowhere,
  shape,
  type Site,
  SpreadCell,
  type Unread,
  type Value,
  Watcher
} from './cell'
import type { Flow } from './flow'

class Called extends Watcher {
  constructor(
    private readonly calls: Calls,
    private readonly call: Call
  ) {
    super()
  }

  take(value: Value): void {
    this.calls.invoke(value, this.call)
  }
}

/** Walks a function once it is handed something that matters. */
class Handed extends Watcher {
  constructor(
    private readonly calls: Calls,
    private readonly target: Callable,
    private readonly depth: number
  ) {
    super()
  }

  take(value: Value): void {
    this.calls.hand(value, this.target, this.depth)
  }
}

class StampedCopy extends Watcher {
  constructor(
    private readonly calls: Calls,
    private readonly origin: Site,
    private readonly to: Cell
  ) {
    super()
  }

  take(value: Value): void {
    this.calls.stampValue(value, this.origin, this.to)
  }
}

/** Calling: arguments go to parameters, results come back, and `wx.authorize` is handed a scope. */
export class Calls {
  private readonly flow: Flow
  private readonly stamps = new Map<Site, Map<string, Value>>()
  /** `values`: how many its callee and arguments held when it was last looked at. */
  private waiting: { call: Call; values: number }[] = []
  /** Calls of functions that are not walked yet. */
  private readonly pending = new Map<Callable, Call[]>()

  /** Modules that call a member whose name is not known. */
  readonly callersOfAny = new Set<string>()
  /** Of what may be more functions than are told apart. */
  private readonly crowded: Call[] = []

  readonly authorizations: Authorizations
  readonly outside: Outside

  /** What is registered with `wx.onNeedPrivacyAuthorization`. */
  readonly listeners = new Map<Site, { listener: Cell | undefined; answered: Cell }>()

  constructor(private readonly members: Members) {
    this.flow = members.flow
    this.outside = new Outside(members.flow)
    this.authorizations = new Authorizations(members.surroundings)
  }

  add(call: Call): void {
    this.waiting.push({ call, values: 0 })
    this.flow.attach(call.callee, new Called(this, call))
  }

  invoke(value: Value, call: Call): void {
    if (value.type === 'crowd' && call.arguments.length > 0) this.crowded.push(call)
    if (value.type === 'function') this.enterOrWait(value, call)
    else if (value.type === 'member') this.callMember(value.name, call)
    else if (value.type === 'bundle-default' || value.type === 'crowd') this.flow.add(call.result, value)
    else if (value.type === 'unread') this.members.modules.walk(value, '()', call.result)
  }

  /** A function that nobody has walked yet is walked when it matters. */
  private enterOrWait(target: Callable, call: Call): void {
    if (!target.postponed) return this.enter(target, call)
    this.pending.set(target, [...(this.pending.get(target) ?? []), call])
    // Its methods wait as well, each for what it is handed.
    if (call.constructs) this.flow.add(call.result, target.instance)
    for (const handed of [call.self, ...call.arguments]) {
      if (handed && isPostponed(target)) this.flow.attach(handed, new Handed(this, target, handedDepth))
    }
  }

  hand(value: Value, target: Callable, depth: number): void {
    if (!target.postponed) return
    if (matters(value)) return this.walk(target)
    if (value.type !== 'shape' || depth === 0) return
    // What is put into it later, too.
    this.flow.attach(this.members.everything(value), new Handed(this, target, depth - 1))
  }

  walk(target: Callable): void {
    const { postponed } = target
    target.postponed = undefined
    postponed?.()
    for (const call of this.pending.get(target) ?? []) this.enter(target, call)
    this.pending.delete(target)
  }

  private enter(target: Callable, call: Call): void {
    target.isCalled = true
    if (target.mergesArguments) return this.merge(call)
    const { gathered, parameters, restFrom = Infinity } = target
    call.arguments.forEach((given, index) => {
      const argument = given && target.keepsOpen ? this.members.atRest.orOpen(given) : given
      if (!argument) return
      if (gathered) this.stamp(argument, call.site, this.members.restOf(gathered))
      const last = argument instanceof SpreadCell ? parameters.length - 1 : index
      for (let each = index; each <= last; each++) {
        const parameter = parameters[Math.min(each, restFrom)]
        if (parameter) this.stamp(argument, call.site, parameter)
      }
    })
    if (call.self) this.flow.copy(call.self, target.self)
    if (call.constructs) this.flow.add(call.result, target.instance)
    const given = target.givesBackFirst ? call.arguments[0] : target.result
    if (given) this.flow.copy(given, call.result)
  }

  private merge({ arguments: given, result }: Call): void {
    const merged = shape()
    for (const each of given) if (each) this.members.spread(each, merged)
    this.flow.add(result, merged)
  }

  /** Scopes remember the call that first handed them on: that is where they are asked for. */
  stamp(from: Cell, origin: Site, to: Cell): void {
    this.flow.attach(from, new StampedCopy(this, origin, to))
  }

  stampValue(value: Value, origin: Site, to: Cell): void {
    this.flow.add(to, value.type === 'string' ? this.stamped(value, origin) : value)
  }

  private stamped(value: Extract<Value, { type: 'string' }>, origin: Site): Value {
    if (value.listed) return anything
    if (value.origin || !scopes.has(value.text)) return value
    const known = this.stamps.get(origin) ?? new Map<string, Value>()
    this.stamps.set(origin, known)
    if (!known.has(value.text)) known.set(value.text, { type: 'string', text: value.text, origin })
    return known.get(value.text) as Value
  }

  private callMember(name: string, { arguments: given, result, site }: Call): void {
    // Without anything it is only bound: `const listen = wx.onNeedPrivacyAuthorization.bind(wx)`.
    if (name === 'onNeedPrivacyAuthorization' && site !== nowhere && given.length > 0) this.listen(site, given[0])
    if (name === '*') this.callersOfAny.add(site.module)
    const object = objectFactories.get(name)
    if (object) this.flow.add(result, platformObject(object))
    if (scopeCalls.has(name) && given.length > 0) {
      const scope = given[0] && this.members.load(given[0], 'scope', nowhere, 'take')
      if (scope) this.members.modules.readOrOpen(scope)
      this.authorizations.add(scope, site)
    }
  }

  private listen(site: Site, listener: Cell | undefined): void {
    const answered = new Cell()
    this.listeners.set(site, { listener, answered })
    if (!listener) return
    const resolve = callable([answered])
    this.flow.watch(listener, (value) => {
      if (value.type !== 'function') return
      this.walk(value)
      if (value.parameters[0]) this.flow.add(value.parameters[0], resolve)
    })
  }

  /**
   * A function nobody can see is taken to give back what it was given (`promisifyAll(wx)`, `Object.freeze(x)`), and any
   * function to give back a member of `wx` it was given (`promisify(wx.getLocation)`). True when that was new.
   */
  passThrough(): boolean {
    const before = this.waiting.length
    this.waiting = this.waiting.filter((each) => {
      const values = valuesIn(each.call)
      if (this.looksInside(each.call)) return false
      if (values === each.values) return true
      each.values = values
      if (!this.passesThrough(each.call)) return true
      if (each.call.self?.values.includes(platform)) this.outside.answered(each.call.result)
      return false
    })
    return this.waiting.length < before
  }

  /** What was handed to a module before somebody else had it read matters now: `bus.on('x', f)` once `bus.emit('x', wx)` does. */
  private looksInside({ callee, arguments: given }: Call): boolean {
    const closed = callee.values.filter((value) => value.type === 'unread')
    if (!closed.some(({ isOpened, isBundled }) => isOpened && !isBundled)) return false
    if (!given.some((each) => each?.values.some(({ type }) => type === 'function'))) return false
    this.revealAll(closed, callee)
    return true
  }

  private passesThrough({ callee, arguments: given, constructs, result }: Call): boolean {
    const seen = callee.values.some((value) =>
      value.type === 'function' ? !value.postponed : value.type === 'bundle-default'
    )
    const closed = callee.values.filter((value) => value.type === 'unread')
    const passed = passedValues(given, seen, closed.length > 0)
    if (passed.length === 0) return false
    if (closed.length > 0 && (!closed[0].isBundled || passed.some(matters))) this.revealAll(closed, callee)
    else if (!constructs) for (const value of passed) this.flow.add(result, value)
    if (!seen) this.copyPlatform(given)
    return true
  }

  /** A module, and what it exports as default: which of them an import means is known once it is read. */
  private revealAll(closed: readonly Unread[], callee: Cell): void {
    for (const each of closed) this.members.modules.reveal(each, callee)
  }

  /** `promisifyAll(wx, wxp)` puts what it makes into its second argument. */
  private copyPlatform([from, to]: Call['arguments']): void {
    if (!from?.values.some(({ type }) => type === 'platform') || !isPlatform(from)) return
    for (const value of to?.values ?? []) if (value.type === 'shape') this.members.spread(from, value)
  }

  /** What comes from outside, when nothing more will come. True when that told something new. */
  hearOutside(): boolean {
    return this.outside.hear(this.waiting.map(({ call }) => call))
  }

  /** What nobody can follow: functions out of too many that are handed the platform, and scopes. */
  reportUnknown(): void {
    const { surroundings } = this.members
    for (const { callee, arguments: given, site } of this.crowded)
      if (isCrowdOfFunctions(callee) && given.some(handsPlatform)) surroundings.used('wx.*', site)
    this.authorizations.report()
  }
}

/** `run(wx)`, `run({ wx })` */
const handsPlatform = (given: Cell | undefined): boolean =>
  given?.values.some(
    (value) =>
      value.type === 'platform' ||
      (value.type === 'shape' && [...value.properties.values()].some(({ values }) => values.includes(platform)))
  ) ?? false

/** More functions than are told apart, and nothing else: no plumbing of a framework. */
const isCrowdOfFunctions = ({ values }: Cell): boolean =>
  values.some(({ type }) => type === 'function') && values.every(({ type }) => type === 'function' || type === 'crowd')

/** A call of which nothing more is known passes nothing more through. */
const valuesIn = ({ callee, arguments: given }: Call): number =>
  given.reduce((sum, argument) => sum + (argument?.values.length ?? 0), callee.values.length)

const isPostponed = ({ postponed }: Callable) => postponed !== undefined
