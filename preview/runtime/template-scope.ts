import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { play, type ExportedAnimation } from './animation'
import { callable, noteWxs } from './wxs-functions'

type SetProperty = (node: glassEasel.Element, name: string, value: unknown, ...paths: unknown[]) => void

interface Renderer {
  /** Sets a property of a component. */
  r: SetProperty
}

/** What compiled templates and WXS modules find in their scope. */
export const templateScope = {
  /** `aria-*` and `hidden` belong to every node on Weixin, declared as properties or not. */
  setProperty:
    (renderer: Renderer): SetProperty =>
    (node, name, value, ...paths) => {
      const host = elementOf(node)
      const declared = glassEasel.Component.isComponent(node) && glassEasel.Component.hasProperty(node, camelCase(name))
      if (host && !declared && name.startsWith('aria-')) setOrRemove(host, name, value)
      else if (host && !declared && name === 'hidden') host.toggleAttribute('hidden', Boolean(value))
      else if (name === 'animation' && !declared) playIfGiven(node, value)
      else renderer.r(node, name, value, ...paths)
    },
  callable,
  noteWxs,
  getRegExp: (pattern: string, flags?: string) => new RegExp(pattern, flags),
  getDate: (...parts: []) => new Date(...parts)
}

function playIfGiven(node: glassEasel.Element, value: unknown): void {
  if (value && (value as ExportedAnimation).actions) play(node, value as ExportedAnimation)
}

function elementOf(node: glassEasel.Element): HTMLElement | null {
  return node.getBackendElement() as unknown as HTMLElement | null
}

function setOrRemove(host: HTMLElement, name: string, value: unknown): void {
  if (value === undefined || value === null || value === '') host.removeAttribute(name === 'aria-role' ? 'role' : name)
  else host.setAttribute(name, String(value))
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
