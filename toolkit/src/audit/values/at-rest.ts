import type { Flow } from './flow'
import { Cell, type Site, type Value } from './cell'
import { anything, defaultNames, isListed, isOpen, isPlatform, member, platform } from './values'

interface Guess {
  value: Extract<Value, { type: 'bundle-default' }>
  key: string
  site: Site
  result: Cell
}

interface Computed {
  base: Cell
  key: Cell
  site: Site
  result: Cell
  isCalled: boolean
}

/** What can be said only when the flow is at rest: of what nobody has told anything, and of what nobody names. */
export class AtRest {
  private readonly awaited: { from: Cell; to: Cell }[] = []
  private guesses: Guess[] = []
  private readonly computed: Computed[] = []

  constructor(
    private readonly flow: Flow,
    private readonly used: (api: string, site: Site) => void
  ) {}

  /** The same, and anything where nothing is known of it in the end. */
  orOpen(from: Cell): Cell {
    const to = new Cell()
    this.flow.copy(from, to)
    this.awaited.push({ from, to })
    return to
  }

  /** Nothing more will come. True when that told something new. */
  settleOpen(): boolean {
    const open = this.awaited.splice(0).filter(({ from }) => from.values.length === 0)
    for (const { to } of open) this.flow.add(to, anything)
    return open.length > 0
  }

  /** A member of a bundled module's default export, to be looked at by `settleGuesses`. */
  guess(guess: Guess): void {
    this.guesses.push(guess)
  }

  /**
   * A bundled module's default export that holds no member of that name itself is the framework's `uni` or `Taro`.
   * True when that told something new.
   */
  settleGuesses(): boolean {
    const guesses = this.guesses
    this.guesses = []
    let news = false
    for (const { value, key, site, result } of guesses) {
      if (value.source.values.some((each) => each.type === 'platform' || exportsOwn(each, key))) continue
      this.used(`wx.${key}`, site)
      this.flow.add(result, member(key, false))
      news = true
    }
    return news
  }

  /** A use whose name is computed, to be looked at by `reportUnknown`. */
  nameComputed(computed: Computed): void {
    this.computed.push(computed)
  }

  /** Every `wx[name]` that may be handed more names: `name = 'navigateTo'` is one of them, where nobody hands another. */
  withFewNames(): Site[] {
    return this.computed
      .filter(({ base, key }) => (key.values.length === 0 || !isOpen(key)) && isPlatform(base))
      .map(({ site }) => site)
  }

  /** Some `wx[name]` is told all of its names, as far as is known. */
  hasNames(): boolean {
    return this.computed.some(({ base, key }) => isPlatform(base) && !isOpen(key))
  }

  /** `wx[name]` where the name stayed open. `callers`: modules that call a member whose name is not known. */
  reportUnknown(callers: ReadonlySet<string>): void {
    for (const { base, key, site, result, isCalled } of this.computed) {
      const isCopy =
        !base.values.includes(platform) &&
        !isOpen(base) &&
        result.values.some(isAnyMember) &&
        // What is only looked up may as well be something else, where other things come by.
        (isCalled || callers.has(site.module) || isOnlyMembers(result))
      if ((isPlatform(base) || isCopy) && (isOpen(key) || isNoText(key) || (!isCalled && key.values.some(isListed))))
        this.used('wx.*', site)
    }
  }
}

/** What is made of it, `wx[first(names)]` of a package, is not known. */
const isNoText = ({ values }: Cell) => values.every(({ type }) => type === 'shape' || type === 'function')

const isOnlyMembers = ({ values }: Cell) => values.every((value) => value.type === 'function' || isAnyMember(value))

const isAnyMember = (value: Value) => value.type === 'member' && value.name === '*'

/** Whether a module's exports, or something they export as default, have a member of that name. A class is no framework. */
function exportsOwn(exports: Value, key: string): boolean {
  if (owns(exports, key)) return true
  if (exports.type !== 'shape') return false
  const isOwn = (value: Value) => value.type === 'function' || owns(value, key)
  return [...defaultNames].some((name) => exports.properties.get(name)?.values.some(isOwn))
}

/** Holds a member of that name, other than what it would hold under any name. */
function owns(value: Value, key: string): boolean {
  const target = value.type === 'function' ? value.statics : value.type === 'shape' ? value : undefined
  return target?.properties.get(key)?.values.some((each) => !target.rest?.values.includes(each)) ?? false
}
