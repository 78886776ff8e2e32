import { request } from 'node:http'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { findEncrypted } from '../../src/weixin/push/encrypted'
import { parseMessage } from '../../src/weixin/push/message'
import { deliver, push, sampleEvent } from './stand-in/push'
import { Receiver } from './stand-in/receiver'

/** Bodies of strangers, as large as they are read. */
const bytes = 128 * 1024
const hostile: Record<string, string> = {
  'sections that are opened': filled('<![CDATA['),
  'sections opened in Encrypt': `<xml><Encrypt>${filled('<![CDATA[', 30)}</Encrypt></xml>`,
  'nested tags': filled('<a>'),
  'Encrypt in Encrypt': filled('<Encrypt>'),
  entities: `<xml><Encrypt>${filled('&amp;', 30)}</Encrypt></xml>`,
  'lists in JSON': `{"Encrypt":${filled('[', 11)}`,
  'names in JSON': `{${filled('"Encrypt" ', 1)}`,
  'blanks in JSON': `{"Encrypt"${filled(' ', 10)}`,
  blanks: filled(' '),
  comments: filled('<!--')
}

function filled(part: string, less = 0): string {
  return part.repeat(Math.floor((bytes - less) / part.length))
}

let receiver: Receiver
beforeEach(() => {
  receiver = new Receiver()
})
afterEach(() => receiver.stop())

const post = (url: string, body: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const query = 'timestamp=1&nonce=2&encrypt_type=aes&msg_signature=3'
    const sender = request(`${url}/wx1/callback?${query}`, { method: 'POST' }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode!))
    })
    sender.on('error', reject)
    sender.end(body)
  })

describe('the body of a stranger', () => {
  it.each(Object.keys(hostile))('with %s is refused before anything is parsed', async (name) => {
    const parsed = [
      jest.spyOn(XMLParser.prototype, 'parse'),
      jest.spyOn(XMLValidator, 'validate'),
      jest.spyOn(JSON, 'parse')
    ]
    const status = await post(await receiver.serve(), hostile[name])
    expect([400, 403]).toContain(status)
    parsed.forEach((spy) => {
      expect(spy).not.toHaveBeenCalled()
      spy.mockRestore()
    })
  })

  it.each(Object.keys(hostile))('with %s costs no more than looking along it once', (name) => {
    expect(steps(() => findEncrypted(hostile[name]))).toBeLessThan(8)
  })

  /** How often the text is searched: each search goes along it once at most. */
  function steps(work: () => unknown): number {
    const spies = [jest.spyOn(String.prototype, 'indexOf'), jest.spyOn(String.prototype, 'includes')]
    work()
    const count = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0)
    spies.forEach((spy) => spy.mockRestore())
    return count
  }
})

it('a genuine push is taken while sixteen strangers send', async () => {
  const url = await receiver.serve()
  const strangers = Object.values(hostile).concat(Object.values(hostile)).slice(0, 16)
  const refused = strangers.map((body) => post(url, body))
  expect(await deliver(url, push(sampleEvent()))).toEqual({ status: 200, text: 'success' })
  for (const status of await Promise.all(refused)) expect([400, 403]).toContain(status)
  expect(receiver.events).toHaveLength(1)
})

it('a genuine message in which a user has written sections is read in one go', () => {
  const sections = '<![CDATA[x]]>'.repeat(5000)
  const search = jest.spyOn(String.prototype, 'indexOf')
  expect(parseMessage(`<xml><Content>${sections}</Content></xml>`)).toEqual({ Content: 'x'.repeat(5000) })
  const own = search.mock.calls.filter(([what]) => what === '<![CDATA[' || what === ']]>')
  search.mockRestore()
  expect(own.length).toBeLessThan(25_000)
})
