import { PushRefusal } from './refusal'

/** ms */
const minute = 60_000

/** A line on the console for refused pushes, once a minute for each reason, with how many it stands for. */
export function refusalLog(now: () => number): (refusal: PushRefusal) => void {
  const last = new Map<string, { at: number; since: number }>()
  return ({ message }) => {
    const before = last.get(message)
    if (before && now() - before.at < minute) {
      before.since++
      return
    }
    last.set(message, { at: now(), since: 0 })
    console.error(
      `createPushHandler: a push was refused: ${message}${before?.since ? ` (and ${before.since} more)` : ''}`
    )
  }
}
