import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { browserFile, browserFiles, type BrowserFile } from './browser-files'
import { docsPage } from './docs-pages'
import type { LiveProgram } from './live-program'
import { shownFile } from './program-files'
import { contentSecurityPolicy, headersFor, pathOf, streamFile } from './serve-file'
import type { Proxy } from './network-proxy'
import type { Mocks } from './runtime/wx/mocks'

/** Answers every request of a preview: the browser's own files, the program, what its pages show, news of it, and the documentation. */
export function previewHandler(program: LiveProgram, proxy: Proxy | undefined, mocks: Mocks | undefined) {
  // A script can be embedded by any page that knows its address, and read by that: only the program's own page is told it.
  const programScript = `${randomUUID()}/program.js`
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = pathOf(request.url ?? '/')
    if (path === undefined || path.includes('\0')) return void response.writeHead(400).end()
    if (proxy && path === proxy.path) return proxy.answer(request, response)
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end()
    const name = path === '/' ? 'index.html' : path.slice(1)
    if (name === 'events') return program.follow(response)
    if (name === programScript) return send(response, name, program.current.program)
    if (name === 'program.json') return send(response, name, JSON.stringify(program.report))
    if (isBrowserFile(name))
      return sendBrowserFile(response, name, programScript, {
        network: proxy?.path,
        mocks: mocks && JSON.stringify(mocks)
      })
    const page = name.startsWith('docs/') ? docsPage(name.slice('docs/'.length)) : undefined
    if (page) return send(response, 'page.html', page)
    const shown = name.startsWith('program/') ? shownFile(program.root, name.slice('program/'.length)) : undefined
    if (shown) return streamFile(shown, response, { 'content-security-policy': 'sandbox' })
    response.writeHead(404).end()
  }
}

const isBrowserFile = (name: string): name is BrowserFile => browserFiles.some((file) => file === name)

/** The page of the program has no origin, however it is opened: what a stranger wrote reaches nothing of the shell. */
async function sendBrowserFile(
  response: ServerResponse,
  name: BrowserFile,
  programScript: string,
  told: Told
): Promise<void> {
  const text = await browserFile(name)
  if (name !== 'phone.html') return send(response, name, text)
  const page = text
    .replace('<html', () => `<html${attributes(told)}`)
    .replace('src="program.js"', () => `src="${programScript}"`)
  send(response, name, page, { 'content-security-policy': `sandbox allow-scripts; ${contentSecurityPolicy}` })
}

/** What the page of the program is told, and no other. */
interface Told {
  network?: string
  mocks?: string
}

function attributes(told: Told): string {
  return Object.entries(told)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` data-${name}="${escaped(value as string)}"`)
    .join('')
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;')

function send(response: ServerResponse, name: string, text: string, more: Record<string, string> = {}): void {
  response.writeHead(200, { ...headersFor(name), ...more }).end(text)
}
