const warned = new Set<string>()

/** Whether a property has one of the values it can have; of another it warns, once. '' counts as not given. */
export default function isOneOf(property: string, value: string, known: readonly string[]): boolean {
  const is = known.includes(value)
  const warning = `[privacy] ${property}="${value}" is not one of ${known.join(', ')}`
  if (value && !is && !warned.has(warning)) console.warn(warning)
  warned.add(warning)
  return is
}
