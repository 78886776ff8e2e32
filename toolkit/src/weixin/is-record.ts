/** Fields by name, of a kind nobody has looked at yet. */
export type Fields = Record<string, unknown>

/** JSON's object: neither null nor a list. */
export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
