import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { exactJson } from '../answer'
import { isRecord, type Fields } from '../is-record'
import { PushRefusal } from './refusal'

const parser = new XMLParser({ parseTagValue: false, trimValues: false, ignoreAttributes: true, htmlEntities: true })

/** A declaration, or a reference to an entity that XML itself does not define. Both are outside of CDATA. */
const declarationOrEntity = /<!(?!--)|&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z_][\w.-]*;/

/** The fields of a message, which comes as XML or as JSON. */
export function parseMessage(message: string): Fields {
  const text = message.replace(/^\ufeff/, '').trim()
  const fields = text.startsWith('{') ? fromJson(text) : fromXml(text)
  if (!isRecord(fields)) throw new PushRefusal('the message has no fields', 400, 'ParseXmlError')
  return fields
}

function fromJson(text: string): unknown {
  try {
    return exactJson(text)
  } catch {
    throw new PushRefusal('the message is not JSON', 400, 'ParseXmlError')
  }
}

function fromXml(text: string): unknown {
  if (declarationOrEntity.test(withoutCdata(text))) {
    throw new PushRefusal('the XML declares or uses entities', 400, 'ParseXmlError')
  }
  if (XMLValidator.validate(text) !== true) throw new PushRefusal('the message is not XML', 400, 'ParseXmlError')
  try {
    return parser.parse(text).xml
  } catch {
    throw new PushRefusal('the message is not XML', 400, 'ParseXmlError')
  }
}

/** The text around the sections, found in one go: a pattern would look for the end anew from each beginning. */
function withoutCdata(text: string): string {
  let around = ''
  let at = 0
  for (;;) {
    const start = text.indexOf('<![CDATA[', at)
    const end = start < 0 ? -1 : text.indexOf(']]>', start)
    if (end < 0) return around + text.slice(at)
    around += text.slice(at, start)
    at = end + 3
  }
}

/**
 * A value as text, without the literal quotes that the official sample has around each. Empty for what is absent:
 * no element, an empty one, or the `{}` that converters make of one.
 */
export function plainText(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (isRecord(value) && Object.keys(value).every((key) => key === '#text')) return plainText(value['#text'])
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new PushRefusal('a value of the message is not text', 400, 'ParseXmlError')
  }
  const text = String(value).trim()
  const quoted = /^"([^]*)"$/.exec(text)
  return quoted ? quoted[1].trim() : text
}
