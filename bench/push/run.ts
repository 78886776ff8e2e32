import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createPushHandler } from '../../toolkit/src/weixin'
import { deliver, push, sampleEvent, settings } from '../../toolkit/test/weixin/stand-in/push'
import { machine, median, publish, times } from '../table'

const rounds = 15
const strangers = 16
/** As much of a body as is read. */
const bytes = 128 * 1024

interface Kind {
  name: { en: string; zh: string }
  body: string
}

const filled = (part: string, around = ''): string => part.repeat(Math.floor((bytes - around.length) / part.length))

/** The same length, and nothing in it. */
const plain: Kind = { name: { en: 'letters', zh: '字母' }, body: filled('a') }
const hostile: Kind[] = [
  { name: { en: 'opened CDATA', zh: '不闭合的 CDATA' }, body: filled('<![CDATA[') },
  { name: { en: 'nested tags', zh: '嵌套标签' }, body: filled('<a>') },
  {
    name: { en: 'entities in Encrypt', zh: 'Encrypt 中的实体' },
    body: `<xml><Encrypt>${filled('&amp;', 'x'.repeat(32))}</Encrypt></xml>`
  },
  { name: { en: 'lists in JSON', zh: 'JSON 嵌套数组' }, body: `{"Encrypt":${filled('[', '{"Encrypt":')}` }
]

/** How long a genuine push takes behind bodies of strangers, beside one behind bodies of plain letters. */
export async function run(): Promise<void> {
  const handled = createServer(createPushHandler({ ...settings, onPrivacyApply() {}, onError() {} }))
  await new Promise<void>((resolve) => handled.listen(0, '127.0.0.1', resolve))
  try {
    const found = await measured(urlOf(handled))
    publish('push', {
      head: [
        { en: `${strangers} unsigned bodies of 128 KB`, zh: `${strangers} 个未签名的 128 KB 请求体` },
        { en: 'a genuine push behind them, ms', zh: '排在其后的真实推送，毫秒' },
        { en: 'to plain letters', zh: '与纯字母之比' }
      ],
      rows: [plain, ...hostile].map(({ name }, index) => [
        name,
        median(found[index]!).toFixed(1),
        times(median(found[index]!.map((milliseconds, round) => milliseconds / found[0]![round]!)))
      ]),
      measuredOn: {
        en: `${machine.en}, strangers and platform in one process. Medians of ${rounds} rounds in which the lines took turns.`,
        zh: `${machine.zh}，陌生人与平台在同一进程。${rounds} 轮的中位数，各行轮流。`
      }
    })
  } finally {
    handled.closeAllConnections()
    handled.close()
  }
}

const urlOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

/** Milliseconds by kind and round; the first round warms up. */
async function measured(url: string): Promise<number[][]> {
  const found: number[][] = [plain, ...hostile].map(() => [])
  for (let round = 0; round <= rounds; round++) {
    for (const [index, { body }] of [plain, ...hostile].entries()) {
      const milliseconds = await genuineBehind(url, body)
      if (round) found[index]!.push(milliseconds)
    }
  }
  return found
}

async function genuineBehind(url: string, body: string): Promise<number> {
  const refused = Array.from({ length: strangers }, () => post(url, body))
  const begun = performance.now()
  const { status } = await deliver(url, push(sampleEvent()))
  const milliseconds = performance.now() - begun
  if (status !== 200) throw new Error(`the genuine push was answered ${status}`)
  await Promise.all(refused)
  return milliseconds
}

function post(url: string, body: string): Promise<void> {
  const query = 'timestamp=1&nonce=2&encrypt_type=aes&msg_signature=3'
  return new Promise((resolve, reject) => {
    const sender = request(`${url}/wx1/callback?${query}`, { method: 'POST' }, (answer) => {
      answer.resume().on('end', resolve)
    })
    sender.on('error', reject)
    sender.end(body)
  })
}
