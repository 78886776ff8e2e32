import { element } from '../runtime/overlay/element'
import { prose } from './prose'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
}

let lastId = 0

/** A group of controls under a heading; `folded` hides it until asked for. */
export function section(
  title: string,
  hint: string | undefined,
  content: readonly Node[],
  folded = false
): HTMLElement {
  const heading = element('h2', { textContent: title })
  const body = [...(hint ? [element('p', { className: 'hint' }, prose(hint))] : []), ...content]
  if (!folded) return element('section', { className: 'card' }, [heading, ...body])
  return element('section', { className: 'card' }, [
    element('details', {}, [element('summary', {}, [heading]), ...body])
  ])
}

/** One of a few, all in sight. */
export function segmented<Value extends string>(
  label: string,
  choices: readonly Choice<Value>[],
  chosen: Value,
  choose: (value: Value) => void,
  hint?: string
): HTMLElement {
  const name = `choice-${++lastId}`
  const options = choices.map(({ value, label }) => {
    const input = element('input', { type: 'radio', name, value, checked: value === chosen })
    input.addEventListener('change', () => choose(value))
    return element('label', {}, [input, element('span', { textContent: label })])
  })
  const group = element('fieldset', { className: 'row' }, [
    element('legend', { textContent: label }),
    element('div', { className: 'segments' }, options)
  ])
  return withHint(group, group, hint)
}

/** One of several, each a sentence. */
export function listed<Value extends string>(
  label: string,
  choices: readonly Choice<Value>[],
  chosen: Value,
  choose: (value: Value) => void,
  more: readonly Node[]
): HTMLElement {
  const name = `choice-${++lastId}`
  const options = choices.map(({ value, label }) => {
    const input = element('input', { type: 'radio', name, value, checked: value === chosen })
    input.addEventListener('change', () => choose(value))
    return element('label', {}, [input, element('code', { textContent: value }), element('span', {}, prose(label))])
  })
  return element('fieldset', { className: 'listed' }, [element('legend', {}, prose(label)), ...options, ...more])
}

export function toggle(label: Node | string, on: boolean, turn: (on: boolean) => void): HTMLElement {
  const input = element('input', { type: 'checkbox', role: 'switch', checked: on })
  input.addEventListener('change', () => turn(input.checked))
  return element('label', { className: 'toggle' }, [element('span', {}, [label]), input])
}

export function textField(label: string, value: string, changed: (value: string) => void): HTMLElement {
  const input = element('input', { type: 'text', value, id: `field-${++lastId}` })
  input.addEventListener('input', () => changed(input.value))
  return element('div', { className: 'row' }, [element('label', { htmlFor: input.id, textContent: label }), input])
}

export function select(
  label: string,
  choices: readonly Choice<string>[],
  chosen: string,
  choose: (value: string) => void,
  hint?: string
): HTMLElement {
  const list = element('select', { id: `field-${++lastId}` }, [
    ...choices.map(({ value, label }) => element('option', { value, textContent: label, selected: value === chosen }))
  ])
  list.addEventListener('change', () => choose(list.value))
  const row = element('div', { className: 'row' }, [element('label', { htmlFor: list.id, textContent: label }), list])
  return withHint(row, list, hint)
}

export function button(label: string, press: () => void): HTMLButtonElement {
  return element('button', { className: 'button', textContent: label, onclick: press })
}

function withHint(row: HTMLElement, described: HTMLElement, hint: string | undefined): HTMLElement {
  if (!hint) return row
  const text = element('p', { className: 'hint', id: `hint-${++lastId}` }, prose(hint))
  described.setAttribute('aria-describedby', text.id)
  row.append(text)
  return row
}
