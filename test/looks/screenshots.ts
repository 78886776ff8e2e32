import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PNG } from 'pngjs'
import { findBrowser } from '../browser/find-browser'
import { comeToRest } from '../browser/phone'
import { startPreview } from '../browser/preview-in-chromium'
import { writeBaseline } from './baseline'
import { Looks } from './phone'
import { languages, scenes, themes, widths } from './scenes'

const folder = path.join(__dirname, '../../docs/images')

/** Every component in both themes, three languages and two sizes; with `--baseline` what the tests compare with. */
async function main(): Promise<void> {
  process.env.CHROME_PATH = findBrowser()
  const looks = await Looks.start()
  try {
    if (process.argv.includes('--baseline')) await writeBaseline(looks)
    else {
      await writePictures(looks)
      await writePictureOfPreview()
    }
  } finally {
    await looks.close()
  }
}

async function writePictures(looks: Looks): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const [name, show] of Object.entries(scenes)) {
    for (const theme of themes) {
      for (const language of languages) {
        for (const width of widths) {
          const phone = await show(looks, { theme, language, width, pixelRatio: 1.5 })
          const file = `${[name, theme, language, width].join('-')}.png`
          writeFileSync(path.join(folder, file), compressed(await phone.page.screenshot()))
          console.log(file)
        }
      }
    }
  }
}

/** The demo beside the control panel, while a call waits for the user. */
async function writePictureOfPreview(): Promise<void> {
  const preview = await startPreview()
  try {
    const { page, phone } = await preview.open('', { width: 1280, height: 860 })
    await phone.getByText('读取剪贴板').filter({ visible: true }).first().click()
    await phone.getByRole('dialog').filter({ visible: true }).waitFor()
    await comeToRest(phone)
    writeFileSync(path.join(folder, 'preview.png'), compressed(await page.screenshot()))
    console.log('preview.png')
  } finally {
    await preview.close()
  }
}

/** Without the channel of transparency, and packed as tightly as can be. */
function compressed(picture: Buffer): Buffer {
  return PNG.sync.write(PNG.sync.read(picture), { colorType: 2, deflateLevel: 9 })
}

void main()
