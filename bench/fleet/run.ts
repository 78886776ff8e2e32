import { execFileSync, fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { stringify } from 'yaml'
import { RedisServer } from '../../fleet/test/redis-server'
import { count, machine, publish, times } from '../table'
import { appIdOf, latency, type Orders } from './stand-in'

const command = path.join(__dirname, '../../fleet/bin/mp-fleet.js')
const workers = 2
const concurrency = 20
const sizes = [3000, 10_000]

const guideline = {
  owner_setting: { contact_email: 'privacy@example.com', notice_method: '弹窗' },
  setting_list: [{ privacy_key: 'UserInfo', privacy_text: '写给所有人' }]
}

interface Found {
  seconds: number
  requests: number
  written: number
  /** Bytes, the most that one worker had. */
  memory?: number
}

const kinds = {
  bare: { en: 'bare loop', zh: '裸循环' },
  clean: { en: 'roll-out', zh: '推送' },
  rough: { en: 'roll-out with faults, a worker killed', zh: '推送：有故障，杀掉一个 worker' }
}

/** Roll-outs against a stand-in that takes its time, beside a loop that does nothing but the same requests. */
export async function run(): Promise<void> {
  const redis = await RedisServer.start()
  const standIn = fork(path.join(__dirname, 'stand-in.ts'), { execArgv: ['--import', 'tsx'] })
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-fleet-'))
  try {
    const [url] = (await once(standIn, 'message')) as [string]
    const rows = []
    for (const programs of sizes) {
      writeFiles(folder, { redis: redis.url, url, programs })
      const bare = await measured(standIn, { programs, faults: false }, () => bareLoop(url, programs))
      const clean = await measured(standIn, { programs, faults: false }, () => rollOut(folder, `clean-${programs}`))
      const rough = await measured(standIn, { programs, faults: true }, () =>
        rollOutKilled(folder, `rough-${programs}`)
      )
      rows.push(...Object.entries({ bare, clean, rough }).map(([kind, found]) => rowOf(kind, programs, found, bare)))
    }
    publishRows(rows)
  } finally {
    standIn.kill()
    await redis.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function rowOf(kind: string, programs: number, { seconds, requests, written, memory }: Found, bare: Found) {
  const name = kinds[kind as keyof typeof kinds]
  return [
    { en: `${count(programs)}, ${name.en}`, zh: `${count(programs)}，${name.zh}` },
    `${seconds.toFixed(1)} s`,
    times(seconds / bare.seconds),
    (requests / programs).toFixed(2),
    count(written),
    memory === undefined ? '' : `${Math.round(memory / 1e6)} MB`
  ]
}

function publishRows(rows: ReturnType<typeof rowOf>[]): void {
  const size = `${workers} × ${concurrency}`
  publish('fleet', {
    head: [
      { en: 'programs', zh: '小程序' },
      { en: 'time', zh: '耗时' },
      { en: 'of the bare loop', zh: '与裸循环之比' },
      { en: 'requests a program', zh: '每个小程序的请求数' },
      { en: 'written', zh: '已写入' },
      { en: 'memory of a worker, at most', zh: '单个 worker 内存峰值' }
    ],
    rows,
    measuredOn: {
      en: `${machine.en}, Redis with appendonly; ${size} programs at a time; the simulated platform answers after ${latency} ms. Faults: 1 program of 100 answers 48001, 1 request of 50 is answered -1, the answer of 1 write of 60 is lost, a token expires every 200 requests.`,
      zh: `${machine.zh}，Redis 开启 appendonly；同时处理 ${size} 个小程序；模拟服务 ${latency} ms 后应答。故障：每 100 个小程序 1 个返回 48001，每 50 个请求 1 个返回 -1，每 60 次写入丢 1 次应答，每 200 个请求过期一个 token。`
    }
  })
}

function writeFiles(folder: string, { redis, url, programs }: { redis: string; url: string; programs: number }): void {
  const ids = Array.from({ length: programs }, (_, index) => appIdOf(index))
  const files = {
    'fleet.yaml': stringify({
      redis,
      baseUrl: url,
      tokens: { module: './token.mjs' },
      programs: 'programs.csv',
      concurrency
    }),
    // What the stand-in calls a token's own service: not one of the requests that are counted.
    'token.mjs': `export default async (appId) => (await (await fetch('${url}/token', { method: 'POST', body: JSON.stringify({ appId }) })).json()).token`,
    'programs.csv': ids.map((appId, index) => `${appId},门店 ${index}`).join('\n'),
    'base.json': JSON.stringify(guideline)
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
}

async function measured(
  standIn: ChildProcess,
  orders: Orders,
  work: () => Promise<Pick<Found, 'memory'>>
): Promise<Found> {
  standIn.send(orders)
  await once(standIn, 'message')
  const started = performance.now()
  const found = await work()
  const seconds = (performance.now() - started) / 1000
  standIn.send('count')
  const [counted] = (await once(standIn, 'message')) as [Pick<Found, 'requests' | 'written'>]
  return { seconds, ...found, ...counted }
}

/** The token, and three requests to each program; as many programs at a time as all workers together have. */
async function bareLoop(url: string, programs: number): Promise<object> {
  const post = async (call: string, body: object): Promise<{ token: string }> => {
    const answer = await fetch(`${url}/${call}`, { method: 'POST', body: JSON.stringify(body) })
    return (await answer.json()) as { token: string }
  }
  let next = 0
  const one = async (): Promise<void> => {
    while (next < programs) {
      const { token } = await post('token', { appId: appIdOf(next++) })
      await post(`getprivacysetting?access_token=${token}`, { privacy_ver: 2 })
      await post(`setprivacysetting?access_token=${token}`, guideline)
      await post(`getprivacysetting?access_token=${token}`, { privacy_ver: 2 })
    }
  }
  await Promise.all(Array.from({ length: workers * concurrency }, one))
  return {}
}

const rollOut = (folder: string, name: string): Promise<Pick<Found, 'memory'>> => pushing(folder, name, () => {})

/** A second in, one of the workers is killed. */
const rollOutKilled = (folder: string, name: string): Promise<Pick<Found, 'memory'>> =>
  pushing(folder, name, (ids, looks) => {
    if (looks === 10 && ids[0]) process.kill(ids[0], 'SIGKILL')
  })

async function pushing(
  folder: string,
  name: string,
  onLook: (workerIds: number[], looks: number) => void
): Promise<{ memory: number }> {
  const words = ['push', '--guideline', 'base.json', '--rollout', name, '--workers', String(workers), '--yes']
  const push = spawn(process.execPath, [command, ...words], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(push, 'exit')
  let memory = 0
  for (let looks = 0; push.exitCode === null; looks++) {
    const ids = childrenOf(push.pid!)
    memory = Math.max(memory, ...ids.map(peakMemory))
    onLook(ids, looks)
    await Promise.race([ended, pause(200)])
  }
  return { memory }
}

function childrenOf(id: number): number[] {
  try {
    const listed = execFileSync('ps', ['--ppid', String(id), '-o', 'pid='], { encoding: 'utf8' })
    return listed.trim().split(/\s+/).map(Number)
  } catch {
    return []
  }
}

/** VmHWM, as Linux counts it: the most that was resident. */
function peakMemory(id: number): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? []
    return Number(kilobytes ?? 0) * 1024
  } catch {
    return 0
  }
}
