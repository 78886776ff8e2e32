import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { MissingPeer } from './missing-peer'

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

const places: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(
    (name) => `/usr/bin/${name}`
  ),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`
  ),
  win32: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((name) =>
    ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) =>
      process.env[folder] ? `${process.env[folder]}\\${name}` : []
    )
  )
}

/** Chrome, Chromium or Edge on this machine; `CHROME_PATH` names another. */
export function findBrowser(): string | undefined {
  return [process.env.CHROME_PATH, ...(places[process.platform] ?? [])].find((path) => path && existsSync(path))
}

let shared: Promise<Browser> | undefined
let users = 0

/** The one browser of this process, for as long as somebody uses it. */
export async function acquireBrowser(): Promise<{ browser: Browser; release(): Promise<void> }> {
  users++
  shared ??= launch()
  const launching = shared
  try {
    return { browser: await launching, release: once(leave) }
  } catch (error) {
    await leave()
    throw error
  }
}

async function leave(): Promise<void> {
  if (--users > 0) return
  const closing = shared
  shared = undefined
  await closing?.then((browser) => browser.close()).catch(() => {})
}

function once(task: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= task())
}

async function launch(): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new MissingPeer('Chrome, Chromium or Edge', 'CHROME_PATH names one')
  return loadPlaywright().chromium.launch({ executablePath, args: flags })
}

function loadPlaywright(): typeof import('playwright-core') {
  try {
    return require('playwright-core') as typeof import('playwright-core')
  } catch (error) {
    throw MissingPeer.orOther('playwright-core', error)
  }
}
