/** An event of a component, as it reached the page. */
export interface Arrival {
  number: number
  name: string
  /** The event's detail as JSON. */
  detail: string
}

/** How many are kept. */
const kept = 20

/** The latest first. */
export function withArrival(arrivals: Arrival[], name: string, detail: object): Arrival[] {
  const number = arrivals.length ? arrivals[0].number + 1 : 1
  return [{ number, name, detail: JSON.stringify(detail) }, ...arrivals].slice(0, kept)
}
