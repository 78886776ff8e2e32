import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPreview } from './build'
import { serveFile } from './serve-file'

export interface ServeOptions {
  /** The folder of app.json, or the project folder around it. */
  root: string
  /** Where to listen; the next free one when it is taken. */
  port?: number
  /** Address to listen on; localhost is reachable from this machine only. */
  host?: string
}

export interface PreviewServer {
  readonly url: string
  close(): Promise<void>
}

/** Builds the preview and serves it. */
export async function servePreview({ root, port = 8090, host = 'localhost' }: ServeOptions): Promise<PreviewServer> {
  const folder = mkdtempSync(join(tmpdir(), 'miniprogram-preview-'))
  try {
    await buildPreview(root, folder)
    const server = createServer((request, response) => serveFile(folder, request.url ?? '/', response))
    const listening = await listenOnFreePort(server, port, host)
    return {
      url: `http://${host}:${listening}/`,
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve())
          server.closeAllConnections()
          rmSync(folder, { recursive: true, force: true })
        })
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

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
