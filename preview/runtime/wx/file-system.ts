import { call, type Callbacks } from './call'
import { standInObject, type Unsupported } from './stand-ins'

type Data = string | ArrayBuffer
type Encoding = 'utf8' | 'utf-8' | 'base64' | 'hex' | 'ascii' | 'binary' | 'latin1'

/** Files by path; a folder has none. */
type Entry = Uint8Array<ArrayBuffer> | 'folder'

/** Decoded when it is first asked for: most of a program's files are pictures that no script reads. */
type LateEntry = () => Entry

/**
 * The user's files, kept as long as the window: a preview begins as a program that was never used before. And the program's
 * own, in base64 by their paths from its root, to be read. What lies elsewhere fails, as all that the preview cannot do.
 * https://developers.weixin.qq.com/miniprogram/dev/api/file/FileSystemManager.html
 */
export function fileSystem(home: string, ofProgram: Readonly<Record<string, string>>, unsupported: Unsupported) {
  const entries = new Map<string, Entry | LateEntry>([[home, 'folder']])
  for (const [path, content] of Object.entries(ofProgram)) {
    for (let folder = parentOf(`/${path}`); !entries.has(folder); folder = parentOf(folder))
      entries.set(folder, 'folder')
    entries.set(`/${path}`, () => encoded(content, 'base64'))
  }
  /** Every name of a file leads to one: the user's begin with their folder, the program's with a slash. */
  const nameOf = (path: string) =>
    path.startsWith(home) ? home + withoutNeedlessSlashes(path.slice(home.length)) : withoutNeedlessSlashes(`/${path}`)
  const gone = (path: string) => new Error(`no such file or directory "${path}"`)
  const find = (path: string): Entry => {
    const name = nameOf(path)
    const found = entries.get(name)
    if (found === undefined) throw gone(path)
    if (typeof found !== 'function') return found
    entries.set(name, found())
    return find(path)
  }
  const file = (path: string) => {
    const found = find(path)
    if (found === 'folder') throw new Error(`illegal operation on a directory, open "${path}"`)
    return found
  }
  /** The name of what may be changed. */
  const writable = (path: string) => {
    if (!path.startsWith(`${home}/`)) throw new Error(`permission denied, open "${path}"`)
    return nameOf(path)
  }
  const put = (path: string, entry: Entry) => {
    const name = writable(path)
    if (entries.get(parentOf(name)) !== 'folder') throw gone(path)
    entries.set(name, entry)
  }
  const isHere = (path: unknown) => String(path).startsWith(home) || !/^\w+:/.test(String(path))
  const below = (path: string) => [...entries.keys()].filter((each) => each.startsWith(`${nameOf(path)}/`))

  const operations = {
    access: (path: string) => void find(path),
    readFile: (filePath: string, encoding?: Encoding, position = 0, length = Infinity) =>
      decoded(file(filePath).slice(position, position + length), encoding),
    writeFile: (filePath: string, data: Data, encoding?: Encoding) => put(filePath, encoded(data, encoding)),
    appendFile: (filePath: string, data: Data, encoding?: Encoding) =>
      put(filePath, joined(file(filePath), encoded(data, encoding))),
    copyFile: (srcPath: string, destPath: string) => put(destPath, file(srcPath)),
    unlink: (filePath: string) => {
      const name = writable(filePath)
      file(filePath)
      entries.delete(name)
    },
    mkdir: (dirPath: string, recursive = false) => {
      const name = writable(dirPath)
      if (entries.has(name)) throw new Error(`file already exists ${dirPath}`)
      if (recursive && !entries.has(parentOf(name))) operations.mkdir(parentOf(name), true)
      put(dirPath, 'folder')
    },
    rmdir: (dirPath: string, recursive = false) => {
      const name = writable(dirPath)
      if (find(dirPath) !== 'folder') throw new Error(`not a directory ${dirPath}`)
      if (below(dirPath).length > 0 && !recursive) throw new Error('directory not empty')
      for (const each of [name, ...below(dirPath)]) entries.delete(each)
    },
    readdir: (dirPath: string) => {
      find(dirPath)
      return below(dirPath)
        .map((each) => each.slice(nameOf(dirPath).length + 1))
        .filter((name) => !name.includes('/'))
        .sort()
    },
    rename: (oldPath: string, newPath: string) => {
      const name = writable(oldPath)
      const moved = [name, ...below(oldPath)].map((each) => [each.slice(name.length), entries.get(each)!] as const)
      put(newPath, find(oldPath))
      for (const [rest] of moved) entries.delete(name + rest)
      for (const [rest, entry] of moved) entries.set(nameOf(newPath) + rest, entry)
    },
    stat: (path: string) => {
      const found = find(path)
      return {
        size: found === 'folder' ? 0 : found.length,
        mode: 0,
        lastAccessedTime: 0,
        lastModifiedTime: 0,
        isFile: () => found !== 'folder',
        isDirectory: () => found === 'folder'
      }
    },
    /** Without its digest. */
    getFileInfo: (filePath: string) => file(filePath).length
  }

  return () => {
    const manager = standInObject('FileSystemManager', 'getFileSystemManager', unsupported)
    for (const [name, { parameters, result }] of Object.entries(shapes)) {
      const run = operations[name as keyof typeof operations] as (...args: unknown[]) => unknown
      const [standIn, syncStandIn] = [manager[name], manager[`${name}Sync`]] as ((...args: unknown[]) => unknown)[]
      const later = call(name, (options: Record<string, unknown>) => {
        const outcome = run(...parameters.map((each) => options[each]))
        return result ? { [result]: outcome } : {}
      })
      manager[name] = (options: Callbacks & Record<string, unknown>) =>
        (isHere(options[parameters[0]!]) ? later : standIn!)(options)
      manager[`${name}Sync`] = (...args: unknown[]) => {
        if (!isHere(args[0])) return syncStandIn!(...args)
        try {
          return run(...args)
        } catch (error) {
          throw failure(`${name}Sync:fail ${(error as Error).message}`)
        }
      }
    }
    return manager
  }
}

/** How a function takes its arguments by name, and under which name it gives what it found. */
const shapes: Record<string, { parameters: string[]; result?: string }> = {
  access: { parameters: ['path'] },
  readFile: { parameters: ['filePath', 'encoding', 'position', 'length'], result: 'data' },
  writeFile: { parameters: ['filePath', 'data', 'encoding'] },
  appendFile: { parameters: ['filePath', 'data', 'encoding'] },
  copyFile: { parameters: ['srcPath', 'destPath'] },
  unlink: { parameters: ['filePath'] },
  mkdir: { parameters: ['dirPath', 'recursive'] },
  rmdir: { parameters: ['dirPath', 'recursive'] },
  readdir: { parameters: ['dirPath'], result: 'files' },
  rename: { parameters: ['oldPath', 'newPath'] },
  stat: { parameters: ['path'], result: 'stats' },
  getFileInfo: { parameters: ['filePath'], result: 'size' }
}

const failure = (errMsg: string) => Object.assign(new Error(errMsg), { errMsg })

const withoutNeedlessSlashes = (path: string) => path.replace(/\/(?:\.?\/)+/g, '/').replace(/\/+$/, '')

const parentOf = (name: string) => name.replace(/\/[^/]*$/, '')

function encoded(data: Data, encoding: Encoding = 'utf8'): Uint8Array<ArrayBuffer> {
  if (typeof data !== 'string') return new Uint8Array(data.slice(0))
  if (encoding.startsWith('utf')) return new TextEncoder().encode(data)
  if (encoding === 'hex') return Uint8Array.from(data.match(/../g) ?? [], (pair) => parseInt(pair, 16))
  return Uint8Array.from(encoding === 'base64' ? atob(data) : data, (letter) => letter.charCodeAt(0))
}

function decoded(bytes: Uint8Array<ArrayBuffer>, encoding?: Encoding): Data {
  if (!encoding) return bytes.slice().buffer
  if (encoding.startsWith('utf')) return new TextDecoder().decode(bytes)
  if (encoding === 'hex') return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return encoding === 'base64' ? btoa(letters) : letters
}

function joined(one: Uint8Array<ArrayBuffer>, other: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
