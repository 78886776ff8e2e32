const warned = new Set<string>()

/** The value of a property if it is one of those it can have; '' and wrong values, which are warned of once, give the default. */
export function choose<Choice extends string>(
  property: string,
  value: string,
  choices: readonly (Choice | '')[],
  byDefault: Choice
): Choice {
  if (choices.includes(value as Choice)) return (value as Choice) || byDefault
  const warning = `${property}="${value}" is not known: use one of ${choices.filter(Boolean).join(', ')}. "${byDefault}" is used`
  if (!warned.has(warning)) {
    warned.add(warning)
    console.warn(`[privacy-popup] ${warning}`)
  }
  return byDefault
}
