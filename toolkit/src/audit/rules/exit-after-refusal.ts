import { callersOf, mayRefuse, saysItRefuses, tapsIn } from '../conduct'
import { isForeign, isLibrary } from '../ownership'
import { sourceText } from '../scan'
import type { Part } from '../wxml/parse'
import type { Rule, Subject } from './rule'

const refusing = /dis_?agree|refuse|reject|decline|deny|denied|un_?agree|not_?agree|no_?agree/i

/** The program is left because the user refused: 15.1.3.2 of Weixin's rules of conduct. */
export const exitAfterRefusal: Rule = {
  name: 'exit-after-refusal',
  severity: 'warning',
  *check({ conduct, markup, scan, units, positionOf }) {
    const beside = new Set(markup.agreeButtons.flatMap(({ part }) => besideAgreeing(part, scan, units)))
    const functions = conduct.functionsWhere(/exitMiniProgram|disagree|requirePrivacyAuthorize/)
    const leaving = functions.filter(({ outer, exits }) => outer && exits.length > 0)
    for (const each of leaving) {
      const names = callersOf(each.name ? [each.name] : [], functions)
      const isRefusal = ({ name, refuses, speaksOfPrivacy, outer }: (typeof functions)[number]): boolean =>
        refuses || speaksOfPrivacy || refusing.test(name) || name === 'refused' || isFailOfAsking(name, outer)
      const led = functions.filter((other) => other === each || (other.outer && names.has(other.name)))
      const isTappedBeside = (other: (typeof functions)[number]): boolean =>
        beside.has(`${other.file}#${other.name}`) &&
        (other === each || [...other.calls].some((name) => names.has(name)))
      if (!led.some((other) => isRefusal(other) || isTappedBeside(other))) continue
      for (const offset of each.exits)
        yield {
          subject: each.file,
          file: each.file,
          ...positionOf(each.file, offset),
          facts: { by: 'wx.exitMiniProgram' }
        }
    }
    const files = new Set(markup.agreeButtons.map(({ part }) => part.file))
    for (const part of new Set([...units.all.values()].flatMap(({ parts }) => [...parts]))) {
      if (!files.has(part.file)) continue
      for (const { tag, attributes, offset } of part.elements) {
        if (tag === 'navigator' && attributes.get('open-type') === 'exit')
          yield {
            subject: part.file,
            file: part.file,
            ...positionOf(part.file, offset),
            facts: { by: '<navigator open-type="exit">' }
          }
      }
    }
  }
}

/**
 * What is tapped beside an agree button to refuse, as `file#name`: in a component that asks whatever may, on a page that does
 * more than that what says so.
 */
function besideAgreeing({ file, id }: Part, scan: Subject['scan'], units: Subject['units']): string[] {
  if (isLibrary(file) || isForeign(file)) return []
  const isPrompt = [...units.all.values()].some(({ isPage, main }) => !isPage && main?.id === id)
  const refusing = tapsIn(sourceText(scan, file)).filter((tap) => mayRefuse(tap) && (isPrompt || saysItRefuses(tap)))
  const scripts = [file, ...['.js', '.ts'].map((ending) => file.replace(/\.wxml$/, ending))]
  return refusing.flatMap(({ handler }) => scripts.map((script) => `${script}#${/[\w$]+(?=\W*$)/.exec(handler)?.[0]}`))
}

/** `wx.requirePrivacyAuthorize({ fail() { … } })` */
const isFailOfAsking = (name: string, outer: { calls: Set<string> } | undefined) =>
  name === 'fail' && outer?.calls.has('requirePrivacyAuthorize') === true
