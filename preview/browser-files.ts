import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/** The scripts that run in the browser, by the name they are served under. */
const entries = { 'runtime.js': 'runtime/index.ts', 'phone.js': 'shell/phone.ts', 'shell.js': 'shell/index.ts' }

/** What is served as it is. */
const pages = ['index.html', 'phone.html', 'shell.css', 'docs.css'] as const

export type BrowserScript = keyof typeof entries
export type BrowserFile = BrowserScript | (typeof pages)[number]

export const browserFiles: readonly BrowserFile[] = [...(Object.keys(entries) as BrowserScript[]), ...pages]

/** The published package carries them made; in the repository they are made from what is written there now. */
const built = join(__dirname, 'browser')
const isPublished = !existsSync(join(__dirname, entries['runtime.js']))

const made = new Map<BrowserFile, Promise<string>>()

/** Each is made once. */
export function browserFile(file: BrowserFile): Promise<string> {
  if (!made.has(file)) made.set(file, make(file))
  return made.get(file)!
}

async function make(file: BrowserFile): Promise<string> {
  if (isPublished) return readFileSync(join(built, file), 'utf8')
  if (isPage(file)) return readFileSync(join(__dirname, 'shell', file), 'utf8')
  return bundled(entries[file])
}

const isPage = (file: BrowserFile): file is (typeof pages)[number] => pages.some((page) => page === file)

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, entry)],
    write: false,
    bundle: true,
    format: 'iife',
    target: 'es2020',
    loader: { '.css': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent'
  })
  return outputFiles[0]!.text
}
