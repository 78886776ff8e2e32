import type { Builtin } from './define'
import { icon } from './icon'

interface RichNode {
  type?: 'node' | 'text'
  name?: string
  text?: string
  attrs?: Record<string, string>
  children?: RichNode[]
}

/** What shows a state. */
export const indicators: Record<string, Builtin> = {
  icon,
  'rich-text': {
    properties: { nodes: null, space: String },
    shows: {
      nodes: ({ element }, nodes: unknown) =>
        element.replaceChildren(...(typeof nodes === 'string' ? parsed(nodes) : drawn(nodes)))
    }
  }
}

/** Scripts and handlers in the text do not run: only the tree is taken over, without attributes that begin with `on`. */
function parsed(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const element of body.querySelectorAll('*')) {
    if (/^(script|style|iframe|link)$/i.test(element.tagName)) element.remove()
    for (const { name } of [...element.attributes]) if (/^on/i.test(name)) element.removeAttribute(name)
  }
  return [...body.childNodes]
}

/** What is no list of nodes, as the `{}` that many pages begin with, is left out without a word. */
const drawn = (nodes: unknown): Node[] =>
  Array.isArray(nodes)
    ? (nodes as unknown[]).filter((node) => Object(node) === node).map((node) => built(node as RichNode))
    : []

function built(node: RichNode): Node {
  if (node.type === 'text') return document.createTextNode(node.text ?? '')
  const element = document.createElement(
    /^(script|style|iframe|link)$/i.test(node.name ?? '') ? 'span' : (node.name ?? 'span')
  )
  for (const [name, value] of Object.entries(node.attrs ?? {}))
    if (!/^on/i.test(name)) element.setAttribute(name, value)
  element.append(...drawn(node.children))
  return element
}
