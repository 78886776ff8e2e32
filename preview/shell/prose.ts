import { element } from '../runtime/overlay/element'

/** A sentence as the source files write it: what stands between backticks is code. */
export function prose(text: string): (Node | string)[] {
  return text
    .split('`')
    .map((part, index) => (index % 2 ? element('code', { textContent: part }) : part))
    .filter((part) => part !== '')
}
