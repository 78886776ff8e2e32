import { combinableOpenTypes } from '../catalogue/consent'

const warned = new Set<string>()

function warnOnce(warning: string): void {
  if (warned.has(warning)) return
  warned.add(warning)
  console.warn(`[privacy] ${warning}`)
}

/** Warns, once, of a value that a property cannot have. '' counts as not given. */
export function checkValue(property: string, value: string, known: readonly string[]): void {
  if (value && !known.includes(value)) warnOnce(`${property}="${value}" is not known; use ${known.join(', ')}`)
}

/** Whether one tap can ask for this open-type and for consent; of what cannot be combined it warns, once. */
export function canCombine(openType: string): boolean {
  const can = combinableOpenTypes.includes(openType)
  if (openType && !can) warnOnce(`open-type="${openType}" cannot be combined, only ${combinableOpenTypes.join(', ')}`)
  return can
}
