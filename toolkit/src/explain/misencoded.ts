/** What a console shows UTF-8 as when it takes it for its own encoding. */
const taken = ['gbk', 'windows-1252'] as const

/** Chinese that was written as UTF-8 and shown in another encoding, as it was written. What was lost on the way stays lost. */
export function reencoded(text: string): string[] {
  if (!/[^\s -~]/.test(text)) return []
  return taken.flatMap((encoding) => {
    const bytes = bytesOf(text, encoding)
    if (!bytes) return []
    // Where a pair of bytes was broken a question mark stands for the rest of it.
    const written = new TextDecoder().decode(bytes).replace(/\ufffd+\??/g, ' ')
    return /[\u4e00-\u9fff]{2}/.test(written) ? [written] : []
  })
}

/** What stands for bytes that were no character. */
const lost = ['?'.charCodeAt(0)]

/** Undefined where the text has characters that the encoding lacks. */
function bytesOf(text: string, encoding: (typeof taken)[number]): Uint8Array | undefined {
  const table = tableOf(encoding)
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0)!
    const own = code < 0x80 ? [code] : character === '\ufffd' ? lost : table.get(character)
    if (!own) return undefined
    bytes.push(...own)
  }
  return Uint8Array.from(bytes)
}

const tables = new Map<string, Map<string, number[]>>()

/** Character -> bytes. Node decodes these encodings, and writes none of them. */
function tableOf(encoding: (typeof taken)[number]): Map<string, number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, number[]>()
  const enter = (...bytes: number[]): void => {
    const character = decoder.decode(Uint8Array.from(bytes))
    if ([...character].length === 1 && character !== '\ufffd' && !table.has(character)) table.set(character, bytes)
  }
  for (let lead = 0x80; lead <= 0xff; lead++) {
    enter(lead)
    if (encoding === 'gbk') for (let trail = 0x40; trail <= 0xfe; trail++) enter(lead, trail)
  }
  tables.set(encoding, table)
  return table
}
