interface News {
  /** The program was built anew. */
  rebuilt(): void
  /** The audit has said what it finds. */
  marked(): void
}

/** A preview of static files has no news. */
export function onNews({ rebuilt, marked }: News): void {
  const events = new EventSource('events')
  events.addEventListener('rebuilt', rebuilt)
  events.addEventListener('marked', marked)
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) events.close()
  })
}
