import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import type { Page, Route } from 'playwright-core'
import type { StartOptions } from '../runtime/start'
import { acquireBrowser } from './browser'
import type { Engine } from './engine'
import type { WindowScripts } from './jsdom-window'
import { remoteWeixin } from './remote-weixin'

/** No such host: everything it is asked for is answered here, and nothing else is. */
const origin = 'http://program.localhost'

const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body><script src="/runtime.js"></script><script src="/program.js"></script></body></html>`

const pictures: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp'
}

/** @param root the folder of app.json */
export async function startInChromium(root: string, scripts: WindowScripts, options: StartOptions): Promise<Engine> {
  const { browser, release } = await acquireBrowser()
  try {
    const context = await browser.newContext({ viewport: { width: 375, height: 812 }, locale: 'zh-CN' })
    const phone = await context.newPage()
    await phone.route('**/*', (route) => answer(route, root, scripts))
    const outside = await outsideFunctions(phone, options)
    const { weixin, connect } = await remoteWeixin(phone)
    await phone.goto(origin)
    await phone.evaluate(startInside, outside)
    await connect()
    const engine = engineOf(phone, weixin)
    return {
      ...engine,
      async close() {
        await context.close()
        await release()
      }
    }
  } catch (error) {
    await release()
    throw error
  }
}

function engineOf(phone: Page, weixin: Engine['weixin']): Omit<Engine, 'close'> {
  let mocks = 0
  return {
    weixin,
    ask: (name, ...args) => phone.evaluate(askInside, [name, args] as const) as never,
    pass: (ms) => phone.evaluate((ms) => new Promise<void>((resolve) => setTimeout(resolve, ms)), ms),
    async mock(name, answer) {
      const inside = typeof answer !== 'function' || name.endsWith('Sync')
      if (inside)
        return phone.evaluate(mockInside, {
          name,
          value: typeof answer === 'function' ? undefined : answer,
          source: typeof answer === 'function' ? String(answer) : undefined
        })
      const outside = `previewMock${++mocks}`
      await phone.exposeFunction(outside, answer as (...args: unknown[]) => unknown)
      return phone.evaluate(mockInside, { name, outside })
    },
    restore: (name) => phone.evaluate(restoreInside, name),
    errors: () => phone.evaluate(() => [...globalThis.preview.agent!.errors()]),
    screenshot: () => phone.screenshot()
  }
}

async function answer(route: Route, root: string, { runtime, program }: WindowScripts): Promise<void> {
  const url = new URL(route.request().url())
  if (url.origin !== origin) return route.abort()
  if (url.pathname === '/') return route.fulfill({ contentType: 'text/html', body: page })
  if (url.pathname === '/runtime.js')
    return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: runtime })
  if (url.pathname === '/program.js')
    return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: program })
  const picture = pictureIn(root, url.pathname)
  return picture ? route.fulfill(picture) : route.fulfill({ status: 404 })
}

/** A picture of the program; nothing else of it, and nothing from outside of it. */
function pictureIn(root: string, pathname: string): { contentType: string; body: Buffer } | undefined {
  const contentType = pictures[extname(pathname).toLowerCase()]
  if (!contentType || !pathname.startsWith('/program/') || /\/\./.test(pathname)) return undefined
  const file = join(root, decodeURIComponent(pathname.slice('/program/'.length)))
  if (!existsSync(file) || !realpathSync(file).startsWith(realpathSync(root) + sep)) return undefined
  return { contentType, body: readFileSync(file) }
}

interface Outside {
  options: Omit<StartOptions, 'network' | 'mocks'>
  network: boolean
  /** Values by name, and names of functions outside. */
  mocks: Record<string, unknown>
  mocked: string[]
}

/** Functions stay in this process; the browser calls them. */
async function outsideFunctions(phone: Page, { network, mocks = {}, ...options }: StartOptions): Promise<Outside> {
  if (network) await phone.exposeFunction('previewNetwork', network)
  const mocked = Object.keys(mocks).filter((name) => typeof mocks[name] === 'function')
  for (const name of mocked)
    await phone.exposeFunction(`previewMocked_${name.replace('.', '_')}`, mocks[name] as () => unknown)
  const values = Object.fromEntries(Object.entries(mocks).filter(([name]) => !mocked.includes(name)))
  return {
    options: JSON.parse(JSON.stringify(options)) as Outside['options'],
    network: Boolean(network),
    mocks: values,
    mocked
  }
}

/* The functions below run in the browser. */

function startInside({ options, network, mocks, mocked }: Outside): void {
  const outside = globalThis as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown
  globalThis.preview.start({
    ...options,
    network: network ? (request) => outside.previewNetwork!(request) as never : undefined,
    mocks: {
      ...mocks,
      ...Object.fromEntries(
        mocked.map((name) => [
          name,
          (options: unknown) => outside[`previewMocked_${name.replace('.', '_')}`]!(plain(options))
        ])
      )
    }
  })
}

function askInside([name, args]: readonly [string, unknown[]]): unknown {
  const agent = globalThis.preview.agent as unknown as Record<string, (...args: unknown[]) => unknown>
  return Promise.resolve(agent[name]!(...args)).catch((error: unknown) => {
    // An object would arrive as "Object".
    throw error instanceof Error ? error : new Error((error as { errMsg?: string }).errMsg ?? String(error))
  })
}

function mockInside({
  name,
  value,
  source,
  outside
}: {
  name: string
  value?: unknown
  source?: string
  outside?: string
}): void {
  const call = globalThis as unknown as Record<string, (...args: unknown[]) => unknown>
  const plain = (given: unknown) => JSON.parse(JSON.stringify(given ?? null)) as unknown
  const answer = outside
    ? (...args: unknown[]) => call[outside]!(...args.map(plain))
    : source
      ? (new Function(`return (${source})`)() as unknown)
      : value
  globalThis.preview.mock(name, answer)
}

function restoreInside(name: string): void {
  globalThis.preview.restore(name)
}
