// One figure of one program, in a process of its own: node --import tsx measure.ts WHAT ROOT
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { Compiler, programRoot } from '../../preview/compiler'

/** ms by the clock, and of the processors, which other work on the machine makes no longer. */
export interface Time {
  readonly clock: number
  readonly processors: number
}

/** `megabytes`: the most memory that this process and what it started had at once, at most. */
export interface Figures {
  readonly build: Time
  readonly rebuild: { readonly template: Time; readonly style: Time; readonly script: Time }
  readonly megabytes: number
}

async function timed(task: () => Promise<unknown>): Promise<Time> {
  const [clock, processors] = [performance.now(), processorTime()]
  await task()
  return { clock: performance.now() - clock, processors: processorTime() - processors }
}

/** A page of the program is changed, as its author would. */
async function ofPreview(root: string): Promise<Figures> {
  const compiler = new Compiler(root)
  let page = ''
  const first = await timed(async () => (page = (await compiler.compile()).app.pages[0]!))
  const again = async (file: string, more: string) => {
    const path = join(root, file)
    const before = readFileSync(path, 'utf8')
    writeFileSync(path, before + more)
    const milliseconds = await timed(() => {
      compiler.changed([file])
      return compiler.compile()
    })
    writeFileSync(path, before)
    return milliseconds
  }
  return {
    build: first,
    rebuild: {
      template: await again(`${page}.wxml`, '<view>more</view>'),
      style: await again(`${page}.wxss`, '.more { width: 1rpx }'),
      script: await again(existsSync(join(root, `${page}.ts`)) ? `${page}.ts` : `${page}.js`, ';const more = 1')
    },
    megabytes: megabytes()
  }
}

/** The same scripts and style sheets, each by itself. */
async function ofEsbuild(root: string): Promise<Figures> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  const entryPoints = files.filter((file) => /\.(?:[jt]s|wxss)$/.test(file)).map((file) => join(root, file))
  const task = () =>
    build({ entryPoints, outdir: '/', write: false, format: 'cjs', loader: { '.wxss': 'css' }, logLevel: 'silent' })
  const first = await timed(task)
  const none = { clock: 0, processors: 0 }
  return { build: first, rebuild: { template: none, style: none, script: none }, megabytes: megabytes() }
}

const children = () => readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean)

function processorTime(): number {
  const { user, system } = process.cpuUsage()
  const ticks = children().flatMap((pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ').slice(13, 15))
  return (user + system) / 1000 + ticks.reduce((sum, each) => sum + Number(each) * 10, 0)
}

function megabytes(): number {
  const peaks = children().map((pid) =>
    Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  )
  return [process.resourceUsage().maxRSS, ...peaks].reduce((sum, each) => sum + each / 1024, 0)
}

const [what, root] = process.argv.slice(2)
void (what === 'preview' ? ofPreview(programRoot(root!)) : ofEsbuild(root!)).then((figures) => {
  process.stdout.write(JSON.stringify(figures))
  process.exit()
})
