import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import type { Queue } from 'bullmq'
import { either } from '../language'
import { openEvents } from '../push/queue'
import { openQueue, queueNames } from '../worker/jobs'
import { WrongUse } from '../wrong-use'
import { print, untilEnded, type Fleet } from './fleet'

/** Only this machine sees it: the board has no password, and can take jobs away. */
const host = '127.0.0.1'

/** Bull Board, until Ctrl-C. */
export async function board({ redis }: Fleet, port: number): Promise<number> {
  // Loaded here, because no other command needs them.
  const [{ createBullBoard }, { BullMQAdapter }, { ExpressAdapter }, { default: express }] = await Promise.all([
    import('@bull-board/api'),
    import('@bull-board/api/bullMQAdapter'),
    import('@bull-board/express'),
    import('express')
  ])
  const queues: Queue[] = [...queueNames.map((name) => openQueue(redis, name)), openEvents(redis)]
  const serverAdapter = new ExpressAdapter()
  createBullBoard({ queues: queues.map((queue) => new BullMQAdapter(queue)), serverAdapter })
  const server = createServer(express().use(serverAdapter.getRouter()))
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  } catch (error) {
    const { message } = error as Error
    throw new WrongUse(either(`port ${port}: ${message}`, `端口 ${port}：${message}`))
  }
  print(`http://${host}:${(server.address() as AddressInfo).port}`)
  await untilEnded()
  server.close()
  server.closeAllConnections()
  await Promise.all(queues.map((queue) => queue.close()))
  return 0
}
