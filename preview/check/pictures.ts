import { sendRequest } from '../network-proxy'
import { startInChromium } from '../open/chromium-engine'
import type { WindowScripts } from '../open/jsdom-window'
import type { Engine } from '../open/engine'
import { promptOf } from '../open/prompt'
import type { RunOptions } from './page-run'
import type { CheckedPage } from './report'

/** A picture of each page, with its prompt where one comes: on opening, or at the tap that the check found it at. */
export async function picturesOf(
  root: string,
  scripts: WindowScripts,
  pages: readonly CheckedPage[],
  options: RunOptions
): Promise<Map<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>()
  const queue = [...pages]
  const work = async () => {
    for (let page = queue.shift(); page; page = queue.shift())
      pictures.set(page.page, await pictureOf(root, scripts, page, options))
  }
  await Promise.all([work(), work()])
  return pictures
}

async function pictureOf(
  root: string,
  scripts: WindowScripts,
  { page, calls }: CheckedPage,
  options: RunOptions
): Promise<Uint8Array> {
  const { declared, mocks, network } = options
  const engine = await startInChromium(root, scripts, {
    path: page,
    simulator: declared && { declared },
    mocks,
    network: network ? sendRequest : undefined
  })
  try {
    const asking = calls.filter(({ prompt }) => prompt !== 'none')
    if (asking[0]?.trigger === 'tap') await tapOne(engine, new Set(asking.map(({ element }) => element)))
    if (asking.length > 0) await promptOf(engine)
    // Motion has come to its end.
    await engine.pass(350)
    return await engine.screenshot()
  } finally {
    await engine.close()
  }
}

/** Of what asks, the first that is on the page as it opens. */
async function tapOne(engine: Engine, names: ReadonlySet<string>): Promise<void> {
  const found = (await engine.ask('tappables')).find(({ name }) => names.has(name))
  if (found) await engine.ask('tap', found.handle)
}
