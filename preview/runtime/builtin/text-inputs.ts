import type { Platform } from '../platform'
import { builtinAt, type Builtin, type Host, type Properties } from './define'
import { addPlaceholder, looksOfPlaceholder, showPlaceholder } from './placeholder'

type Field = HTMLInputElement | HTMLTextAreaElement

const properties: Properties = {
  value: String,
  type: { type: String, value: 'text' },
  password: Boolean,
  placeholder: String,
  placeholderStyle: String,
  maxlength: { type: Number, value: 140 },
  focus: Boolean,
  autoFocus: Boolean,
  autoHeight: Boolean,
  confirmType: String,
  confirmHold: Boolean,
  cursor: Number,
  cursorSpacing: Number,
  adjustPosition: Boolean,
  holdKeyboard: Boolean,
  showConfirmBar: Boolean,
  alwaysEmbed: Boolean,
  fixed: Boolean,
  selectionStart: Number,
  selectionEnd: Number,
  disableDefaultPadding: Boolean
}

const keyboards: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text' }

export function textInputs({ weixin, overlay }: Platform): Record<string, Builtin> {
  const nickname = {
    focused(host: Host) {
      if (host.prop('type') !== 'nickname' || weixin.focusNickname() !== 'nickname') return
      overlay.offerNickname((name) => enter(host, name))
    },
    blurred: () => overlay.offerNickname(undefined)
  }
  return { input: textField('input', nickname), textarea: textField('textarea', nickname) }
}

function textField(tag: 'input' | 'textarea', nickname: { focused(host: Host): void; blurred(): void }): Builtin {
  return {
    properties: { ...properties, placeholderClass: { type: String, value: `${tag}-placeholder` } },
    created: (host) => {
      const field = document.createElement(tag)
      field.autocomplete = 'off'
      host.element.append(field)
      addPlaceholder(host)
      field.addEventListener('input', () => changed(host))
      field.addEventListener('focus', () => {
        nickname.focused(host)
        host.emit('focus', { value: field.value, height: 0 })
      })
      field.addEventListener('blur', () => {
        nickname.blurred()
        host.emit('blur', { value: field.value, cursor: field.selectionEnd ?? 0 })
      })
      field.addEventListener('keydown', (event) => {
        if ((event as KeyboardEvent).key === 'Enter' && tag === 'input') host.emit('confirm', { value: field.value })
      })
    },
    attached: (host) => {
      if (host.prop<boolean>('focus') || host.prop<boolean>('autoFocus')) fieldOf(host).focus()
    },
    shows: {
      ...looksOfPlaceholder,
      value: (host, value: string) => {
        if (fieldOf(host).value !== value) fieldOf(host).value = value
      },
      placeholder: (host, text: string) => {
        fieldOf(host).placeholder = text
        showPlaceholder(host, text)
        if (!host.element.hasAttribute('aria-label')) fieldOf(host).setAttribute('aria-label', text)
      },
      disabled: (host, disabled: boolean) => (fieldOf(host).disabled = disabled),
      autoHeight: ({ element }, follows: boolean) => element.toggleAttribute('data-wx-auto-height', follows),
      focus: (host, focus: boolean) => {
        if (focus && host.element.isConnected) fieldOf(host).focus()
        else if (!focus && document.activeElement === fieldOf(host)) fieldOf(host).blur()
      },
      maxlength: (host, length: number) => {
        if (length >= 0) fieldOf(host).maxLength = length
        else fieldOf(host).removeAttribute('maxlength')
      },
      type: (host, type: string) => {
        fieldOf(host).inputMode = keyboards[type] ?? 'text'
        host.element.dataset.wxType = type
      },
      password: (host, password: boolean) => {
        if (tag === 'input') (fieldOf(host) as HTMLInputElement).type = password ? 'password' : 'text'
      }
    },
    activate: (host) => fieldOf(host).focus(),
    formValue: (host) => fieldOf(host).value,
    resetForm: (host) => host.set({ value: '' })
  }
}

function fieldOf({ element }: Host): Field {
  return element.firstElementChild as Field
}

function enter(host: Host, value: string): void {
  fieldOf(host).value = value
  changed(host)
}

/**
 * What a handler of `input` returns is what stands in the field then.
 * https://developers.weixin.qq.com/miniprogram/dev/component/input.html
 */
export function enterReturned(element: HTMLElement | null, returned: unknown): void {
  const value = typeof returned === 'string' ? returned : (returned as { value?: unknown } | undefined | null)?.value
  const field = element && builtinAt(element)
  if (typeof value === 'string' && field && ['WX-INPUT', 'WX-TEXTAREA'].includes(element.tagName))
    field.host.set({ value })
}

function changed(host: Host): void {
  const { value, selectionEnd } = fieldOf(host)
  host.set({ value })
  host.emit('input', { value, cursor: selectionEnd ?? value.length, keyCode: 0 })
}
