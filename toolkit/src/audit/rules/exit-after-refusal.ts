import {
  boundIn,
  failureOf,
  mayRefuse,
  runningWith,
  saysItRefuses,
  tapsIn,
  type ScriptFunction,
  type Tap
} from '../conduct'
import { isForeign, isLibrary } from '../ownership'
import { leaving, PagesThatExit } from '../pages-that-exit'
import { sourceText } from '../scan'
import { attributeOf } from '../wxml/markup-uses'
import type { Part } from '../wxml/parse'
import type { Rule, Subject, Violation } from './rule'

const disagreeing = /(?:dis|un|not|no)_?agree/i
const refusing = /refus(?:e[ds]?|al|ing)|reject(?:s|ed|ion|ing)?|declin(?:e[ds]?|ing)|den(?:y|ie[ds]|ying)/i
/** What the name of a refusal of consent has besides; with other words it is an invitation or an order that is rejected. */
const besides =
  /privacy|consent|auth(?:ori[sz](?:e|ation))?|agree(?:ment)?|guideline|policy|protocol|contract|terms|permission|info|scope|setting|location|phone|number|album|camera|record|clipboard|nickname|avatar|profile|get|popup|modal|dialog|user|exit|quit|close|leave|cancel|confirm|handler?|click|tap(?:ped)?|button|btn|event|callback|func?|method|when|after|all|on|is|has|do|did|show|to|and|by|the|[\W_\d]/gi

/** Whether a name, or one in an expression, is that of a refusal of consent: `onRefuse`, `handleDenyBtn`. */
const namesRefusal = (text: string): boolean =>
  disagreeing.test(text) ||
  (text.match(/[\w$]+/g) ?? []).some((name) => refusing.test(name) && !name.replace(refusing, '').replace(besides, ''))

/** The program is left because the user refused: 15.1.3.2 of Weixin's rules of conduct. */
export const exitAfterRefusal: Rule = {
  name: 'exit-after-refusal',
  severity: 'warning',
  *check(subject) {
    const { conduct, ways, positionOf } = subject
    const refusals = new Refusing(subject)
    const pages = new PagesThatExit(subject)
    const asking = conduct.functionsWhere(/requirePrivacyAuthorize/).filter(({ asks }) => asks.length > 0)
    const failures = new Set(asking.flatMap((each) => failureOf(runningWith(each).name) ?? []))
    const mayLeave = new Set([...conduct.functionsWhere(leaving), ...pages.functionsNaming()])
    for (const each of mayLeave) {
      const exits = [...each.exits, ...pages.openedBy(each)]
      if (!each.outer || exits.length === 0) continue
      const around = [...withOuter(each)]
      const isLed =
        around.some((other) => isRefusal(other) || failures.has(other.name)) ||
        ways.lead(
          each,
          (other) => other.outer !== undefined && (isRefusal(other) || failures.has(other.name) || refusals.runs(other))
        )
      for (const { by, offset } of exits)
        if (isLed || refusals.holds(each.file, offset) || goesOnWithout(around, by))
          yield { subject: each.file, file: each.file, ...positionOf(each.file, offset), facts: { by } }
    }
    yield* leavingTags(subject, refusals, pages)
  }
}

/** Where consent is asked for. Whoever has it may go back to another program, or to a page that says good-bye. */
const goesOnWithout = (around: readonly ScriptFunction[], by: string): boolean =>
  around.some(({ awaitsConsent }) => awaitsConsent) &&
  (by === 'wx.exitMiniProgram' || around.some(({ name }) => name === 'fail'))

const isRefusal = ({ name, refuses, speaksOfPrivacy }: ScriptFunction): boolean =>
  name === 'refused' || refuses || speaksOfPrivacy || namesRefusal(name)

/** A function and what runs it by running. */
function* withOuter(each: ScriptFunction): Generator<ScriptFunction> {
  yield each
  if (each !== runningWith(each) && each.outer) yield* withOuter(each.outer)
}

/** `<navigator open-type="exit">` beside an agree button, or shown to who refused. */
function* leavingTags(
  { markup, units, positionOf }: Subject,
  refusals: Refusing,
  pages: PagesThatExit
): Generator<Violation> {
  const asking = new Set(markup.agreeButtons.map(({ part }) => part.file))
  for (const { file, elements } of new Set([...units.all.values()].flatMap(({ parts }) => [...parts]))) {
    for (const element of elements) {
      const { tag, conditions = [], offset } = element
      if (tag !== 'navigator') continue
      const url = attributeOf(element, 'url')
      const exits = attributeOf(element, 'open-type') === 'exit'
      if (!exits && !pages.has(file, url)) continue
      const by = exits ? '<navigator open-type="exit">' : `<navigator url="${url}">`
      if (asking.has(file) || conditions.some((each) => namesRefusal(each) || refusals.lets(file, each)))
        yield { subject: file, file, ...positionOf(file, offset), facts: { by } }
    }
  }
}

/** What templates have run when the user refuses. */
class Refusing {
  /** What is tapped beside agree buttons to refuse. */
  private readonly taps = new Map<string, Tap[]>()
  /** Events that are handed up by what refuses. */
  private readonly events = new Set<string>()
  private readonly bound = new Map<string, Tap[]>()

  constructor(private readonly subject: Subject) {
    for (const { part } of subject.markup.agreeButtons) this.taps.set(part.file, this.besideAgreeing(part))
    for (const each of subject.conduct.functionsWhere(/disagree/))
      if (each.refuses) for (const event of each.emits ?? []) this.events.add(event.toLowerCase())
  }

  /** A function is what is called then. */
  runs({ file, name }: ScriptFunction): boolean {
    if (!name) return false
    const { ways, scan } = this.subject
    const mixing = [...ways.loadersOf(file)].filter((each) => /\b(?:mixins?|behaviors)\b/.test(sourceText(scan, each)))
    return [file, ...mixing]
      .flatMap(templatesOf)
      .some((template) =>
        [...(this.taps.get(template) ?? []), ...this.refusalsIn(template)].some(
          ({ handler }) => /[\w$]+(?=\W*$)/.exec(handler)?.[0] === name
        )
      )
  }

  /** A condition in a template looks at what is set then. */
  lets(template: string, condition: string): boolean {
    const { scan, conduct } = this.subject
    const scripts = [template, ...['.js', '.ts'].map((ending) => template.replace(/\.wxml$/, ending))]
    const functions = scripts.flatMap((file) => (scan.scripts.has(file) ? conduct.functionsOf(file) : []))
    return functions.some(
      (each) =>
        each.outer &&
        (isRefusal(each) || this.runs(each)) &&
        [...(each.sets ?? [])].some((name) => new RegExp(`(?<![\\w$.])${name}(?![\\w$])`).test(condition))
    )
  }

  /** A place stands in what is tapped. */
  holds(file: string, offset: number): boolean {
    return (this.taps.get(file) ?? []).some(({ start, end }) => start <= offset && offset < end)
  }

  private refusalsIn(template: string): Tap[] {
    const { scan } = this.subject
    const found =
      this.bound.get(template) ??
      (scan.files.has(template) ? boundIn(sourceText(scan, template)) : []).filter(
        ({ event }) => namesRefusal(event) || this.events.has(event)
      )
    this.bound.set(template, found)
    return found
  }

  /** In a component that asks whatever may refuse, on a page that does more than that what says so. */
  private besideAgreeing({ file, id }: Part): Tap[] {
    const { scan, units, starting } = this.subject
    if (isLibrary(file) || isForeign(file)) return []
    const isDrawn = /\.[jt]sx?$/.test(file)
    const isPrompt = isDrawn
      ? !starting.has(file)
      : [...units.all.values()].some(({ isPage, main }) => !isPage && main?.id === id)
    return tapsIn(sourceText(scan, file)).filter((tap) => mayRefuse(tap) && (isPrompt || saysItRefuses(tap)))
  }
}

/** What a script's functions may be bound in: its own text, where templates stand in that, or the template beside it. */
const templatesOf = (file: string): string[] => [file, file.replace(/\.[jt]s$/, '.wxml')]
