/** ms */
const minute = 60_000

/**
 * Says a sentence again only when a minute has passed, with how often it was left out, or 0: whoever finds an open port
 * can make it be said, and would fill the log.
 */
export function onceAMinute(
  say: (sentence: string, leftOut: number) => void,
  now = Date.now
): (sentence: string) => void {
  const last = new Map<string, { at: number; leftOut: number }>()
  return (sentence) => {
    const before = last.get(sentence)
    if (before && now() - before.at < minute) {
      before.leftOut++
      return
    }
    for (const [each, { at }] of last) if (now() - at >= minute) last.delete(each)
    last.set(sentence, { at: now(), leftOut: 0 })
    say(sentence, before?.leftOut ?? 0)
  }
}
