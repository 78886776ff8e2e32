/** A name of a module, and what a script calls it. */
export interface Taken {
  name: string
  local: string
}

const clauses = /\b(?:import|export)\b\s*(?!type\b)([^'"();=]*?)\bfrom\s*['"]([^'"\n]+)['"]/g

/** What a script takes of the modules that it imports, by their specifiers: `*` for all, `default`, or a name. */
export function takenNames(text: string): Map<string, Taken[]> {
  const found = new Map<string, Taken[]>()
  for (const [, clause, specifier] of text.matchAll(clauses))
    found.set(specifier, [...(found.get(specifier) ?? []), ...takenIn(clause)])
  return found
}

/** `x`, `* as x`, `{ x, y as z, type T }`, and a default beside either. */
function takenIn(clause: string): Taken[] {
  const [, first = '', all = '', names = ''] =
    /^\s*([\w$]+)?\s*,?\s*(\*(?:\s*as\s+[\w$]+)?)?\s*(?:\{([^}]*)\})?/.exec(clause) ?? []
  return [
    ...(first ? [{ name: 'default', local: first }] : []),
    ...(all ? [{ name: '*', local: '' }] : []),
    ...names.split(',').flatMap((each) => {
      const [, type, name = '', local = name] = /^\s*(type\s+)?([\w$]+)(?:\s+as\s+([\w$]+))?\s*$/.exec(each) ?? []
      return name && !type ? [{ name, local }] : []
    })
  ]
}
