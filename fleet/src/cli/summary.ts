import { changeLines, diffGuidelines } from 'miniprogram-privacy-toolkit/guideline'
import type { Language } from '../language'
import type { Row } from '../report/row'
import { outcomeWords, stateWords } from '../report/words'
import type { Progress } from '../rollout/progress'
import type { Rollout } from '../rollout/rollout'
import type { Outcome } from '../rollout/row'

/** How many app ids stand beside a code. */
const shown = 5

/** How it ended, in counts, and what asks for something, by code. */
export async function* summary(
  rollout: Rollout,
  { state, counts, total }: Progress,
  rows: AsyncIterable<Row>,
  language: Language
): AsyncGenerator<string> {
  yield `${rollout.name}: ${stateWords[state][language]}, ${total}`
  for (const [outcome, count] of Object.entries(counts)) {
    yield `  ${outcomeWords[outcome as Outcome][language]}  ${count}`
  }
  const groups = new Map<string, { rows: Row[]; count: number }>()
  for await (const row of rows) {
    if (!row.next || row.outcome === 'applied') continue
    const key = `${row.outcome} ${row.code ?? row.reason}`
    const group = groups.get(key) ?? { rows: [], count: 0 }
    group.count++
    if (group.rows.length < shown) group.rows.push(row)
    groups.set(key, group)
  }
  for (const { rows: some, count } of groups.values()) {
    const { outcome, code, reason, next } = some[0]!
    const more = count > some.length ? ' …' : ''
    yield `${outcomeWords[outcome][language]} ${code ?? ''} × ${count}: ${reason}`.replace('  ', ' ')
    yield `  ${some.map(({ appId }) => appId).join(' ')}${more}`
    yield `  → ${next}`
  }
}

/** What would change, program by program, then how many programs share each change. */
export async function* differences(rows: AsyncIterable<Row>, language: Language): AsyncGenerator<string> {
  const shared = new Map<string, number>()
  const counts = { changing: 0, unread: 0, total: 0 }
  for await (const { appId, name, outcome, before, after, code, reason } of rows) {
    counts.total++
    const isChanging = outcome === 'waiting' && before && after
    if (outcome === 'failed' || (outcome === 'waiting' && !isChanging)) {
      counts.unread++
      yield `${appId}  ${name}\n  ${[outcomeWords[outcome][language], code, reason].filter(Boolean).join(' ')}`
    }
    if (!isChanging) continue
    counts.changing++
    const lines = changeLines(diffGuidelines(before, after), language)
    yield `${appId}  ${name}`
    for (const line of lines) yield `  ${line}`
    for (const line of lines) shared.set(line, (shared.get(line) ?? 0) + 1)
  }
  const unread = language === 'zh' ? `，${counts.unread} 个未能比对` : `, ${counts.unread} could not be compared`
  const changing =
    language === 'zh'
      ? `${counts.total} 个小程序中 ${counts.changing} 个会改动`
      : `${counts.changing} of ${counts.total} programs would change`
  yield counts.unread ? changing + unread : changing
  const common = [...shared].filter(([, count]) => count > 1).sort(([, a], [, b]) => b - a)
  for (const [line, count] of common.slice(0, 50)) yield `  ${count} × ${line}`
}
