import { declaresOnly, readJson, type Encoding, type JsonFile } from '../../../mini-program'
import { isForeign, isLibrary } from './ownership'
import { KeptTexts } from './kept-texts'
import { readSource, walk, type Closed, type SourceFile } from './source-files'
import { isSuspicious, namedTag } from './interfaces'
import { scanImports, type ImportScan } from './syntax/import-scan'
import type { GuessedUse } from './wxml/guessed-uses'
import type { UploadedFiles } from './uploaded-files'
import { readWxml, type Wxml } from './wxml/parse'

/** Everything read in one pass over the tree. Of most scripts only their imports are kept. */
export interface Scan {
  root: string
  files: Set<string>
  bytes: number
  scripts: Map<string, ImportScan>
  /** Scripts that name something of the catalogue: text kept. */
  suspects: Map<string, string>
  callsGetApp: Set<string>
  /** What scripts give to all others: `globalThis.api = …`. */
  globals: Set<string>
  /** Scripts that make a store of Vuex. */
  stores: Set<string>
  /** Scripts with modules that webpack bundled. */
  bundles: Set<string>
  /** Some script names a tag under which those may draw it. */
  namesTags: boolean
  /** Scripts that ask for consent by themselves. */
  asks: Set<string>
  /** Some script of the program hands open data to a cloud function, or draws a page of the web. */
  handsOver: boolean
  /** Some script names a page to give consent on. */
  hasConsentPage: boolean
  /** The library's plug-in adds its own to the build. */
  hasPlugInPage: boolean
  /** Scripts of the program by which the library listens, for a dialog of their own. */
  attaching: Set<string>
  /** Scripts that place a prompt of the library among their elements: React's, and those of Solid. */
  prompting: Set<string>
  wxml: Map<string, Wxml>
  json: Map<string, JsonFile>
  /** File that is not UTF-8 -> what it is. */
  encodings: Map<string, Encoding>
  /** What the system does not let us read -> its error code. */
  closed: Map<string, string>
  /** What was read of scripts that are there as `.ts` and as `.js`, where some are. */
  twins?: '.ts' | '.js'
  /** How many files project.config.json keeps out of the upload. */
  leftOut?: number
  /** Files with comments that switch rules off. */
  suppressing: string[]
  /** Script -> the words in it that the rules of conduct ask for. */
  conductWords: Map<string, string>
  /** File -> what its template seems to use, which is written in a language that is not known. */
  guessed: Map<string, GuessedUse[]>
  /** Scripts that were parsed, and are JavaScript. */
  sound: Set<string>
  /** Texts of scripts. */
  texts: KeptTexts
  /** The script of a file that is not one as it stands. */
  translate?(path: string): string
}

export const emptyScan = (root: string): Scan => ({
  root,
  files: new Set(),
  bytes: 0,
  scripts: new Map(),
  suspects: new Map(),
  callsGetApp: new Set(),
  globals: new Set(),
  stores: new Set(),
  bundles: new Set(),
  namesTags: false,
  asks: new Set(),
  handsOver: false,
  hasConsentPage: false,
  hasPlugInPage: false,
  attaching: new Set(),
  prompting: new Set(),
  wxml: new Map(),
  json: new Map(),
  encodings: new Map(),
  closed: new Map(),
  suppressing: [],
  conductWords: new Map(),
  guessed: new Map(),
  sound: new Set(),
  texts: new KeptTexts()
})

export function scan(
  root: string,
  others: readonly string[],
  { ofTwins, isLeftOut }: UploadedFiles,
  progress?: (files: number) => void
): Scan {
  const result = emptyScan(root)
  const closed: Closed = (path, { code }) => result.closed.set(path, code ?? '')
  const there = ['', ...others].flatMap((prefix) => [...walk(root, prefix, closed)])
  // Of a `.ts`, what is compiled from it is uploaded.
  const uploaded = there.filter((path) => !isLeftOut(path.replace(/\.ts$/, '.js')))
  if (uploaded.length < there.length) result.leftOut = there.length - uploaded.length
  const declaring = onlyDeclaring(root, uploaded, ofTwins, closed)
  const paths = uploaded.filter((path) => !declaring.has(path))
  const all = new Set(paths)
  for (const path of paths) {
    if (all.has(twinOf(path, ofTwins))) {
      if (!isForeign(path)) result.twins = ofTwins
      continue
    }
    const source = open(root, path, closed)
    if (source) read(source, result)
    if (result.files.size % 100 === 0) progress?.(result.files.size)
  }
  return result
}

/** What is read in the place of a script, if it is there; of packages always the `.js`. */
function twinOf(path: string, ofTwins: '.ts' | '.js'): string {
  const ending = path.includes('miniprogram_npm/') ? '.js' : ofTwins
  return /\.[jt]s$/.test(path) && !path.endsWith(ending) ? path.replace(/\.[jt]s$/, ending) : ''
}

/** The `.ts` that would be read in the place of a `.js`, and are no more than a `.d.ts` is. */
function onlyDeclaring(root: string, paths: readonly string[], ofTwins: '.ts' | '.js', closed: Closed): Set<string> {
  const twins = new Set(paths.map((path) => twinOf(path, ofTwins)))
  const declares = (path: string) => {
    const source = path.endsWith('.ts') && twins.has(path) ? open(root, path, closed) : undefined
    return source !== undefined && declaresOnly(source.text)
  }
  return new Set(paths.filter(declares))
}

/** A file, or nothing where the system does not let us read it. */
export function open(root: string, path: string, closed: Closed): SourceFile | undefined {
  try {
    return readSource(root, path)
  } catch (error) {
    closed(path, error as NodeJS.ErrnoException)
  }
}

/** What is asked of every file. */
export function noteFile({ path, text, bytes, encoding }: SourceFile, result: Scan): void {
  result.files.add(path)
  result.bytes += bytes
  if (encoding !== 'UTF-8') result.encodings.set(path, encoding)
  if (text.includes('mp-privacy-disable')) result.suppressing.push(path)
}

export function read(source: SourceFile, result: Scan): void {
  const { path, text } = source
  noteFile(source, result)
  if (path.endsWith('.json')) {
    result.json.set(path, readJson(text))
  } else if (path.endsWith('.wxml')) {
    result.wxml.set(path, readWxml(path, text))
  } else {
    noteScript(path, text, result)
  }
}

/** Keeps of a script what it loads, and its text where it may use something. */
export function noteScript(path: string, text: string, result: Scan): void {
  result.texts.of(path, () => text)
  result.scripts.set(path, scanImports(text))
  const namesTag = namedTag.test(text)
  result.namesTags ||= namesTag
  if (namesTag || isSuspicious(text) || (/\.[jt]sx$/.test(path) && text.includes('openType={')))
    result.suspects.set(path, text)
  const words = text.match(conduct)
  if (words) result.conductWords.set(path, [...new Set(words)].join(' '))
  for (const [, name] of text.matchAll(givenToAll)) result.globals.add(name)
  if (!marks.test(text)) return
  if (/webpack(?:Jsonp|Chunk)/.test(text)) result.bundles.add(path)
  if (makesStore.test(text)) result.stores.add(path)
  if (text.includes('getApp')) result.callsGetApp.add(path)
  if (text.includes('requirePrivacyAuthorize') || gateElement.test(text)) result.asks.add(path)
  result.handsOver ||= handsOver.test(text) && !isForeign(path)
  if (isLibrary(path)) return
  result.hasConsentPage ||= text.includes('consentPage')
  if (text.includes(library) && attaches.test(text)) result.attaching.add(path)
  if (promptElement.test(text)) result.prompting.add(path)
}

const conduct = /exitMiniProgram|navigateBackMiniProgram|disagree|requirePrivacyAuthorize|showModal(?=[^]{0,2000}隐私)/g

/** `globalThis.api = …`: every script has it under that name. */
const givenToAll = /\bglobal(?:This)?\.([\w$]+)\s*=(?!=)/g

/** One look for all of them, which most scripts have none of. */
const marks =
  /getApp|\bStore\(|\bcreateStore\(|requirePrivacyAuthorize|consentPage|webpack(?:Jsonp|Chunk)|CloudID|WebView|miniprogram-privacy-consent|[<'"`]privacy-/

const makesStore = /\bnew\s+(?:Vuex\.)?Store\(|\bcreateStore\(/

const library = 'miniprogram-privacy-consent'

const attaches = /\b(?:usePrivacy|privacyBehavior|attach)\b|\bmode\s*:\s*['"`]custom\b/

/** As it is written, and as compilers write it: `jsx("privacy-popup", { … })`. */
export const promptElement = /(?:<|\(\s*['"`])privacy-(?:popup|button)\b/

/** What asks before anything else does. */
const gateElement = /(?:<|\(\s*['"`])privacy-(?:gate\b|popup(?:\s+|['"`]\s*,\s*\{\s*)auto\b)/

const handsOver = /\bcloud\.CloudID\b|\bimport\s*\{[^}]*\bWebView\b[^}]*\}\s*from\s*['"]@tarojs\/components/

/** A file as it is written. */
export const sourceText = (scan: Scan, path: string): string =>
  scan.translate ? readSource(scan.root, path).text : scriptText(scan, path)

/** The script in a file. In a framework's source that is a part of it, at the places where it stands there. */
export const scriptText = ({ root, suspects, texts, translate }: Scan, path: string): string =>
  suspects.get(path) ?? texts.of(path, () => translate?.(path) ?? readSource(root, path).text)
