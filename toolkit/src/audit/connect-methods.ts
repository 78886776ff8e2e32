import { pieceId, pieceIdAt } from './outline/connections'
import type { Method } from './outline/methods'
import type { Loads, Parts } from './parts'
import type { Reach } from './reach'
import { sourceText } from './scan'
import { blank } from './sources/blank'

/** Where a text has the name of a method. */
interface Naming {
  file: string
  offset: number
  /** `app.where` */
  isMember: boolean
}

/**
 * Whoever names a method of an instance calls it, where only those name it that load its module: a page, or a function
 * that is called by name itself. Where others do too, an instance may have come to them, and whoever leads to what makes
 * instances leads to the method. The launch leads to all of `App({})`, and whoever calls it through `getApp()`. `asked`: the files whose outlines tell who names what.
 */
export function connectMethods(parts: Parts, reach: Reach, asked: ReadonlySet<string>, loading: Loads): void {
  const { tree, layout, units, outlines } = parts
  const told = new Map<string, Method[]>()
  for (const [module, { methods }] of outlines.modules) {
    const isAsked = asked.has(module) && !tree.bundles.has(module)
    const named = isAsked ? methods.filter(({ through }) => !through) : []
    if (named.length > 0) told.set(module, named)
    for (const each of methods) if (!named.includes(each)) connectOwner(reach, module, each)
  }
  const names = new Set([...told.values()].flatMap((methods) => methods.map(({ name }) => name)))
  if (names.size === 0) return
  const namings = namingsOf(parts, names)
  const launch = new Set(layout.launch)
  const entries = new Set([...launch, ...[...units.all.keys()].flatMap((base) => layout.scriptsOf(base))])
  for (const [module, methods] of told) {
    const loaders = loadersOf(module, loading)
    for (const method of methods) {
      const calls = (namings.get(method.name) ?? []).filter((each) => each.file !== module || !isMade(method, each))
      const callers = calls.map(({ file, offset }) => loaders.has(file) && pieceIdAt(outlines, file, offset))
      if (launch.has(module)) {
        connectOwner(reach, module, method)
        for (const { file, offset } of calls.filter(
          ({ file, isMember }) => isMember && (file === module || tree.callsGetApp.has(file))
        ))
          reach.connect(reach.piece(pieceIdAt(outlines, file, offset)), methodIn(reach, module, method))
        continue
      }
      // What a module that is nobody's own does when it is loaded says nothing of who loads it.
      const areKnown = callers.every((piece) => piece !== false && (piece.includes('::') || entries.has(piece)))
      if (!areKnown) connectOwner(reach, module, method)
      else for (const piece of callers) reach.connect(reach.piece(piece as string), methodIn(reach, module, method))
    }
  }
}

const isMade = ({ places }: Method, { offset }: Naming) =>
  places.some(([start, end]) => start <= offset && offset < end)

const methodIn = (reach: Reach, module: string, { piece }: Method) => reach.piece(pieceId(module, piece))

const connectOwner = (reach: Reach, module: string, method: Method) =>
  reach.connect(reach.piece(pieceId(module, method.owner)), methodIn(reach, module, method))

const comments = /^[ \t]*(?:\/\*[^]*?\*\/|\/\/.*)/gm

/** `places.where = …` gives an object a member of that name, and `'where:fail'` is the message of an error. */
const isNoCall = (before: string, after: string) =>
  before === '.' ? /^\s*=(?![=>])/.test(after) : /['"`]/.test(before) && after.startsWith(':')

function namingsOf({ tree }: Parts, names: ReadonlySet<string>): Map<string, Naming[]> {
  const found = new Map<string, Naming[]>()
  const words = [...names].map((name) => name.replace(/\$/g, '\\$&')).join('|')
  // After a stroke it is part of an address.
  const pattern = new RegExp(`(?<![\\w$/])(?:${words})(?![\\w$])`, 'g')
  // In a framework's source the template stands in the file of the script.
  const templates = [...tree.wxml.keys()].filter((file) => tree.files.has(file))
  for (const file of new Set([...tree.scripts.keys(), ...templates])) {
    const text = sourceText(tree, file)
    if (text.search(pattern) < 0) continue
    for (const { 0: name, index } of text.replace(comments, blank).matchAll(pattern)) {
      if (isNoCall(text[index - 1], text.slice(index + name.length, index + name.length + 8))) continue
      const naming = { file, offset: index, isMember: text[index - 1] === '.' }
      const namings = found.get(name)
      if (namings) namings.push(naming)
      else found.set(name, [naming])
    }
  }
  return found
}

/** A script, and those that load it through whatever others. */
function loadersOf(file: string, loading: Loads): Set<string> {
  const found = new Set([file])
  for (const each of found) for (const other of loading.get(each) ?? []) found.add(other)
  return found
}
