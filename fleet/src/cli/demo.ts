import { relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Command } from 'commander'
import { takesLanguage } from '../../../command-line/language'
import { demoFaults } from '../demo/faults'
import { checkDemoFolder, writeDemoFiles } from '../demo/files'
import { either, language } from '../language'
import { openRedis } from '../redis/connection'
import { StandIn } from '../stand-in/server'
import { WrongUse } from '../wrong-use'
import { attempt, print, untilEnded } from './fleet'
import { whole } from './numbers'

interface DemoOptions {
  folder: string
  programs: number
  port: number
  redis: string
}

/** `mp-fleet demo` */
export function registerDemo(program: Command): void {
  takesLanguage(program.command('demo'), language)
    .description(
      either(
        'a stand-in of the platform with 100 programs, to try all this on',
        '启动一个带 100 个小程序的平台模拟服务，用来试用'
      )
    )
    .option('--folder <folder>', either('where its files go', '演示文件的目录'), 'fleet-demo')
    .option('--programs <n>', either('how many programs', '小程序数量'), whole, 100)
    .option('--port <n>', either('of the stand-in, on localhost', '模拟服务端口，仅限本机'), whole, 8787)
    .option(
      '--redis <address>',
      either('a Redis, and in it a database of its own', 'Redis 地址，单独使用一个库'),
      'redis://127.0.0.1:6379/9'
    )
    .action((options: DemoOptions) => attempt(() => demo(options)))
}

async function demo({ folder, programs: number, port, redis }: DemoOptions): Promise<number> {
  checkDemoFolder(folder)
  ;(await openRedis(redis)).disconnect()
  const standIn = await started(port)
  const programs = Array.from({ length: number }, (_, index) => {
    const name = `${either('Store', '门店')} ${String(index + 1).padStart(3, '0')}`
    const program = standIn.platform.add(`wx${(index + 0xa0000).toString(16).padStart(16, '0')}`, name)
    program.guideline.owner_setting!.contact_email = 'privacy@example.com'
    return program
  })
  // As far as the real one is.
  standIn.before = () => pause(60)
  standIn.fault = demoFaults(programs)
  writeDemoFiles(folder, { redis, standIn: standIn.url, programs })
  for (const line of nextSteps(folder, programs.length)) print(line)
  await untilEnded()
  await standIn.stop()
  return 0
}

async function started(port: number): Promise<StandIn> {
  try {
    return await StandIn.start(port)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const why = code === 'EADDRINUSE' ? either('in use', '已被占用') : message
    throw new WrongUse(
      either(`port ${port}: ${why}; name another one with --port`, `端口 ${port} ${why}，用 --port 换一个`)
    )
  }
}

function nextSteps(folder: string, number: number): string[] {
  const step = (command: string, en: string, zh: string): string => `  ${command.padEnd(82)} # ${either(en, zh)}`
  const guideline = '--guideline guideline.yaml --overrides own --rollout law'
  return [
    either(
      `A stand-in of the platform runs with ${number} programs. Leave it running; Ctrl-C ends it. In another terminal (npx mp-fleet … where it is installed in the project only):`,
      `平台模拟服务已启动，共 ${number} 个小程序。保持运行，Ctrl-C 结束。在另一个终端里执行（只装在项目里时，写 npx mp-fleet …）：`
    ),
    '',
    `  cd ${relative('.', folder) || '.'}`,
    step(`mp-fleet diff ${guideline}`, 'what would change', '看会改动什么'),
    step(`mp-fleet push ${guideline} --canary 5`, 'five first, then all', '先推 5 个，再推全部'),
    step('mp-fleet status law --report law.html', 'who has it, who has not', '谁已生效，谁没有'),
    step('mp-fleet retry law --code 48001', 'once they are authorized', '重新授权之后补推'),
    step('mp-fleet rollback law', 'as it was before', '恢复到推送之前')
  ]
}
