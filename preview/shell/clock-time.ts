export function duration(ms: number): string {
  return ms < 1000 ? `+${ms} ms` : `+${(ms / 1000).toFixed(1)} s`
}

/** As a clock on the wall, to the millisecond. */
export function clockTime(at: number): string {
  return new Date(at).toTimeString().slice(0, 8) + '.' + String(Math.floor(at % 1000)).padStart(3, '0')
}
