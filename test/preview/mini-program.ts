import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { prepareForJsdom, type BootedProgram } from '../../preview/jsdom'
import type { StartOptions } from '../../preview/runtime/start'

export type Files = Record<string, string | object>

const folders: string[] = []

/** Writes a mini program to a folder of its own. What is not given is the least that compiles. */
export function miniProgram(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'mini-program-'))
  folders.push(root)
  const all: Files = { 'app.json': { pages: ['pages/home/index'] }, 'app.js': 'App({})', ...files }
  for (const page of (all['app.json'] as { pages?: string[] }).pages ?? []) {
    all[`${page}.wxml`] ??= `<view>${page}</view>`
    all[`${page}.js`] ??= all[`${page}.ts`] ? '' : 'Page({})'
    if (all[`${page}.js`] === '') delete all[`${page}.js`]
  }
  for (const [file, content] of Object.entries(all)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), isWritten(content) ? content : JSON.stringify(content, null, 2))
  }
  return root
}

const isWritten = (content: string | object): content is string | Buffer =>
  typeof content === 'string' || Buffer.isBuffer(content)

export function addVant(root: string): string {
  cpSync(join(__dirname, '../../node_modules/@vant/weapp/lib'), join(root, 'miniprogram_npm/@vant/weapp'), {
    recursive: true
  })
  return root
}

export async function boot(files: Files, options?: StartOptions): Promise<BootedProgram> {
  const { boot } = await prepareForJsdom(miniProgram(files))
  return boot(options)
}

/**
 * Until what is set to happen within so many ms has happened. It takes a turn for each of them, so that a chain of timers gets
 * as many turns as it has links, however slow the machine is.
 */
export async function settled(ms = 10): Promise<void> {
  for (let turn = 0; turn < ms; turn++) await new Promise((resolve) => setTimeout(resolve, 1))
}

/** The user's finger on the element with this text in the page in sight. */
export function tap({ document }: BootedProgram, text: string): void {
  const page = document.querySelector('.phone-page:not([hidden])')!
  const found = [...page.querySelectorAll<HTMLElement>('*')].reverse().find((each) => ownText(each) === text)
  if (!found) throw new Error(`nothing on the page says "${text}": ${page.textContent}`)
  found.click()
}

/** The mouse goes down on the element, moves so far down and comes up. */
export function drag({ window, document }: BootedProgram, element: Element, down: number): void {
  const event = (name: string, clientY: number) =>
    new window.MouseEvent(name, { bubbles: true, clientY, detail: name === 'click' ? 1 : 0 })
  element.dispatchEvent(event('mousedown', 100))
  document.dispatchEvent(event('mousemove', 100 + down))
  document.dispatchEvent(event('mouseup', 100 + down))
  element.dispatchEvent(event('click', 100 + down))
}

export function pageText({ document }: BootedProgram): string {
  return document.querySelector('.phone-page:not([hidden])')!.textContent!.replace(/\s+/g, ' ').trim()
}

function ownText(element: HTMLElement): string {
  return element.textContent!.trim()
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})
