import { createReadStream, existsSync, statSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4'
}

/** Nothing is fetched from anywhere but here, whatever a style sheet or an image asks for. */
export const contentSecurityPolicy = "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'"

export function headersFor(file: string): Record<string, string> {
  return {
    'content-type': mediaTypes[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store'
  }
}

/** The path in an address, decoded; none where it is malformed. */
export function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/)[0]!)
  } catch {
    return undefined
  }
}

/** Answers with a file of `folder`, and with nothing from outside of it. */
export function serveFile(folder: string, url: string, response: ServerResponse): void {
  const path = pathOf(url)
  if (path === undefined || path.includes('\0')) {
    response.writeHead(400).end()
    return
  }
  const file = join(folder, normalize(path).replace(/^\/$/, '/index.html'))
  if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end()
    return
  }
  streamFile(file, response)
}

export function streamFile(file: string, response: ServerResponse, headers: Record<string, string> = {}): void {
  response.writeHead(200, { ...headersFor(file), ...headers })
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response)
}
