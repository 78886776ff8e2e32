import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { BuildError, buildPreview } from './build'
import { serveFile } from './serve-file'

export interface ServeOptions {
  /** The folder of app.json, or the project folder around it. */
  root: string
  /** Where to listen; the next free one when it is taken. */
  port?: number
}

export interface PreviewServer {
  readonly url: string
  close(): Promise<void>
}

/** Builds the preview and serves it on this machine only. */
export async function servePreview({ root, port = 8090 }: ServeOptions): Promise<PreviewServer> {
  const folder = mkdtempSync(join(tmpdir(), 'miniprogram-preview-'))
  try {
    await buildPreview(root, folder)
    const server = createServer((request, response) => serveFile(folder, request.url ?? '/', response))
    const listening = await listenOnFreePort(server, port)
    return {
      url: `http://localhost:${listening}/`,
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
async function listenOnFreePort(server: Server, first: number): Promise<number> {
  for (let port = first; ; port++) {
    try {
      return await listen(server, port)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port - first >= 100) throw error
    }
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '8090' }, root: { type: 'string', default: 'demo' } }
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`--port ${values.port}: give a number from 0 to 65535`)
    process.exitCode = 2
    return
  }
  try {
    const server = await servePreview({ root: values.root, port })
    console.log(`Preview of ${values.root} (a simulated Weixin): ${server.url}\nCtrl-C ends it.`)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void server.close().then(() => process.exit(0)))
    }
  } catch (error) {
    console.error(error instanceof BuildError ? error.message : error)
    process.exitCode = 1
  }
}

if (require.main === module) void main()
