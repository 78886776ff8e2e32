import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { hostTag, toBrowserUnits } from './css-rules'
import { reachableByKeyboard, tappableRoles } from './keyboard'

type BackendElement = glassEasel.domlikeBackend.Element

/**
 * Draws into this window's document. Events of the document do not come through here but through `gestures.ts`, and
 * style sheets through `style-sheets.ts`, so glass-easel's own ways for both are closed.
 */
export class PhoneBackend extends glassEasel.CurrentWindowBackendContext {
  override document = {
    createElement: (tag: string) => createHost(tag) as unknown as BackendElement,
    createTextNode: (text: string) => document.createTextNode(text) as unknown as BackendElement,
    createDocumentFragment: () => document.createDocumentFragment() as unknown as BackendElement
  }

  override setListenerStats(element: BackendElement, type: string): void {
    if (type === 'tap' && element) hearing.add(element as unknown as HTMLElement)
  }

  override setModelBindingStat(): void {}

  override appendStyleSheetPath(): number {
    return 0
  }
}

const hearing = new WeakSet<HTMLElement>()

/** The program, or a component of the platform, listens to taps on it. */
export function hearsTaps(element: HTMLElement): boolean {
  return hearing.has(element)
}

function createHost(tag: string): HTMLElement {
  const host = document.createElement(hostTag(tag))
  const setAttribute = host.setAttribute.bind(host)
  host.setAttribute = (name, value) => {
    if (name === 'style') setAttribute('style', toBrowserUnits(withoutGaps(value)))
    else if (name === 'aria-role') takeRole(host, value)
    else setAttribute(name, value)
  }
  // Positions are measured from the page's own corner, which on the phone is that of its web view.
  const measure = host.getBoundingClientRect.bind(host)
  host.getBoundingClientRect = () => {
    const rect = measure()
    const frame = host.closest('.phone-page')?.getBoundingClientRect()
    return new DOMRect(rect.left - (frame?.left ?? 0), rect.top - (frame?.top ?? 0), rect.width, rect.height)
  }
  return host
}

/** glass-easel joins what several sources say, empty or not; jsdom stumbles over the gaps. */
function withoutGaps(style: string): string {
  return style.replace(/;(\s*;)+/g, ';').replace(/^\s*;/, '')
}

function takeRole(host: HTMLElement, role: string): void {
  const isNew = !host.hasAttribute('role')
  host.setAttribute('role', role)
  if (isNew && tappableRoles.includes(role)) reachableByKeyboard(host)
}
