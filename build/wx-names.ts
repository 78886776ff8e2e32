import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** What a function of `wx`, or of an object it hands out, is like. */
interface Members {
  /** Asynchronous: with `success`, `fail` and `complete`. */
  calls: string[]
  /** `onX` and `offX`. */
  listeners: string[]
  /** By name, the type of what it hands out at once. */
  objects: Record<string, string>
  others: string[]
}

interface WrittenMembers {
  calls: string
  listeners: string
  objects: Record<string, string>
  others: string
}

const root = join(__dirname, '..')
const target = join(root, 'preview/runtime/wx/every-name.ts')

/** Objects that no function of `wx` is typed to return. */
const handedOutByQueries = ['EditorContext']

/** What `preview/runtime/wx/every-name.ts` holds, read from miniprogram-api-typings. */
export function everyName(): { everyName: WrittenMembers; objectTypes: Record<string, WrittenMembers> } {
  const file = join(root, 'node_modules/miniprogram-api-typings/index.d.ts')
  const program = ts.createProgram([file], { types: [], lib: ['lib.es2020.d.ts'] })
  const checker = program.getTypeChecker()
  const wx = declaredType('Wx', program, checker)
  const types = new Map<string, Members>()

  function membersOf(type: ts.Type): Members {
    const members: Members = { calls: [], listeners: [], objects: {}, others: [] }
    for (const property of type.getProperties()) {
      const declaration = property.valueDeclaration ?? property.declarations![0]!
      const signatures = checker.getTypeOfSymbolAtLocation(property, declaration).getCallSignatures()
      if (signatures.length > 0) place(property.name, signatures, declaration, members)
    }
    return members
  }

  function place(name: string, signatures: readonly ts.Signature[], declaration: ts.Node, members: Members): void {
    const object = signatures.map((each) => handedOut(each.getReturnType())).find(Boolean)
    const isCall = signatures.some((each) => takesCallbacks(each, declaration))
    if (object) members.objects[name] = object
    if (isCall) members.calls.push(name)
    else if (!object) (/^(on|off)[A-Z]/.test(name) ? members.listeners : members.others).push(name)
  }

  function handedOut(type: ts.Type): string | undefined {
    const name = type.symbol?.name
    const methods = type.getProperties().filter((property) => {
      const declaration = property.valueDeclaration ?? property.declarations?.[0]
      return declaration && checker.getTypeOfSymbolAtLocation(property, declaration).getCallSignatures().length > 0
    })
    if (!name || name.startsWith('__') || !isDeclaredHere(type) || methods.length === 0) return undefined
    if (!types.has(name)) {
      types.set(name, { calls: [], listeners: [], objects: {}, others: [] })
      types.set(name, membersOf(type))
    }
    return name
  }

  function takesCallbacks(signature: ts.Signature, declaration: ts.Node): boolean {
    if (/Promise|Promisify/.test(checker.typeToString(signature.getReturnType()))) return true
    const [first] = signature.getParameters()
    return Boolean(first && checker.getTypeOfSymbolAtLocation(first, declaration).getProperty('fail'))
  }

  for (const name of handedOutByQueries) handedOut(declaredType(name, program, checker))
  return {
    everyName: written(membersOf(wx)),
    objectTypes: Object.fromEntries([...types].sort(byName).map(([name, members]) => [name, written(members)]))
  }
}

async function write(): Promise<void> {
  const { format } = await import('prettier')
  const { everyName: own, objectTypes } = everyName()
  const typings = readFileSync(join(root, 'node_modules/miniprogram-api-typings/package.json'), 'utf8')
  const { version } = JSON.parse(typings) as { version: string }
  const text = `// Written by \`npx tsx build/wx-names.ts\` from miniprogram-api-typings ${version}.

/** The functions of \`wx\`, or of an object it hands out, by what they are like; names are apart by a blank. */
export interface Members {
  /** With \`success\`, \`fail\` and \`complete\`. */
  readonly calls: string
  /** \`onX\` and \`offX\`. */
  readonly listeners: string
  /** By name, the type of what it hands out at once. */
  readonly objects: Readonly<Record<string, string>>
  readonly others: string
}

export const everyName: Members = ${JSON.stringify(own)}

export const objectTypes: Readonly<Record<string, Members>> = ${JSON.stringify(objectTypes)}
`
  const options = {
    parser: 'typescript',
    printWidth: 120,
    semi: false,
    singleQuote: true,
    trailingComma: 'none'
  } as const
  writeFileSync(target, await format(text, options))
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1
}

function written({ calls, listeners, objects, others }: Members): WrittenMembers {
  const words = (names: string[]) => [...new Set(names)].sort().join(' ')
  return { calls: words(calls), listeners: words(listeners), objects, others: words(others) }
}

function isDeclaredHere(type: ts.Type): boolean {
  return Boolean(type.symbol.declarations?.some((each) => each.getSourceFile().fileName.includes('api-typings')))
}

function declaredType(name: string, program: ts.Program, checker: ts.TypeChecker): ts.Type {
  for (const file of program.getSourceFiles()) {
    for (const statement of file.statements) {
      if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'WechatMiniprogram') continue
      const found = checker.getSymbolAtLocation(statement.name)?.exports?.get(name as ts.__String)
      if (found) return checker.getDeclaredTypeOfSymbol(found)
    }
  }
  throw new Error('miniprogram-api-typings declares no WechatMiniprogram.' + name)
}

if (require.main === module) void write()
