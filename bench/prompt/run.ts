import { rmSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { chromium, type Browser } from 'playwright-core'
import { servePreview, type PreviewServer } from '../../preview/serve'
import { findBrowser } from '../../test/browser/find-browser'
import { flags } from '../../test/browser/preview-in-chromium'
import { count, machine, median, publish, times } from '../table'
import type * as InPage from './in-page'
import { programs, writeProgram, type ProgramName } from './programs'

declare const inPage: typeof InPage

const rounds = 31
const warm = 5
const names = Object.keys(programs) as ProgramName[]

interface Found {
  /** ms to the first prompt after the page was opened, and to those that follow. */
  cold: number
  warm: number
  /** Bytes on the page's heap, all prompts closed. */
  heap: number
}

/** From the platform's event to a painted prompt, in Chromium. */
export async function run(): Promise<void> {
  const folders = names.map(writeProgram)
  const servers = await Promise.all(folders.map((root) => servePreview({ root, port: 0 })))
  // Frames as fast as they can be made: at 60 a second all would wait for the same tick.
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...flags, '--disable-frame-rate-limit', '--disable-gpu-vsync']
  })
  const script = await scriptForPage()
  try {
    const found: Record<ProgramName, Found>[] = []
    for (let round = 0; round < rounds; round++) found.push(await runRound(round, browser, servers, script))
    publishAll(found, browser.version())
  } finally {
    await browser.close()
    await Promise.all(servers.map((server) => server.close()))
    for (const folder of folders) rmSync(folder, { recursive: true })
  }
}

async function scriptForPage(): Promise<string> {
  const entry = path.join(__dirname, 'in-page.ts')
  const { outputFiles } = await build({ entryPoints: [entry], write: false, bundle: true, globalName: 'inPage' })
  return outputFiles[0]!.text
}

/** Each round begins with another one, so that none is always the neighbour of the same. */
async function runRound(
  round: number,
  browser: Browser,
  servers: PreviewServer[],
  script: string
): Promise<Record<ProgramName, Found>> {
  const found = {} as Record<ProgramName, Found>
  for (let turn = 0; turn < names.length; turn++) {
    const index = (round + turn) % names.length
    const name = names[index]!
    found[name] = await measure(browser, servers[index]!.url, name, script)
  }
  return found
}

async function measure(browser: Browser, url: string, name: ProgramName, script: string): Promise<Found> {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(`${url}phone.html?declared=Clipboard`)
  await page.addScriptTag({ content: script })
  const prompt = () => page.evaluate((bare) => inPage.untilPainted(bare), name === 'floor' || name === 'sameLooks')
  // Not what the page itself takes to come to rest.
  await page.waitForTimeout(300)
  const cold = await prompt()
  const following: number[] = []
  for (let time = 0; time < warm; time++) {
    await page.waitForTimeout(50)
    following.push(await prompt())
  }
  const inspector = await context.newCDPSession(page)
  await inspector.send('HeapProfiler.collectGarbage')
  const { usedSize } = await inspector.send('Runtime.getHeapUsage')
  await context.close()
  return { cold, warm: median(following), heap: usedSize }
}

function publishAll(found: Record<ProgramName, Found>[], chromiumVersion: string): void {
  const column = (of: (round: Record<ProgramName, Found>) => number) => median(found.map(of))
  const row = (name: ProgramName) => [
    column((round) => round[name].cold).toFixed(1),
    times(column((round) => round[name].cold / round.floor.cold)),
    column((round) => round[name].warm).toFixed(1),
    times(column((round) => round[name].warm / round.floor.warm)),
    count(column((round) => round[name].heap - round.floor.heap) / 1024)
  ]
  publish('prompt', {
    head: [
      '',
      { en: 'first prompt, ms', zh: '首次弹出，ms' },
      { en: 'to a bare view', zh: '与空白视图之比' },
      { en: 'later ones, ms', zh: '再次弹出，ms' },
      { en: 'to a bare view', zh: '与空白视图之比' },
      { en: 'heap above a bare view, KB', zh: '比空白视图多占的堆内存，KB' }
    ],
    rows: [
      [{ en: 'a bare view', zh: '空白视图' }, ...row('floor')],
      [{ en: 'bare views that look like the prompt', zh: '看起来与弹窗相同的空白视图' }, ...row('sameLooks')],
      ['`privacy-popup`', ...row('privacyPopup')],
      [{ en: 'a dialog by hand on `van-popup`', zh: '用 `van-popup` 手写的弹窗' }, ...row('byHand')]
    ],
    measuredOn: {
      en: `Chromium ${chromiumVersion}, ${machine.en}. Medians of ${rounds} rounds; a new page for each line of each round, ${warm} later prompts in it.`,
      zh: `Chromium ${chromiumVersion}，${machine.zh}。${rounds} 轮的中位数；每轮每行各开一个新页面，其中再次弹出 ${warm} 次。`
    }
  })
}

if (require.main === module) void run()
