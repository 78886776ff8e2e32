import type { Builtin, Host } from './define'

/** https://developers.weixin.qq.com/miniprogram/dev/component/slider.html */
export const slider: Record<string, Builtin> = {
  slider: {
    properties: {
      min: Number,
      max: { type: Number, value: 100 },
      step: { type: Number, value: 1 },
      value: Number,
      activeColor: String,
      backgroundColor: String,
      blockColor: String,
      blockSize: { type: Number, value: 28 },
      showValue: Boolean
    },
    created: (host) => {
      const range = document.createElement('input')
      range.type = 'range'
      range.setAttribute('aria-label', 'slider')
      host.element.append(range)
      range.addEventListener('input', () => {
        showValue(host)
        host.emit('changing', { value: range.valueAsNumber })
      })
      range.addEventListener('change', () => {
        host.set({ value: range.valueAsNumber })
        host.emit('change', { value: range.valueAsNumber })
      })
    },
    shows: {
      min: (host, min: number) => setRange(host, { min: String(min) }),
      max: (host, max: number) => setRange(host, { max: String(max) }),
      step: (host, step: number) => setRange(host, { step: String(step) }),
      value: (host, value: number) => setRange(host, { value: String(value) }),
      disabled: (host, disabled: boolean) => setRange(host, { disabled }),
      showValue,
      activeColor: (host, color: string) => setColor(host, '--active', color),
      backgroundColor: (host, color: string) => setColor(host, '--track', color),
      blockColor: (host, color: string) => setColor(host, '--block', color),
      blockSize: ({ element }, size: number) =>
        element.style.setProperty('--block-size', `${Math.min(28, Math.max(12, size))}px`)
    },
    formValue: (host) => host.prop<number>('value'),
    resetForm: (host) => host.set({ value: host.prop<number>('min') })
  }
}

function setRange(host: Host, changes: Partial<HTMLInputElement>): void {
  Object.assign(rangeOf(host), changes)
  showValue(host)
}

/** The finger may be ahead of what the program knows. */
function showValue(host: Host): void {
  const { valueAsNumber: value, min, max } = rangeOf(host)
  const percent = (100 * (value - Number(min))) / (Number(max) - Number(min) || 1)
  host.element.style.setProperty('--percent', `${percent}%`)
  if (host.prop<boolean>('showValue')) host.element.dataset.wxValue = String(value)
  else delete host.element.dataset.wxValue
}

function setColor({ element }: Host, name: string, color: string): void {
  if (color) element.style.setProperty(name, color)
}

function rangeOf({ element }: Host): HTMLInputElement {
  return element.firstElementChild as HTMLInputElement
}
