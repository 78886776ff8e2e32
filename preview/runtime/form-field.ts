import { glassEasel } from 'glass-easel-miniprogram-adapter'
import type { Caller } from './lifetimes'

const fields = new Set<glassEasel.GeneralComponent>()

/**
 * What `wx://form-field` makes of a component of the program's own: its form asks for its `name` and `value`.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/custom-component/behaviors.html
 */
export const formField = {
  properties: { name: String, value: null },
  lifetimes: {
    attached(this: Caller) {
      fields.add(this._$)
    },
    detached(this: Caller) {
      fields.delete(this._$)
    }
  }
}

/** By name, of all that stand inside; a virtual host has no element to look for. */
export function formFieldsInside(form: glassEasel.GeneralComponent): Record<string, unknown> {
  const inside = [...fields].filter((field) => stands(field, form))
  return Object.fromEntries(inside.flatMap(({ data: { name, value } }) => (name ? [[name, value]] : [])))
}

function stands(element: glassEasel.Element, inside: glassEasel.Element): boolean {
  for (let at = element.getComposedParent(); at; at = at.getComposedParent()) if (at === inside) return true
  return false
}
