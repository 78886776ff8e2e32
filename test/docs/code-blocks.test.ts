import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { build } from 'esbuild'
import ts from 'typescript'
import { compileScript, compileTemplate, parse as parseVue } from 'vue/compiler-sfc'
import { parse as parseYaml } from 'yaml'
import { builtinTags, syntaxTags } from '../../mini-program'
import { keysOf } from './known-keys'
import { blocksOf, pages, readmes, root, type Block } from './markdown'

const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}
const compiler = require('miniprogram-compiler') as {
  wxmlToJs(folder: string): Promise<string>
  wxssToJs(folder: string): Promise<string>
}

const blocks = [...pages, ...readmes].flatMap(blocksOf)
const ofLanguage = (...languages: string[]) => blocks.filter(({ language }) => languages.includes(language))

/** Pages in two languages share much of their code: each text once, under the first place it stands at. */
const distinct = (all: readonly Block[]) => [
  ...new Map([...all].reverse().map((block) => [block.flag + block.given + block.code, block])).values()
]

/** `[place, block]`, for `test.each`; jest wants at least one. */
const each = (all: readonly Block[]): [string, Block][] => distinct(all).map((block) => [block.place, block])

let scratch: string
beforeAll(() => {
  // Inside the repository: a file there finds the package by its name, as one in a user's project does.
  mkdirSync(path.join(root, '.cache'), { recursive: true })
  scratch = mkdtempSync(path.join(root, '.cache/code-blocks-'))
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

test('every block is of a kind that is compiled or run here', () => {
  const kinds = ['ts', 'js', 'html', 'css', 'json', 'sh', 'yaml', 'vue', 'tsx', 'text']
  expect(blocks.length).toBeGreaterThan(100)
  expect(blocks.filter(({ language }) => !kinds.includes(language)).map(({ place }) => place)).toEqual([])
  expect(blocks.filter(({ flag }) => flag && flag !== 'run').map(({ place, flag }) => `${place} ${flag}`)).toEqual([])
})

describe('TypeScript', () => {
  /** Taro hands on what Weixin has; a page of it is a function of React. */
  const taro = `
declare module '@dcloudio/vite-plugin-uni' { const uni: () => import('vite').PluginOption; export default uni }
declare module '@tarojs/taro' { const Taro: typeof wx & { useLoad(run: () => void): void; useDidShow(run: () => void): void }; export default Taro; export const useLoad: typeof Taro.useLoad; export const useDidShow: typeof Taro.useDidShow }
declare module '@tarojs/components' { type Tag = (props: Record<string, unknown>) => JSX.Element; export const View: Tag; export const Text: Tag; export const Button: Tag; export const Input: Tag; export const Image: Tag; export const RootPortal: Tag; export const Camera: Tag }
declare module 'react' { export function useState<Value>(initial: Value): [Value, (value: Value) => void]; export function useEffect(run: () => void | (() => void), on?: unknown[]): void; export function useRef<Value>(initial: Value): { current: Value } }
declare namespace JSX { interface Element {} interface IntrinsicElements { [tag: string]: Record<string, unknown> } }
declare module '*.vue' { const component: object; export default component }
`
  const folder = path.join(root, 'docs/blocks')
  const sources = new Map([[path.join(folder, 'taro.d.ts'), taro]])
  const places = new Map<string, { block: Block; linesBefore: number }>()
  for (const block of [...distinct(ofLanguage('ts')), ...distinct(ofLanguage('tsx'))]) {
    // The line of `given` and the one that makes it a module stand before it.
    const before = `export {}\n${block.given.replace(/\n/g, ' ')}\n`
    const file = path.join(folder, `${block.place.replace(/\W+/g, '-')}.${block.language}`)
    sources.set(file, before + block.code)
    places.set(file, { block, linesBefore: 2 })
  }
  const examples = ['app.ts', 'pages/index/index.ts'].map((file) => path.join(root, 'docs/example', file))

  test('every block is sound under strict rules, by the published types and those of Weixin', () => {
    const options: ts.CompilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts'],
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      moduleDetection: ts.ModuleDetectionKind.Force,
      jsx: ts.JsxEmit.Preserve,
      resolveJsonModule: true,
      types: ['miniprogram-api-typings', 'node', 'jest']
    }
    const host = ts.createCompilerHost(options)
    const { getSourceFile, fileExists, readFile } = host
    host.fileExists = (file) => sources.has(path.normalize(file)) || fileExists.call(host, file)
    host.readFile = (file) => sources.get(path.normalize(file)) ?? readFile.call(host, file)
    host.getSourceFile = (file, version, ...rest) => {
      const text = sources.get(path.normalize(file))
      return text === undefined
        ? getSourceFile.call(host, file, version, ...rest)
        : ts.createSourceFile(file, text, version, true)
    }
    const program = ts.createProgram({ rootNames: [...sources.keys(), ...examples], options, host })
    const complaints = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
      const text = ts.flattenDiagnosticMessageText(messageText, '\n')
      const found = file && places.get(path.normalize(file.fileName))
      if (!found) return `${file?.fileName ?? ''} ${text}`
      const [page, first] = found.block.place.split(':')
      const { line } = file.getLineAndCharacterOfPosition(start!)
      return `${page}:${Number(first) + line - found.linesBefore} ${text}`
    })
    expect(complaints).toEqual([])
  })

  const running = ofLanguage('ts', 'js').filter(({ flag }) => flag === 'run')

  test.each(each(running))('%s runs in Node, and what it asserts holds', async (place, block) => {
    const file = path.join(scratch, `${place.replace(/\W+/g, '-')}.mjs`)
    await build({
      stdin: { contents: block.code, loader: 'ts', resolveDir: root, sourcefile: place },
      outfile: file,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      external: [...builtinModules, 'miniprogram-privacy-toolkit', 'miniprogram-privacy-toolkit/*'],
      logLevel: 'silent'
    })
    expect(await exitOf(file)).toEqual({ status: 0, errors: '' })
  })
})

function exitOf(file: string): Promise<{ status: number | null; errors: string }> {
  const child = spawn(process.execPath, [file], { cwd: scratch, stdio: ['ignore', 'ignore', 'pipe'] })
  let errors = ''
  child.stderr.on('data', (text) => (errors += text))
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, errors })))
}

test('every JavaScript block can be parsed and bundled', async () => {
  for (const { place, code } of distinct(ofLanguage('js'))) {
    const { outputFiles } = await build({
      stdin: { contents: code, loader: 'js', resolveDir: root, sourcefile: place },
      bundle: true,
      write: false,
      platform: 'node',
      format: 'esm',
      // The reader's own files are not here.
      external: ['./*', '../*'],
      packages: 'external',
      logLevel: 'silent'
    })
    expect(outputFiles[0]!.text).not.toBe('')
  }
})

describe('WXML and WXSS', () => {
  const library = (readdirSync(path.join(root, 'miniprogram_dist')) as string[]).filter((name) =>
    /^privacy-/.test(name)
  )
  const vant = path.join(root, 'node_modules/@vant/weapp/dist')

  /** Those that a JSON block of the same page names. */
  const declaredOn = (page: string) =>
    blocksOf(page)
      .filter(({ language }) => language === 'json')
      .flatMap(({ code }) => Object.keys((JSON.parse(code) as { usingComponents?: object }).usingComponents ?? {}))

  test.each(each(ofLanguage('html')))('Tencent’s own compiler accepts %s', async (_place, { code }) => {
    expect(await compiled('page.wxml', code, compiler.wxmlToJs)).toContain('page.wxml')
  })

  test.each(each(ofLanguage('css')))('Tencent’s own compiler accepts %s', async (_place, { code }) => {
    expect(await compiled('page.wxss', code, compiler.wxssToJs)).toContain('page.wxss')
  })

  test('every element exists', () => {
    const unknown = ofLanguage('html').flatMap(({ place, page, code }) =>
      [...code.replace(/<!--[^]*?-->|{{[^]*?}}/g, '').matchAll(/<([a-z][\w-]*)/g)]
        .map(([, tag]) => tag!)
        .filter((tag) => ![...syntaxTags, ...builtinTags, ...library, ...declaredOn(page)].includes(tag))
        .filter((tag) => !tag.startsWith('van-') || !existsSync(path.join(vant, tag.slice(4), 'index.wxml')))
        .map((tag) => `${place} <${tag}>`)
    )
    expect(unknown).toEqual([])
  })

  /** The compilers read a folder, and stop at the first file they cannot read. */
  async function compiled(file: string, code: string, compile: (folder: string) => Promise<string>): Promise<string> {
    const folder = mkdtempSync(path.join(scratch, 'folder-'))
    writeFileSync(path.join(folder, file), code)
    // Style sheets are read for what has a configuration.
    writeFileSync(path.join(folder, 'page.json'), '{}')
    return String(await compile(folder))
  }
})

describe('JSON and YAML', () => {
  const exists = (target: string): boolean => {
    const inPackage = /^(?:\/?miniprogram_npm\/)?miniprogram-privacy-consent\/(.+)$/.exec(target)
    if (inPackage) return existsSync(path.join(root, 'miniprogram_dist', `${inPackage[1]}.json`))
    const inVant = /^@vant\/weapp\/(.+)$/.exec(target)
    if (inVant) return existsSync(path.join(root, 'node_modules/@vant/weapp/dist', `${inVant[1]}.json`))
    return true
  }

  test('every JSON block is JSON, names components that exist, and only keys that Weixin knows', () => {
    const complaints = ofLanguage('json').flatMap(({ place, code }) => {
      const json = JSON.parse(code) as Record<string, unknown>
      const using = Object.values((json.usingComponents ?? {}) as Record<string, string>)
      const listed = Array.isArray(json.pages) ? json.pages.filter((page) => typeof page === 'string') : []
      const missing = [...using, ...listed].filter((target) => !exists(target))
      const known = keysOf.find(({ mark }) => mark in json)?.keys
      const unknown = known ? Object.keys(json).filter((key) => !known.includes(key)) : []
      return [...missing, ...unknown].map((name) => `${place} ${name}`)
    })
    expect(complaints).toEqual([])
  })

  test('every YAML block is YAML', () => {
    for (const { code } of ofLanguage('yaml')) expect(parseYaml(code)).not.toBeNull()
  })
})

test('every Vue component compiles', () => {
  const complaints = distinct(ofLanguage('vue')).flatMap(({ place, code }) => {
    const { descriptor, errors } = parseVue(code, { filename: `${place}.vue` })
    const script = descriptor.script || descriptor.scriptSetup ? compileScript(descriptor, { id: place }) : undefined
    const template = descriptor.template
      ? compileTemplate({
          id: place,
          filename: place,
          source: descriptor.template.content,
          compilerOptions: { bindingMetadata: script?.bindings, isCustomElement: (tag) => tag.includes('-') }
        }).errors
      : []
    return [...errors, ...template].map((error) => `${place} ${String(error)}`)
  })
  expect(complaints).toEqual([])
})

describe('commands', () => {
  const clis: Readonly<Record<string, string>> = {
    'mp-privacy': 'toolkit/bin/mp-privacy.js',
    'miniprogram-privacy-toolkit': 'toolkit/bin/mp-privacy.js',
    'mp-fleet': 'fleet/bin/mp-fleet.js',
    'miniprogram-privacy-preview': 'preview/bin/miniprogram-privacy-preview.js'
  }
  const helps = new Map<string, string>()

  function help(...command: string[]): string {
    const key = command.join(' ')
    const [program, ...rest] = command as [string, ...string[]]
    if (!helps.has(key))
      helps.set(
        key,
        execFileSync(process.execPath, [path.join(root, clis[program]!), ...rest, '--help'], { encoding: 'utf8' })
      )
    return helps.get(key)!
  }

  const subcommands = (...command: string[]) => {
    const [, list = ''] = help(...command).split('\nCommands:\n')
    return [...list.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name!)
  }

  /** What is wrong with the words after the name of a command of ours, if anything. */
  function complaintAboutCommand(program: string, words: string[]): string | undefined {
    const command = [program]
    let rest = words
    while (rest[0] && subcommands(...command).includes(rest[0])) {
      command.push(rest[0])
      rest = rest.slice(1)
    }
    const lacksSubcommand = command.length === 1 && subcommands(program).length > 0
    if (lacksSubcommand && !rest.every((word) => word.startsWith('-'))) return `${program} has no ${words[0]}`
    const known = [...help(...command).matchAll(/(?<![\w-])--?[\w-]+/g)].map(([option]) => option)
    const unknown = rest
      .map((word) => word.split('=')[0]!)
      .find((word) => /^--?[a-z]/.test(word) && !known.includes(word))
    return unknown && `${command.join(' ')} has no ${unknown}`
  }

  function complaintAbout(line: string): string | undefined {
    const [program, ...words] = wordsOf(line.replace(/^(?:\w+=\S+ )+/, ''))
    if (clis[program!]) return complaintAboutCommand(program!, words)
    if (program === 'npx' && clis[words[0]!]) return complaintAboutCommand(words[0]!, words.slice(1))
    if (program === 'npx' && existsSync(path.join(root, 'node_modules/.bin', words[0]!))) return undefined
    if (program === 'npm' && words[0] === 'run') return scripts[words[1]!] ? undefined : `no script ${words[1]}`
    if (program === 'npm' && ['install', 'ci', 'test'].includes(words[0]!)) return undefined
    return `neither npm, npx nor mp-privacy`
  }

  test('every command exists, with the options it is given', () => {
    const complaints = ofLanguage('sh').flatMap(({ place, code }) =>
      code
        .replace(/\\\n\s*/g, ' ')
        .split(/\n|&&/)
        .map((line) => line.trim())
        .filter((line) => line && !line.startsWith('#'))
        .map((line) => [line, complaintAbout(line)])
        .filter(([, complaint]) => complaint)
        .map(([line, complaint]) => `${place} ${line}: ${complaint}`)
    )
    expect(complaints).toEqual([])
  })

  const outputs = blocks.filter(({ outputOf }) => outputOf)
  if (outputs.length) {
    test.each(outputs.map((block): [string, string, Block] => [block.place, block.outputOf!, block]))(
      '%s is what %s prints',
      (_place, command, { code }) => {
        const [program, ...words] = wordsOf(command)
        expect(program).toBe('mp-privacy')
        const environment = { ...process.env, NO_COLOR: '1', COLUMNS: '80' }
        expect(
          execFileSync(process.execPath, [path.join(root, clis[program!]!), ...words], {
            encoding: 'utf8',
            env: environment
          }).trim()
        ).toBe(code.trim())
      }
    )
  }
})

/** As a shell divides a line, quotes taken off. */
const wordsOf = (line: string) =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, plain]) => double ?? single ?? plain!)
