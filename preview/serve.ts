import { createServer, type IncomingMessage, type Server } from 'node:http'
import { browserFile, browserFiles } from './browser-files'
import { programRoot, type Warning } from './compiler'
import { LiveProgram, type ProgramListener } from './live-program'
import { networkProxy } from './network-proxy'
import { previewHandler } from './preview-files'
import type { ProgramReport } from './program-report'
import type { Mocks } from './runtime/wx/mocks'

export interface ServeOptions extends ProgramListener {
  /** The folder of app.json, or the project folder around it. */
  root: string
  /** Where to listen; the next free one when it is taken. */
  port?: number
  /** Address to listen on; localhost is reachable from this machine only. */
  host?: string
  /** The program's requests leave this machine. */
  network?: boolean
  /** Answers in the place of functions of `wx`, by name. */
  mocks?: Mocks
}

export interface PreviewServer {
  readonly url: string
  readonly warnings: readonly Warning[]
  readonly isSkyline: boolean
  /** What the shell says of the pages. */
  mark(pages: ProgramReport['pages']): void
  close(): Promise<void>
}

/**
 * Builds the preview and serves it, again at each change.
 * @throws {BuildError} without app.json or a page
 */
export async function servePreview({
  root,
  port = 8090,
  host = 'localhost',
  network = false,
  mocks,
  ...on
}: ServeOptions): Promise<PreviewServer> {
  // Made beside the program, not when the first page waits for them.
  const [program] = await Promise.all([LiveProgram.start(programRoot(root), on), ...browserFiles.map(browserFile)])
  const handle = previewHandler(program, network ? networkProxy() : undefined, mocks)
  const server = createServer((request, response) => {
    if (isLoopback(host) && !isLoopback(hostOf(request))) return void response.writeHead(403).end()
    handle(request, response).catch(() => (response.headersSent ? response.destroy() : response.writeHead(500).end()))
  })
  const listening = await listenOnFreePort(server, port, host)
  await program.watch()
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${listening}/`,
    warnings: program.current.warnings,
    isSkyline: program.current.isSkyline,
    mark: (pages) => program.mark(pages),
    close: async () => {
      await program.close()
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
    }
  }
}

const isLoopback = (host: string) => /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[?::1\]?)$/i.test(host)

/** A name that somebody else lets lead to this machine is theirs, and so would be what their page reads here. */
const hostOf = ({ headers: { host = 'localhost' } }: IncomingMessage) => host.replace(/:\d+$/, '')

/** Port 0 means any. */
async function listenOnFreePort(server: Server, first: number, host: string): Promise<number> {
  for (let port = first; ; port++) {
    try {
      return await listen(server, port, host)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port - first >= 100) throw error
    }
  }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}
