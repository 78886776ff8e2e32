/** Calls back when the program was built anew. A preview of static files is never. */
export function onRebuild(rebuilt: () => void): void {
  const events = new EventSource('events')
  events.addEventListener('rebuilt', rebuilt)
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) events.close()
  })
}
