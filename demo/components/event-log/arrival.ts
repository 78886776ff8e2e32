/** 页面收到的一次组件事件。 An event of a component, as it reached the page. */
export interface Arrival {
  number: number
  name: string
  /** 事件的 detail，JSON 格式。 The event's detail as JSON. */
  detail: string
}

/** 最多保留多少条。 How many are kept. */
const kept = 20

/** 最新的在前。 The latest first. */
export function withArrival(arrivals: Arrival[], name: string, detail: object): Arrival[] {
  const number = arrivals.length ? arrivals[0].number + 1 : 1
  return [{ number, name, detail: JSON.stringify(detail) }, ...arrivals].slice(0, kept)
}
