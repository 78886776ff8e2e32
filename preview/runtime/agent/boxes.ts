import { builtinAt } from '../builtin/define'

const consent = /已阅读|已閱讀|同意|勾选|勾選|知悉|read|agree|accept/i

/** What a tick-box of the platform is made of. */
const parts = ['wx-checkbox', 'wx-radio', 'wx-label', 'wx-switch']

export const isBox = ({ localName }: HTMLElement): boolean => parts.includes(localName)

/**
 * Of what can be tapped in a dialog the box to tick before its agree button: the platform's own, else one that the program
 * draws and that says so, or stands beside the words.
 */
export function boxToTick(others: readonly HTMLElement[], agree: HTMLElement): HTMLElement | undefined {
  return (
    others.find((other) => isBox(other) && builtinAt(other)?.host.prop<boolean>('checked') === false) ??
    others.find((other) => other.localName !== 'wx-button' && !isBox(other) && consent.test(wordsAt(other, agree)))
  )
}

function wordsAt(element: HTMLElement, agree: HTMLElement): string {
  const { textContent, parentElement } = element
  if (textContent?.trim() || !parentElement || parentElement.contains(agree)) return textContent ?? ''
  return parentElement.textContent ?? ''
}
