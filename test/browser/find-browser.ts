import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { installOnDebian, mayInstall } from '../jest/debian'

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'msedge']

const folders = [
  ...(process.env.PATH ?? '').split(path.delimiter),
  '/usr/bin',
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Chromium.app/Contents/MacOS',
  '/Applications/Microsoft Edge.app/Contents/MacOS',
  'C:\\Program Files\\Google\\Chrome\\Application',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application'
]

const executables = [...names, 'Google Chrome', 'Chromium', 'Microsoft Edge', 'chrome.exe', 'msedge.exe']

/**
 * A Chrome, Chromium or Edge: `CHROME_PATH`, else the first one installed. On Debian, as root, a missing one is installed,
 * with the fonts that Chinese text needs. Otherwise an error says what to install: no test is skipped for want of a browser.
 */
export function findBrowser(): string {
  const { CHROME_PATH } = process.env
  if (CHROME_PATH) {
    if (runs(CHROME_PATH)) return CHROME_PATH
    throw new Error(
      `CHROME_PATH is ${CHROME_PATH}, which is no program that can be run. Point it at Chrome, Chromium or Edge`
    )
  }
  if (mayInstall && !(installed() && speaksChinese())) {
    installOnDebian('chromium', 'fonts-noto-cjk', 'fonts-noto-cjk-extra', 'fontconfig')
  }
  const found = installed()
  if (found) return found
  throw new Error(
    'The browser tests need Chrome, Chromium or Edge. Install one (on Debian or Ubuntu: apt-get install chromium fonts-noto-cjk) or set CHROME_PATH'
  )
}

function installed(): string | undefined {
  return folders.flatMap((folder) => executables.map((name) => path.join(folder, name))).find(runs)
}

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Without such a font Chinese text is a row of boxes; without its medium weight no title is heavier than the text. */
function speaksChinese(): boolean {
  const { stdout } = spawnSync('fc-list', [':lang=zh-cn', 'style'], { encoding: 'utf8' })
  return /Medium/.test(stdout ?? '')
}
