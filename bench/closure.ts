import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const project = path.join(__dirname, '..')

/** What "build npm" would copy of each package. */
export const packages = {
  'miniprogram-privacy-consent': path.join(project, 'miniprogram_dist'),
  '@vant/weapp': path.join(project, 'node_modules/@vant/weapp/lib')
}

/** The hand-written dialog on van-popup and van-button. */
export const peer = path.join(__dirname, 'size/peer/privacy-dialog/index')

/**
 * Every file a component cannot do without: its own four, and what they name in `usingComponents`, `require`, `import`,
 * `include`, `wxs` and `@import`. `component` is its path without an extension.
 */
export function closureOf(component: string): string[] {
  const found = new Set<string>()
  addComponent(component)
  return [...found].sort()

  function addComponent(base: string): void {
    const files = ['.js', '.json', '.wxml', '.wxss'].map((extension) => base + extension).filter(existsSync)
    if (!files.length) throw new Error(`no component at ${base}`)
    files.forEach(addFile)
  }

  function addFile(file: string): void {
    if (found.has(file)) return
    found.add(file)
    const text = readFileSync(file, 'utf8')
    if (file.endsWith('.json')) {
      const { usingComponents = {} } = JSON.parse(text) as { usingComponents?: Record<string, string> }
      for (const request of Object.values(usingComponents)) addComponent(placeOf(request, file))
    }
    for (const [, request] of text.matchAll(mentions[path.extname(file)] ?? /$^/g)) {
      const place = placeOf(request!, file)
      addFile(path.extname(place) ? place : `${place}.js`)
    }
  }
}

const mentions: Record<string, RegExp> = {
  '.js': /\brequire\(['"](.+?)['"]\)/g,
  '.wxs': /\brequire\(['"](.+?)['"]\)/g,
  '.wxml': /<(?:import|include|wxs)\b[^>]*?\ssrc="(.+?)"/g,
  '.wxss': /@import\s+['"](.+?)['"]/g
}

/** `./x` and `x` stand beside the file, `name/x` in the package of that name. */
function placeOf(request: string, file: string): string {
  for (const [name, folder] of Object.entries(packages)) {
    if (request.startsWith(`${name}/`)) return path.join(folder, request.slice(name.length + 1))
  }
  return path.join(path.dirname(file), request)
}
