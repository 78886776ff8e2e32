import type { Platform } from '../platform'
import { actsAs, type Builtin, type Host } from './define'
import { datePicker, regionPicker, timePicker, type ColumnPicker } from './picker-columns'

/** What the user chooses from a sheet. https://developers.weixin.qq.com/miniprogram/dev/component/picker.html */
export function picker({ overlay }: Platform): Record<string, Builtin> {
  return {
    picker: {
      properties: {
        mode: { type: String, value: 'selector' },
        range: { type: Array, value: [] },
        rangeKey: String,
        value: null,
        start: String,
        end: String,
        fields: { type: String, value: 'day' },
        level: { type: String, value: 'region' },
        headerText: String
      },
      created: (host) => actsAs(host, 'button'),
      activate: async (host) => {
        const value = await askFor(host, overlay)
        if (value === undefined) return host.emit('cancel')
        host.set({ value })
        host.emit('change', detailOf(host, value))
      },
      formValue: (host) => host.prop<unknown>('value')
    }
  }
}

function askFor(host: Host, overlay: Platform['overlay']): Promise<unknown> {
  const mode = host.prop('mode')
  if (mode === 'multiSelector') return severalFrom(host, overlay)
  const columns = columnPicker(host, mode)
  return columns
    ? fromColumns(host, overlay, columns)
    : overlay.actionSheet(wordsOf(host, host.prop<unknown[]>('range')))
}

function columnPicker(host: Host, mode: string): ColumnPicker | undefined {
  const bounds = { start: host.prop('start'), end: host.prop('end'), fields: host.prop('fields') }
  if (mode === 'date') return datePicker(bounds)
  if (mode === 'time') return timePicker(bounds)
  return mode === 'region' ? regionPicker(host.prop('level')) : undefined
}

async function fromColumns(host: Host, overlay: Platform['overlay'], picker: ColumnPicker): Promise<unknown> {
  let shown = picker.show(host.prop<unknown>('value'))
  const confirmed = await overlay.wheels({
    title: host.prop('headerText'),
    ...shown,
    turned: (_, selected) => (shown = picker.turned({ ...shown, selected }))
  })
  return confirmed && picker.value(shown)
}

/** The program hears of each turn, and may give other columns for it. */
function severalFrom(host: Host, overlay: Platform['overlay']): Promise<unknown> {
  const columns = () => host.prop<unknown[][]>('range').map((range) => wordsOf(host, range))
  const value = host.prop<number[] | null>('value') ?? []
  return overlay.wheels({
    title: host.prop('headerText'),
    columns: columns(),
    selected: columns().map((_, at) => value[at] ?? 0),
    turned: (column, selected) => {
      host.emit('columnchange', { column, value: selected[column] })
      return {
        columns: columns(),
        selected: columns().map((items, at) => Math.min(selected[at] ?? 0, items.length - 1))
      }
    }
  })
}

/** What is no list, as a column that has not been loaded, has no words. */
function wordsOf(host: Host, range: unknown): string[] {
  const key = host.prop<string>('rangeKey')
  const items: unknown[] = Array.isArray(range) ? range : []
  return items.map((item) => String(key ? Object(item)[key] : item))
}

function detailOf(host: Host, value: unknown): object {
  return host.prop('mode') === 'region' ? { value, code: [], postcode: '' } : { value }
}
