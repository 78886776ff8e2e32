import { formFieldsInside } from '../form-field'
import { actsAs, builtinAt, builtinsInside, type Builtin, type Host } from './define'

/** Of boxes: none is checked after a reset, and after a choice those that are named. */
const ofBoxes: Builtin = {
  resetForm: (host) => check(host, []),
  choose: (host, value) => check(host, [value].flat())
}

/** Switches, boxes and what groups them. */
export const choices: Record<string, Builtin> = {
  switch: {
    properties: { checked: Boolean, type: { type: String, value: 'switch' }, color: { type: String, value: '' } },
    created: (host) => {
      actsAs(host, 'switch')
      addPart(host)
    },
    shows: {
      type: ({ element }, type: string) => (partOf(element).className = `wx-${type}-input`),
      checked: showChecked,
      disabled: showDisabled,
      color: showColor
    },
    activate: (host) => {
      const value = !host.prop<boolean>('checked')
      host.set({ checked: value })
      host.emit('change', { value })
    },
    formValue: (host) => host.prop<boolean>('checked'),
    resetForm: (host) => host.set({ checked: false }),
    choose: (host, value) => host.set({ checked: Boolean(value) })
  },
  checkbox: {
    properties: { value: String, checked: Boolean, color: String },
    created: (host) => {
      actsAs(host, 'checkbox')
      addPart(host)
    },
    shows: { checked: showChecked, disabled: showDisabled, color: showColor },
    activate: (host) => {
      host.set({ checked: !host.prop<boolean>('checked') })
      groupOf(host, 'wx-checkbox-group')?.emit('change', { value: checkedValues(host, 'wx-checkbox-group') })
    }
  },
  radio: {
    properties: { value: String, checked: Boolean, color: String },
    created: (host) => {
      actsAs(host, 'radio')
      addPart(host)
    },
    shows: { checked: showChecked, disabled: showDisabled, color: showColor },
    activate: (host) => {
      if (host.prop<boolean>('checked')) return
      const group = groupOf(host, 'wx-radio-group')
      if (group) for (const { host: each } of boxesIn(group)) if (each !== host) each.set({ checked: false })
      host.set({ checked: true })
      group?.emit('change', { value: host.prop('value') })
    }
  },
  'checkbox-group': { ...ofBoxes, formValue: (host) => boxesIn(host).flatMap(checkedValue) },
  'radio-group': {
    ...ofBoxes,
    created: ({ element }) => element.setAttribute('role', 'radiogroup'),
    formValue: (host) => boxesIn(host).flatMap(checkedValue)[0] ?? ''
  },
  label: {
    properties: { for: String },
    activate: (host) => {
      const target = labelled(host)
      if (target && !target.host.prop<boolean>('disabled')) target.builtin.activate?.(target.host)
    }
  },
  form: {
    properties: { reportSubmit: Boolean },
    created: (host) => {
      const fields = () => builtinsInside(host.element)
      const named = () => fields().filter(({ host, builtin }) => host.prop('name') && builtin.formValue)
      host.element.addEventListener('form-submit', () => {
        const values = named().map(({ host, builtin }) => [host.prop('name'), builtin.formValue!(host)])
        host.emit('submit', { value: { ...formFieldsInside(host.component), ...Object.fromEntries(values) } })
      })
      host.element.addEventListener('form-reset', () => {
        for (const { host, builtin } of fields()) builtin.resetForm?.(host)
        host.emit('reset')
      })
    }
  }
}

/** What is drawn of it, under the name it has on a phone: programs write `checkbox .wx-checkbox-input { … }`. */
function addPart({ element }: Host): void {
  const part = document.createElement('div')
  part.className = `${element.localName}-input`
  element.prepend(part)
}

const partOf = (element: HTMLElement) => element.firstElementChild!

function togglePart(element: HTMLElement, state: 'checked' | 'disabled', on: boolean): void {
  const { classList } = partOf(element)
  classList.toggle(`${classList[0]}-${state}`, on)
}

function showChecked({ element }: Host, checked: boolean): void {
  element.toggleAttribute('data-wx-checked', checked)
  element.setAttribute('aria-checked', String(checked))
  togglePart(element, 'checked', checked)
}

function showDisabled({ element }: Host, disabled: boolean): void {
  element.toggleAttribute('data-wx-disabled', disabled)
  togglePart(element, 'disabled', disabled)
  if (disabled) element.setAttribute('aria-disabled', 'true')
  else element.removeAttribute('aria-disabled')
}

function showColor({ element }: Host, color: string): void {
  if (color) element.style.setProperty('--control-color', color)
}

function groupOf(host: Host, tag: string): Host | undefined {
  const group = host.element.closest(tag)
  return group ? builtinAt(group)?.host : undefined
}

function boxesIn(group: Host) {
  return builtinsInside(group.element).filter(({ host }) => /^WX-(CHECKBOX|RADIO)$/.test(host.element.tagName))
}

function check(group: Host, values: readonly unknown[]): void {
  for (const { host } of boxesIn(group)) host.set({ checked: values.includes(host.prop('value')) })
}

function checkedValue({ host }: { host: Host }): string[] {
  return host.prop<boolean>('checked') ? [host.prop('value')] : []
}

function checkedValues(host: Host, groupTag: string): string[] {
  const group = groupOf(host, groupTag)
  return group ? boxesIn(group).flatMap(checkedValue) : []
}

function labelled(host: Host) {
  const id = host.prop('for')
  const owner = host.component.ownerShadowRoot
  const byId = id ? (owner?.getElementById(id)?.$$ as unknown as Element | undefined) : undefined
  if (byId) return builtinAt(byId)
  return builtinsInside(host.element).find(({ builtin }) => builtin.activate)
}
