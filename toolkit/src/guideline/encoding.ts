/** The encoding of a text, as far as its bytes tell: what is not UTF-8 and was written in Chinese is GBK as a rule. */
export function encodingOf(bytes: Uint8Array): 'UTF-8' | 'UTF-16' | 'GBK' {
  const [first, second] = bytes
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (marked || bytes.includes(0)) return 'UTF-16'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'UTF-8'
  } catch {
    return 'GBK'
  }
}
