// One figure of one program, in a process of its own: node --import tsx measure.ts WHAT ROOT
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { Compiler, programRoot } from '../../preview/compiler'

/** ms, and the most memory in MB that this process and what it started had at once, at most. */
export interface Figures {
  readonly build: number
  readonly rebuild: { readonly template: number; readonly style: number; readonly script: number }
  readonly megabytes: number
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await task()
  return performance.now() - began
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
  return { build: first, rebuild: { template: 0, style: 0, script: 0 }, megabytes: megabytes() }
}

function megabytes(): number {
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean)
  const peaks = children.map((pid) =>
    Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  )
  return [process.resourceUsage().maxRSS, ...peaks].reduce((sum, each) => sum + each / 1024, 0)
}

const [what, root] = process.argv.slice(2)
void (what === 'preview' ? ofPreview(programRoot(root!)) : ofEsbuild(root!)).then((figures) => {
  process.stdout.write(JSON.stringify(figures))
  process.exit()
})
