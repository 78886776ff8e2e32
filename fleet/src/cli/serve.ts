import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Command } from 'commander'
import { onceAMinute } from '../../../command-line/once-a-minute'
import type { FleetConfig } from '../config/config'
import { either } from '../language'
import { pushHandler } from '../push/handler'
import { openEvents } from '../push/queue'
import { startEventWorker } from '../push/worker'
import { Vault } from '../redis/vault'
import { WrongUse } from '../wrong-use'
import { endOrLeave, fleetCommand, print, run, say, untilEnded, type Fleet, type FleetOptions } from './fleet'
import { count } from './numbers'

interface ServeOptions extends FleetOptions {
  port: number
  host: string
}

/** `mp-fleet serve` */
export function registerServe(program: Command): void {
  fleetCommand(program.command('serve'))
    .description(
      either(
        'the push endpoint: verify tickets, authorizations, outcomes of applications, withdrawals of users',
        '推送接收服务：验证票据、授权变更、接口申请结果、用户撤回授权'
      )
    )
    .option('--port <n>', either('the port', '端口'), count, 8080)
    .option('--host <address>', either('the address to listen at', '监听地址'), '0.0.0.0')
    .action((options: ServeOptions) => run(options, (fleet) => serve(fleet, options)))
}

async function serve({ redis, config }: Fleet, { port, host }: ServeOptions): Promise<number> {
  const token = required('WEIXIN_PUSH_TOKEN', either('the Token of the message settings', '消息校验 Token'))
  const encodingAesKey = required('WEIXIN_PUSH_AES_KEY', either('its EncodingAESKey', '消息加解密 Key'))
  const { componentAppId } = config
  if (!componentAppId) {
    throw new WrongUse(
      either(
        `${config.file}: set \`component: { appId }\`, the app id of the third-party platform`,
        `${config.file}：请设置 \`component: { appId }\`，即第三方平台的 appId`
      )
    )
  }
  if (!config.withdrawals) {
    say(
      either(
        '`withdrawals` is not set in fleet.yaml: withdrawals of users are kept in the queue until it is',
        'fleet.yaml 未设置 withdrawals：用户撤回授权的事件会留在队列里，设置后再转发'
      )
    )
  }
  const vault = process.env.MP_FLEET_KEY || needsTickets(config) ? new Vault(redis) : undefined
  const events = openEvents(redis)
  const tell = onceAMinute((sentence, more) =>
    say(more > 0 ? sentence + either(` (and ${more} more)`, `（另有 ${more} 次）`) : sentence)
  )
  const handler = pushHandler({ redis, events, vault, token, encodingAesKey, componentAppId, tell })
  const server = createServer((request, response) => void handler(request, response))
  await listening(server, port, host)
  const worker = await startEventWorker(redis, config, events, say)
  print(`http://${host}:${(server.address() as AddressInfo).port}`)
  await untilEnded()
  server.close()
  server.closeAllConnections()
  await endOrLeave(redis, async () => {
    await worker.close()
    await events.close()
  })
  return 0
}

/** Without the ticket there are no tokens of the platform's own: one that is not kept must not be answered `success`. */
const needsTickets = ({ tokens }: FleetConfig): boolean => tokens !== undefined && 'component' in tokens

function required(variable: string, what: string): string {
  const value = process.env[variable]
  if (value) return value
  throw new WrongUse(either(`${variable} is not set: ${what}`, `未设置环境变量 ${variable}：${what}`))
}

async function listening(server: Server, port: number, host: string): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  } catch (error) {
    const { message } = error as Error
    throw new WrongUse(either(`port ${port}: ${message}`, `端口 ${port}：${message}`))
  }
}
