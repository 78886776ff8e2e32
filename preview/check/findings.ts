import type { SourcePlaces, PlacedError } from '../open/source-places'
import type { SeenCall, SeenPage } from './seen'
import type { CheckedCall, CheckedPage, CheckFinding, CheckRule } from './report'
import type { CheckWords } from './words'

const severities: Record<CheckRule, CheckFinding['severity']> = {
  'call-never-returns': 'error',
  'page-does-not-open': 'error',
  'undeclared-key': 'error',
  'asks-before-use': 'warning',
  'exit-after-refusal': 'warning',
  'prompt-cannot-be-refused': 'warning'
}

interface Pair {
  readonly agreed: SeenCall
  readonly refused: SeenCall | undefined
}

/** What two runs of a page say together: one in which the user agrees, one in which the user refuses. `told` grows. */
export function joinRuns(
  page: string,
  agreed: SeenPage,
  refused: SeenPage,
  told: Set<string>,
  places: SourcePlaces,
  words: CheckWords
): { page: CheckedPage; findings: CheckFinding[] } {
  const pairs = pairsOf(agreed.calls, refused.calls).filter(
    (pair) => pair.agreed.trigger !== 'launch' || isNew(JSON.stringify(pair), told)
  )
  const checked: CheckedPage = {
    page,
    opened: agreed.opened,
    errors: distinct([...agreed.errors, ...refused.errors].map((error) => places.of(error))),
    calls: pairs.map(checkedCall)
  }
  const found = new Map<string, CheckFinding>()
  const add = (rule: CheckRule, subject: string, message: string): void => {
    found.set(`${rule} ${subject}`, { rule, severity: severities[rule], message, page })
  }
  if (!checked.opened) add('page-does-not-open', '', words.pageDoesNotOpen(page, checked.errors[0]?.message ?? ''))
  for (const { agreed: first, refused: second } of pairs) {
    const what = words.call(first.api, first.trigger, first.element)
    const tell: typeof add = (rule, subject, message) => {
      if (first.trigger !== 'launch' || isNew(rule + message, told)) add(rule, subject, message)
    }
    const cannotBeRefused = Boolean(second?.cannotBeRefused)
    if (first.outcome === 'never' || (second?.outcome === 'never' && !cannotBeRefused)) {
      tell('call-never-returns', first.api + first.element, words.callNeverReturns(what))
    }
    if (first.undeclared) tell('undeclared-key', first.api, words.undeclaredKey(what))
    if (first.trigger !== 'tap') tell('asks-before-use', first.api, words.asksBeforeUse(what))
    if (second?.exited) tell('exit-after-refusal', '', words.exitAfterRefusal(what))
    if (cannotBeRefused) tell('prompt-cannot-be-refused', '', words.promptCannotBeRefused(what))
  }
  return { page: checked, findings: [...found.values()] }
}

/** One for each call, trigger and element, in the order they were made. */
function pairsOf(agreed: readonly SeenCall[], refused: readonly SeenCall[]): Pair[] {
  const key = ({ api, trigger, element }: SeenCall) => [api, trigger, element].join('\n')
  const first = new Map<string, SeenCall>()
  for (const call of agreed) if (!first.has(key(call))) first.set(key(call), call)
  return [...first].map(([name, call]) => ({ agreed: call, refused: refused.find((each) => key(each) === name) }))
}

/** The program makes the calls of its launch on each page; of another page only what is different there is told. */
const isNew = (fact: string, told: Set<string>) => told.size < told.add(fact).size

function checkedCall({ agreed, refused }: Pair): CheckedCall {
  const { api, trigger, element } = agreed
  const prompt = agreed.prompt === 'none' ? (refused?.prompt ?? 'none') : agreed.prompt
  return {
    api,
    trigger,
    element,
    prompt,
    agreed: agreed.outcome,
    // What was not even tried once the user had refused did not happen.
    refused: refused?.outcome ?? 'failed',
    errMsg: agreed.errMsg || refused?.errMsg || ''
  }
}

function distinct(errors: readonly PlacedError[]): PlacedError[] {
  return [...new Map(errors.map((error) => [JSON.stringify(error), error])).values()]
}
