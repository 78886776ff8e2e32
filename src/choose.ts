const warned = new Set<string>()

/** The value of a property if it is one of its choices; else the first of them, with a warning once. */
export function choose(property: string, value: string, choices: readonly string[]): string {
  if (choices.includes(value)) return value
  const warning = `[privacy] ${property}="${value}": use one of ${choices.filter(Boolean).join(', ')}`
  if (value && !warned.has(warning)) console.warn(warning)
  warned.add(warning)
  return choices[0]
}
