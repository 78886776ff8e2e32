/**
 * The value of `Encrypt` in a body that nobody has signed for yet: found by looking along the text once, without
 * parsing it, so that a stranger's body costs no more than its length. Undefined where it is not there exactly once.
 */
export function findEncrypted(body: string): string | undefined {
  const text = body.trimStart()
  return text.startsWith('{') || text.startsWith('\ufeff{') ? inJson(text) : inXml(text)
}

function inXml(text: string): string | undefined {
  const inside = between(text, '<Encrypt>', '</Encrypt>')?.trim()
  return inside && unwrapped(inside.startsWith('<![CDATA[') ? between(inside, '<![CDATA[', ']]>') : inside)
}

function inJson(text: string): string | undefined {
  const name = '"Encrypt"'
  const start = text.indexOf(name)
  if (start < 0 || text.includes(name, start + name.length)) return undefined
  const [, value] = /^\s*:\s*"([^"]*)"/.exec(text.slice(start + name.length)) ?? []
  // JSON may escape the slash, and base64 has no other character that it does.
  return value?.replace(/\\\//g, '/')
}

function between(text: string, opening: string, closing: string): string | undefined {
  const start = text.indexOf(opening)
  if (start < 0 || text.includes(opening, start + opening.length)) return undefined
  const end = text.indexOf(closing, start)
  return end < 0 ? undefined : text.slice(start + opening.length, end)
}

/** Without the literal quotes that the official samples have around values. */
const unwrapped = (value?: string): string | undefined => value?.trim().replace(/^"|"$/g, '')
