import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PNG } from 'pngjs'
import pixelmatch from 'pixelmatch'
import type { Looks } from './phone'
import { scenes, themes } from './scenes'

const folder = path.join(__dirname, 'baseline')
const environmentFile = path.join(folder, 'environment.json')
const differences = path.join(__dirname, '../../test-results/looks')

/** Every scene by day and by night: one size and one language, for the tests measure the others. */
export const compared = Object.keys(scenes).flatMap((scene) => themes.map((theme) => ({ scene, theme })))

type Compared = (typeof compared)[number]

const fileOf = ({ scene, theme }: Compared) => `${scene}-${theme}.png`

async function picture(looks: Looks, { scene, theme }: Compared): Promise<Buffer> {
  const phone = await scenes[scene]!(looks, { theme, width: 320, pixelRatio: 1 })
  return phone.page.screenshot()
}

/** What a picture depends on beside the code: the browser, and how wide its font writes a text. */
export async function environment(looks: Looks): Promise<Record<string, string>> {
  const { page } = await looks.phone()
  const font = await page.evaluate(() => {
    const probe = document.createElement('canvas').getContext('2d')!
    probe.font = `100px ${getComputedStyle(document.body).fontFamily}`
    return ['隐私保护指引', '隱私保護', 'Privacy'].map((text) => probe.measureText(text).width.toFixed(2)).join(' ')
  })
  return { browser: looks.browserVersion.split('.')[0]!, font }
}

export async function writeBaseline(looks: Looks): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const each of compared) writeFileSync(path.join(folder, fileOf(each)), await picture(looks, each))
  writeFileSync(environmentFile, JSON.stringify(await environment(looks), null, 2) + '\n')
}

const howToRenew = 'look at what has changed, then renew the pictures: npm run screenshots -- --baseline'

/**
 * How many pixels in a thousand may differ: one where the pictures were made with this browser and these fonts. Another
 * browser draws every letter a little differently, so that only what has moved or changed its colour can be told there.
 */
export async function tolerance(looks: Looks): Promise<number> {
  const made = existsSync(environmentFile) ? readFileSync(environmentFile, 'utf8').trim() : 'nothing'
  const here = JSON.stringify(await environment(looks), null, 2)
  if (made === here) return 1
  console.warn(
    `The pictures in test/looks/baseline were made with ${made}, here is ${here}: compared roughly; ${howToRenew}`
  )
  return 60
}

/** How many pixels in a thousand differ; more than are allowed keep a picture of the difference. */
export async function difference(looks: Looks, each: Compared, allowed: number): Promise<number> {
  const before = PNG.sync.read(readFileSync(path.join(folder, fileOf(each))))
  const now = PNG.sync.read(await picture(looks, each))
  const { width, height } = before
  const drawn = new PNG({ width, height })
  const differing = pixelmatch(before.data, now.data, drawn.data, width, height, { threshold: 0.1 })
  const share = (differing / (width * height)) * 1000
  if (share > allowed) {
    mkdirSync(differences, { recursive: true })
    writeFileSync(path.join(differences, fileOf(each)), PNG.sync.write(drawn))
    console.error(`${fileOf(each)} differs, see test-results/looks: ${howToRenew}`)
  }
  return share
}
