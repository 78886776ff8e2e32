import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { FlattenMap, type SourceMapInput, type TraceMap } from '@jridgewell/trace-mapping'
import { isRecord } from '../../../../mini-program'
import { localPath } from './local-path'
import { MapTrouble } from './map-trouble'

/** A source map, and the folder that its sources are relative to. */
export interface FoundMap {
  map: TraceMap
  folder: string
}

/** The source map of a script: the one it names, inline or in a file, else one beside it. Undefined where there is none. */
export function findMap(file: string): FoundMap | MapTrouble | undefined {
  const beside = `${file}.map`
  const url = namedIn(readFileSync(file, 'utf8'))
  if (url === undefined) return isFile(beside) ? fromFile(beside, beside) : undefined
  if (url.startsWith('data:')) return mapOf(contentOf(url), dirname(file), 'data:')
  const path = pathOf(url, dirname(file))
  if (path === undefined) return new MapTrouble('remote', url)
  return (
    [path, beside].flatMap((each) => (isFile(each) ? fromFile(each, url) : []))[0] ?? new MapTrouble('map-missing', url)
  )
}

const comment = /\/[/*][#@][ \t]*sourceMappingURL=([^\s'"`*]+)[ \t]*(?:\*\/)?\s*$/

/** In the last line that says anything: packages inside of a bundle bring comments of their own. */
function namedIn(text: string): string | undefined {
  const start = text.lastIndexOf('sourceMappingURL=')
  return start < 0 ? undefined : comment.exec(text.slice(Math.max(0, start - 8)))?.[1]
}

function contentOf(url: string): string | undefined {
  const [, kind, content] = /^data:([^,]*),(.*)$/s.exec(url) ?? []
  if (content === undefined) return undefined
  return kind.endsWith(';base64') ? Buffer.from(content, 'base64').toString() : decoded(content)
}

/** Undefined where it is on another machine. */
function pathOf(url: string, folder: string): string | undefined {
  if (url.startsWith('file:')) return localPath(url)
  if (/^(?:\w[\w+.-]+:)?\/\//.test(url)) return undefined
  return resolve(folder, decoded(url.replace(/[?#].*$/, '')) ?? url)
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function fromFile(path: string, name: string): FoundMap | MapTrouble {
  try {
    return mapOf(readFileSync(path, 'utf8'), dirname(path), name)
  } catch {
    return new MapTrouble('broken', name)
  }
}

function mapOf(content: string | undefined, folder: string, name: string): FoundMap | MapTrouble {
  try {
    // A server may put a line before it that keeps it from being run.
    const json: unknown = JSON.parse((content ?? '').replace(/^\uFEFF?(?:\)\]\}'[^\n]*\n)?/, ''))
    if (!isRecord(json) || json.version !== 3) return new MapTrouble('broken', name)
    return { map: new FlattenMap(json as unknown as SourceMapInput), folder }
  } catch {
    return new MapTrouble('broken', name)
  }
}

/** A device is there too, and never ends. */
const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
