/** What the columns of a `<picker>` hold, by its mode. https://developers.weixin.qq.com/miniprogram/dev/component/picker.html */
export interface Columns {
  readonly columns: readonly (readonly string[])[]
  readonly selected: readonly number[]
}

/** Columns that depend on what is chosen in others, and what a choice is as `value`. */
export interface ColumnPicker {
  show(value: unknown): Columns
  /** The same columns after the user turned one of them. */
  turned(shown: Columns): Columns
  value(shown: Columns): unknown
}

interface Bounds {
  start: string
  end: string
  fields: string
}

export function timePicker({ start, end }: Pick<Bounds, 'start' | 'end'>): ColumnPicker {
  const [from, to] = [start || '00:00', end || '23:59']
  const columnsAt = (hour: string, minute: string): Columns => {
    const hours = numbers(Number(from.slice(0, 2)), Number(to.slice(0, 2)))
    const minutes = numbers(
      hour === from.slice(0, 2) ? Number(from.slice(3)) : 0,
      hour === to.slice(0, 2) ? Number(to.slice(3)) : 59
    )
    return { columns: [hours, minutes], selected: [nearest(hours, hour), nearest(minutes, minute)] }
  }
  return {
    show: (value) => {
      const [hour = '', minute = ''] = String(value || from).split(':')
      return columnsAt(hour.padStart(2, '0'), minute.padStart(2, '0'))
    },
    turned: (shown) => {
      const [hour, minute] = chosen(shown)
      return columnsAt(hour!, minute!)
    },
    value: (shown) => chosen(shown).join(':')
  }
}

export function datePicker({ start, end, fields }: Bounds): ColumnPicker {
  const depth = fields === 'year' ? 1 : fields === 'month' ? 2 : 3
  const [first, last] = [fullDate(start, '1970-01-01'), fullDate(end, '2099-12-31')]
  const columnsAt = ([year, month, day]: string[]): Columns => {
    const years = numbers(Number(first.slice(0, 4)), Number(last.slice(0, 4)))
    const ofYear = years[nearest(years, year!)]!
    const months = within(numbers(1, 12), `${ofYear}-`, first, last)
    const ofMonth = months[nearest(months, month!)]!
    const length = new Date(Number(ofYear), Number(ofMonth), 0).getDate()
    const days = within(numbers(1, length), `${ofYear}-${ofMonth}-`, first, last)
    const columns = [years, months, days].slice(0, depth)
    return { columns, selected: columns.map((items, at) => nearest(items, [year, month, day][at]!)) }
  }
  return {
    show: (value) => columnsAt(fullDate(String(value ?? ''), today()).split('-')),
    turned: (shown) => {
      const [year, month = '01', day = '01'] = chosen(shown)
      return columnsAt([year!, month, day])
    },
    value: (shown) => chosen(shown).join('-')
  }
}

/** A few places of the real list, so that there is something to choose. */
const regions: Record<string, Record<string, string[]>> = {
  北京市: { 北京市: ['东城区', '西城区', '朝阳区', '海淀区'] },
  上海市: { 上海市: ['黄浦区', '徐汇区', '浦东新区'] },
  浙江省: { 杭州市: ['上城区', '西湖区', '余杭区'], 宁波市: ['海曙区', '鄞州区'] },
  广东省: { 广州市: ['越秀区', '海珠区', '天河区'], 深圳市: ['福田区', '南山区', '宝安区'] },
  四川省: { 成都市: ['锦江区', '武侯区'] }
}

export function regionPicker(level: string): ColumnPicker {
  const depth = level === 'province' ? 1 : level === 'city' ? 2 : 3
  const columnsAt = (wanted: string[]): Columns => {
    const provinces = Object.keys(regions)
    const cities = regions[provinces[indexIn(provinces, wanted[0])]!]!
    const names = Object.keys(cities)
    const columns = [provinces, names, cities[names[indexIn(names, wanted[1])]!]!].slice(0, depth)
    return { columns, selected: columns.map((items, at) => indexIn(items, wanted[at])) }
  }
  return {
    show: (value) => columnsAt(Array.isArray(value) ? (value as string[]) : []),
    turned: (shown) => columnsAt(chosen(shown)),
    value: chosen
  }
}

export function chosen({ columns, selected }: Columns): string[] {
  return columns.map((items, at) => items[selected[at] ?? 0] ?? '')
}

function numbers(from: number, to: number): string[] {
  return Array.from({ length: Math.max(0, to - from) + 1 }, (_, at) => String(from + at).padStart(2, '0'))
}

/** Those that, behind `prefix`, do not lie before the first date or after the last. */
function within(items: string[], prefix: string, first: string, last: string): string[] {
  const inside = items.filter((item) => {
    const date = prefix + item
    return date >= first.slice(0, date.length) && date <= last.slice(0, date.length)
  })
  return inside.length > 0 ? inside : items
}

function nearest(items: readonly string[], wanted: string): number {
  const at = items.findIndex((item) => Number(item) >= Number(wanted))
  return at < 0 ? items.length - 1 : at
}

function indexIn(items: readonly string[], wanted: string | undefined): number {
  return Math.max(0, items.indexOf(wanted ?? ''))
}

function fullDate(text: string, otherwise: string): string {
  if (!/^\d{4}/.test(text)) return otherwise
  const [year, month = '01', day = '01'] = text.replace(/\//g, '-').split('-')
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
}

function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
