import { cpSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { install, pack, root, run } from './npm'
import { temporaryFolder } from './temporary-folder'
import { buildOfficially, officialBuilder } from './official-builder'

const { devDependencies } = require('../../package.json')
const versionOf = (name: string) => `${name}@${devDependencies[name]}`
const fixture = path.join(__dirname, 'fixtures/program')

function filesIn(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .map((file) => file.split(path.sep).join('/'))
    .sort()
}

/** `published.test.ts` says which they are. */
const shippedFiles = filesIn(path.join(root, 'miniprogram_dist'))

const packagesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(path.join(folder, name)).map((sub) => `${name}/${sub}`) : name
    )
    .sort()

/** What of a script a phone of Weixin's oldest base libraries could not read. */
function newerThanES5(script: string): string[] {
  const newer: string[] = []
  const visit = (node: ts.Node): void => {
    const isBlockScoped = ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.BlockScoped) !== 0
    if (isBlockScoped || newSyntax.includes(node.kind)) newer.push(node.getText())
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('', script, ts.ScriptTarget.Latest, true))
  return newer
}

const newSyntax = [
  ts.SyntaxKind.ArrowFunction,
  ts.SyntaxKind.AsyncKeyword,
  ts.SyntaxKind.ClassDeclaration,
  ts.SyntaxKind.ClassExpression,
  ts.SyntaxKind.MethodDeclaration,
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.ShorthandPropertyAssignment,
  ts.SyntaxKind.SpreadElement,
  ts.SyntaxKind.TemplateExpression
]

/** A strict TypeScript mini program that has installed the library, packed as it would be published, beside Vant. */
const installed = temporaryFolder()

/** A copy of it: the builder needs a fresh folder each time. */
function freshProgram(): string {
  const folder = temporaryFolder()
  cpSync(installed, folder, { recursive: true })
  return folder
}

beforeAll(() => {
  officialBuilder()
  cpSync(fixture, installed, { recursive: true })
  const { tarball } = pack('library', temporaryFolder())
  install([tarball, versionOf('@vant/weapp')], installed)
  install(['--save-dev', versionOf('miniprogram-api-typings')], installed)
}, 600_000)

test('installing the library installs nothing else', () => {
  expect(packagesIn(path.join(installed, 'node_modules'))).toEqual([
    '@vant/weapp',
    'miniprogram-api-typings',
    'miniprogram-privacy-consent'
  ])
})

describe('the official builder', () => {
  const program = path.join(temporaryFolder(), 'program')
  let built: ReturnType<typeof buildOfficially>
  beforeAll(() => {
    cpSync(installed, program, { recursive: true })
    built = buildOfficially(program)
  })

  test('has nothing to complain about', () => {
    expect(built.failure).toBeUndefined()
    expect(built.warnings).toEqual([])
  })

  test('brings the files of the library into the program, those of Vant, and no other', () => {
    const npm = path.join(program, 'miniprogram/miniprogram_npm')
    expect(packagesIn(npm)).toEqual(['@vant/weapp', 'miniprogram-privacy-consent'])
    expect(filesIn(path.join(npm, 'miniprogram-privacy-consent'))).toEqual(shippedFiles)
  })

  test('compiles every one of them into what is uploaded', () => {
    const folder = 'miniprogram_npm/miniprogram-privacy-consent/'
    const uploaded = built.compiled.filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length))
    expect(uploaded).toEqual(shippedFiles)
    expect(built.compiled).toEqual(expect.arrayContaining(['app.js', 'pages/index/index.js', 'pages/index/index.wxml']))
  })

  test('makes of them what old phones run', () => {
    const scripts = shippedFiles.filter((file) => file.endsWith('.js'))
    const newer = (file: string) => newerThanES5(built.scripts[`miniprogram_npm/miniprogram-privacy-consent/${file}`])
    expect(scripts.filter((file) => newer(file).length > 0)).toEqual([])
    expect(newerThanES5('const f = async () => `a`').length).toBeGreaterThan(0)
  })

  test('would have said what is wrong: a component that is not there is refused', () => {
    const broken = freshProgram()
    writeFileSync(
      path.join(broken, 'miniprogram/pages/index/index.json'),
      '{ "usingComponents": { "privacy-popup": "miniprogram-privacy-consent/privacy-popup/missing" } }'
    )
    expect(buildOfficially(broken).failure).toContain('privacy-popup/missing')
  })
})

describe('the published types', () => {
  const check = (program: string) =>
    run(process.execPath, [require.resolve('typescript/lib/tsc.js'), '-p', '.'], program)

  test('hold in the program, and let no more through than they should', () => {
    const program = freshProgram()
    cpSync(path.join(root, 'test/types/public-types.ts'), path.join(program, 'miniprogram/public-types.ts'))
    expect(check(program)).toBe('')
  })

  test('tell a mistake', () => {
    const program = freshProgram()
    writeFileSync(
      path.join(program, 'miniprogram/mistake.ts'),
      "import { privacyManager } from 'miniprogram-privacy-consent'\nprivacyManager.configure({ mode: 'native' })\n"
    )
    expect(() => check(program)).toThrow(/mistake\.ts\(2,28\): error TS2322/)
  })
})
