import { element } from './element'

export interface Wheels {
  readonly title?: string
  readonly columns: readonly (readonly string[])[]
  readonly selected: readonly number[]
  /** Another item of a column came under the mark: what the sheet shows from now on, where that changes it. */
  turned?(column: number, selected: readonly number[]): Pick<Wheels, 'columns' | 'selected'> | undefined
}

/** The sheet of a `<picker>`: columns to choose from, and a button that confirms. Cancelled, it resolves with nothing. */
export function wheelSheet(place: HTMLElement, wheels: Wheels): Promise<readonly number[] | undefined> {
  let { columns, selected } = wheels
  return new Promise((resolve) => {
    const close = (result?: readonly number[]) => {
      mask.remove()
      resolve(result)
    }
    const body = element('div', { className: 'phone-wheels' })
    const draw = () => body.replaceChildren(...columns.map((items, at) => column(items, selected[at] ?? 0, at)))
    const turn = (at: number, index: number) => {
      selected = columns.map((_, each) => (each === at ? index : (selected[each] ?? 0)))
      ;({ columns, selected } = { columns, selected, ...wheels.turned?.(at, selected) })
      draw()
    }
    const column = (items: readonly string[], chosen: number, at: number) => {
      const options = items.map((text, index) =>
        element('button', {
          textContent: text,
          role: 'option',
          ariaSelected: String(index === chosen),
          onclick: () => turn(at, index)
        })
      )
      const list = element('div', { className: 'phone-wheel', role: 'listbox' }, options)
      queueMicrotask(() => options[chosen]?.scrollIntoView({ block: 'center' }))
      return list
    }
    const head = element('div', { className: 'phone-wheels-head' }, [
      element('button', { textContent: '取消', onclick: () => close() }),
      element('span', { textContent: wheels.title ?? '' }),
      element('button', { className: 'is-primary', textContent: '确定', onclick: () => close(selected) })
    ])
    const sheet = element('div', { className: 'phone-sheet', role: 'dialog', ariaModal: 'true', ariaLabel: '选择' }, [
      head,
      body
    ])
    const mask = element('div', { className: 'phone-mask is-bottom' }, [sheet])
    mask.addEventListener('click', (event) => {
      if (event.target === mask) close()
    })
    draw()
    place.append(mask)
  })
}
