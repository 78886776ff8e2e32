/** ms */
const minute = 60_000

/**
 * Says a sentence again only when a minute has passed, with how often it was left out: whoever finds the port can make
 * it be said, and would fill the log.
 */
export function onceAMinute(say: (sentence: string) => void, now = Date.now): (sentence: string) => void {
  const last = new Map<string, { at: number; leftOut: number }>()
  return (sentence) => {
    const before = last.get(sentence)
    if (before && now() - before.at < minute) {
      before.leftOut++
      return
    }
    for (const [each, { at }] of last) if (now() - at >= minute) last.delete(each)
    last.set(sentence, { at: now(), leftOut: 0 })
    say(before?.leftOut ? `${sentence} (+${before.leftOut})` : sentence)
  }
}
