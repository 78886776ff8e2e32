import { readFileSync } from 'node:fs'
import { decoded, encodingOf, type Encoding } from './encoding'

/** A source file as it says, whatever encoding an editor has saved it in, without byte order mark. */
export interface SourceText {
  text: string
  bytes: number
  encoding: Encoding
}

/** Throws what the system says where it cannot be read. */
export function readSourceText(path: string): SourceText {
  const text = readFileSync(path, 'utf8')
  // What is not UTF-8 has one of the two in it; few texts are looked at twice.
  if (text.includes('\uFFFD') || text.includes('\0')) return fromBytes(readFileSync(path))
  return { text: withoutMark(text), bytes: Buffer.byteLength(text), encoding: 'UTF-8' }
}

function fromBytes(bytes: Buffer): SourceText {
  const encoding = encodingOf(bytes)
  return { text: withoutMark(decoded(bytes, encoding)), bytes: bytes.length, encoding }
}

const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
