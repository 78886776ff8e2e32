/** Encodings that a file may have been saved in by mistake. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'UTF-32' | 'GBK' | 'GB18030' | 'Big5' | 'Shift-JIS' | 'EUC-JP' | 'Latin-1'

/** The encoding of a text, as far as its bytes tell: what is not UTF-8 and was written in Chinese is GBK as a rule. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second, third, fourth] = bytes
  const littleEndian = first === 0xff && second === 0xfe
  const zeros = [0, 0]
  bytes.forEach((byte, at) => (zeros[at % 2] += byte === 0 ? 1 : 0))
  const [fewer, more] = zeros.sort((a, b) => a - b)
  if ((littleEndian && third === 0 && fourth === 0) || (fewer + more) * 2 > bytes.length) return 'UTF-32'
  if (littleEndian || (first === 0xfe && second === 0xff)) return 'UTF-16'
  // Two bytes for a letter leave every other one zero, most of them where the text is valid as UTF-8 too.
  const isValid = isUtf8(bytes)
  if (more > fewer * 10 && more * (isValid ? 4 : 20) > bytes.length) return 'UTF-16'
  return isValid ? 'UTF-8' : legacyEncodingOf(bytes)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The text of bytes in an encoding; what makes no sense in it is U+FFFD. */
export function decoded(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'UTF-32') return fromUtf32(bytes)
  return new TextDecoder(labelOf(encoding, bytes)).decode(bytes)
}

/** https://encoding.spec.whatwg.org/#names-and-labels */
function labelOf(encoding: Encoding, bytes: Uint8Array): string {
  if (encoding === 'UTF-16') return orderOfUtf16(bytes)
  return encoding === 'Latin-1' ? 'latin1' : encoding
}

/** Without a mark by the zero that a letter has before or after it. */
function orderOfUtf16([first, second]: Uint8Array): 'utf-16be' | 'utf-16le' {
  return first === 0xfe || (first === 0 && second !== 0) ? 'utf-16be' : 'utf-16le'
}

function fromUtf32(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length - (bytes.length % 4))
  const littleEndian = bytes[0] !== 0
  let text = ''
  for (let at = 0; at < view.byteLength; at += 4) {
    const point = view.getUint32(at, littleEndian)
    text += point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point)
  }
  return text
}

/** Told apart by where their frequent characters lie: kana, and the second bytes of Big5, which are half below 0x80. */
function legacyEncodingOf(bytes: Uint8Array): Encoding {
  let leastLead = 0xff
  let [pairs, fours, single, low, kanaOfShiftJis, kanaOfEuc] = [0, 0, 0, 0, 0, 0]
  for (let at = 0; at < bytes.length; at++) {
    const [lead, trail] = [bytes[at], bytes[at + 1] ?? 0]
    if (lead < 0x80) continue
    if (isFourBytes(bytes, at)) {
      fours++
      at += 3
      continue
    }
    if (trail < 0x40) {
      single++
      continue
    }
    pairs++
    leastLead = Math.min(leastLead, lead)
    if (trail < 0x80) low++
    if (lead === 0x82 || lead === 0x83) kanaOfShiftJis++
    if (lead === 0xa4 || lead === 0xa5) kanaOfEuc++
    at++
  }
  if (kanaOfShiftJis * 4 > pairs) return 'Shift-JIS'
  // In western text a letter with an accent stands between plain ones.
  if ((single + low) * 3 > (single + pairs + fours) * 2) return 'Latin-1'
  if (low * 5 > pairs && leastLead > 0xa0) return 'Big5'
  if (kanaOfEuc * 4 > pairs) return 'EUC-JP'
  return fours > 0 ? 'GB18030' : 'GBK'
}

/** What GB18030 has and GBK has not: each second byte is a digit. */
function isFourBytes(bytes: Uint8Array, at: number): boolean {
  const isLead = (byte: number) => byte > 0x80
  const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39
  return isLead(bytes[at]) && isDigit(bytes[at + 1]) && isLead(bytes[at + 2]) && isDigit(bytes[at + 3])
}
