/** A function of a script, as far as the rules of conduct ask. A large program has tens of thousands, most without any list. */
export interface ScriptFunction {
  file: string
  /** What it is called by: a method, a variable, the hook whose callback it is; '' where it has no name. */
  name: string
  start: number
  end: number
  outer: ScriptFunction | undefined
  /** What is called in it, functions included that run when it does. */
  calls?: Map<string, Call>
  /** Events it hands up: `this.triggerEvent('refuse')`. */
  emits?: Set<string>
  /** Names that it gives the template: `this.setData({ refused: true })`. */
  sets?: Set<string>
  /** It tells the platform or the library that the user refused. */
  refuses: boolean
  /** It speaks of the privacy guideline. */
  speaksOfPrivacy: boolean
  /** It asks for consent, and goes on with the answer. */
  awaitsConsent: boolean
  /** Where it leaves the program. */
  exits: readonly Exit[]
  /** Where it opens another page. */
  opens: readonly Opened[]
  /** Where it asks for consent by itself. */
  asks: readonly number[]
  /** Where it shows a question that can only be answered with yes. */
  insists: readonly number[]
  /** It runs only after the user has answered a question. */
  waitsForUser: boolean
  /** It is kept for later: who runs what it stands in does not run it. */
  isKept: boolean
  /** `function pick() {}`: what calls it by its name alone calls no method of that name. */
  isDeclared: boolean
  /** What a default import of its module gives. */
  isDefault: boolean
}

export interface Exit {
  by: string
  offset: number
  /** No condition stands before it. */
  isSure: boolean
}

/** `wx.reLaunch({ url })` */
export interface Opened {
  by: string
  offset: number
  url: string
}

export interface Call {
  name: string
  /** `pick()`, `this.pick()`, `album.pick()`, `getApp().pick()` */
  of: 'name' | 'this' | 'object' | 'app'
  /** The module that what is called, or its object, is imported from. */
  from?: string
  /** It waits for an answer of the user. */
  waits: boolean
}

/** The function that it runs with: itself, or what it stands in as far as that is kept. */
export function runningWith(each: ScriptFunction): ScriptFunction {
  return each.isKept || !each.outer ? each : runningWith(each.outer)
}

/** Itself, and what runs it by running. */
export function everyRunning(inside: ScriptFunction, work: (each: ScriptFunction) => void): void {
  for (let each: ScriptFunction | undefined = inside; each; each = each.isKept ? undefined : each.outer) work(each)
}
