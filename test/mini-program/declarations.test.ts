import { declaresOnly } from '../../mini-program'

test.each([
  ['nothing', ''],
  [
    'types',
    "export type Kind = 'info' | 'it{'\ntype Options = {\n  duration?: number\n}\nexport interface A extends B { a: string }"
  ],
  [
    'types over several lines',
    'type A =\n  | { a: string }\n  | B\ntype C<\n  T,\n  U\n> = T extends U\n  ? T\n  : string'
  ],
  [
    'functions without a body',
    'export function info(title: string, options?: { a: number }): void\nexport default function tap(): void;'
  ],
  [
    'what is declared',
    'declare const a: number; declare module "b" { export function c(): void }\nexport declare class D {}'
  ],
  [
    'what types come from',
    "import type { A } from './a'\nimport {\n  B\n} from './b'\nexport type { C } from './c'\nexport {}"
  ],
  ['comments', '/// <reference types="x" />\n/* wx.getLocation() */\n// wx.getLocation()\ninterface A {}']
])('%s: nothing of it runs', (_, text) => expect(declaresOnly(text)).toBe(true))

test.each([
  ['a call', 'interface A {}\nwx.getLocation()'],
  ['a call behind a declaration', 'declare const a: number; a.b()'],
  ['a page', 'type Data = {}\nPage({})'],
  ['a function', 'export function near(): void {\n  wx.getLocation()\n}'],
  ['a function with its bracket below', 'function near()\n{\n}'],
  ['a function called at once', '(function () {\n})()'],
  ['a constant', 'export const near = () => {}'],
  ['an import for what it does', "import './near'"],
  ['what is handed on', "import { near } from './near'\nexport { near }"],
  ['all that is handed on', "export * from './near'"],
  ['an enumeration', 'export enum Kind { A }'],
  ['what is not closed', 'interface A {\nwx.getLocation()'],
  ['a name that is a word of TypeScript', 'type\n= 1\ndeclare(type)']
])('%s: it runs', (_, text) => expect(declaresOnly(text)).toBe(false))

test.each(['/*', '\\"', '"\\"', '`\\', '{', 'export ', 'import from '])(
  'a file of nothing but %s is read once',
  (piece) => {
    const began = process.cpuUsage().user
    declaresOnly(piece.repeat(300_000))
    expect(process.cpuUsage().user - began).toBeLessThan(5_000_000)
  }
)
