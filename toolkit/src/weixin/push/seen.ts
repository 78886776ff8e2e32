/** Which messages were taken already. One for several processes keeps it where all of them look. */
export interface SeenMessages {
  /** Whether nobody has taken the message before; from now on, for so many seconds, it is taken. */
  take(id: string, seconds: number): Promise<boolean>
  /** Nobody has taken it after all: its callback has failed, and the next delivery is to be handed on. */
  release(id: string): unknown
}

/** Those of one process. `now` in ms. */
export function seenHere(now: () => number): SeenMessages {
  /** Id -> ms until which it counts as taken, in the order of taking. */
  const until = new Map<string, number>()

  const forgetOld = (time: number): void => {
    for (const [id, end] of until) {
      if (end >= time) return
      until.delete(id)
    }
  }

  return {
    take: async (id, seconds) => {
      const time = now()
      forgetOld(time)
      const isNew = (until.get(id) ?? -Infinity) < time
      if (isNew) until.delete(id)
      until.set(id, Math.max(time + seconds * 1000, until.get(id) ?? 0))
      return isNew
    },
    release: (id) => until.delete(id)
  }
}
