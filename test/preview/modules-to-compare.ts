/** What modules may say, small. `a` is run, and `c` where there is one that nothing names. */
export const modules: Record<string, Record<string, string>> = {
  pattern: { 'a.js': 'const x = [1]\nexport const { a, b: c } = { a: 1, b: 2 }\nexport default [a, c]' },
  patternCommentBefore: {
    'a.js': 'const x = f\nfunction f(){return {}}\nconst y = x\n/* c */ export const { a } = { a: 1 }\nexport default a'
  },
  patternTs: { 'a.ts': 'const x = [1]\nexport const { a, b: c }: any = { a: 1, b: 2 }\nexport default [a, c]' },
  patternDefault: {
    'a.js': 'export const { a = 3, ...rest } = { b: 2 }\nexport const [p,,q=4] = [1,2]\nexport default [a, rest, p, q]'
  },
  asiImportCall: {
    'b.js': 'export const f = (x) => x\nexport default f',
    'a.js': "import d, { f } from './b'\nconst x = 1\nf(x)\nconst y = f\n;[1].map(d)\nexport default [x, f(2), d(3)]"
  },
  asiNoSemi: {
    'b.js': 'export let n = 0\nexport function inc() { n++ }',
    'a.js': "import { n, inc } from './b'\nlet a = n\ninc()\nconst c = n\nexport { a, c, n }\nexport default [a, c, n]"
  },
  liveAssign: {
    'a.js':
      'export let a = 1\nlet o = 5\na = 2\n;({ a, q: a } = { a: 7, q: 8 })\n;[a] = [a+1]\nfor (a of [1,2,3]) {}\na++\n--a\na += 4\na ??= 4\na &&= a\na ||= 9\nexport default a'
  },
  liveFn: {
    'a.js': 'export function f() { return 1 }\nexport function set() { f = () => 2 }\nset()\nexport default f()',
    'c.js': "import * as a from './a'\nexport default a.f()"
  },
  exportListLive: {
    'b.js': 'let a = 1\nfunction up() { a++ }\nexport { a, up as upper, a as default }',
    'a.js': "import d, { a, upper } from './b'\nupper()\nexport default [d, a]"
  },
  star: {
    'b.js': 'export const a=1\nexport default 2\nexport function z(){}',
    'c.js': "export * from './b'\nexport * as b from './b'\nexport const a = 5",
    'a.js': "import * as c from './c'\nexport default [Object.keys(c).sort(), c.a, c.default, c.b.default]"
  },
  reexport: {
    'b.js': 'export default 4\nexport let n=1\nexport const up=()=>n++',
    'c.js': "export { default } from './b'\nexport { default as d, n, up } from './b'",
    'a.js': "import x, { d, n, up } from './c'\nup()\nexport default [x, d, n]"
  },
  asyncDefault: {
    'a.js': 'export default async function () { return 1 }',
    'c.js': "import f from './a'\nexport default typeof f().then"
  },
  namedAsyncDefault: { 'a.js': 'export default async function go() { return go.name }\nexport const n = go.name' },
  genDefault: { 'a.js': 'export default function* g() { yield 1 }' },
  classDefault: {
    'a.js':
      'export default class A { static x = 1; #p = 2; get p() { return this.#p } static { this.y = 3 } }\nexport const i = [new A().p, A.x, A.y]'
  },
  hoist: {
    'a.js': "import { v } from './b'\nexport function h() { return 'h' }\nexport default v",
    'b.js': "import { h } from './a'\nexport const v = h()"
  },
  hoistDefault: {
    'a.js': "import { v } from './b'\nexport default function h() { return 'h' }\nexport const w = v",
    'b.js': "import h from './a'\nexport const v = h()"
  },
  hoistList: {
    'a.js': "import { v } from './b'\nfunction h() { return 'h' }\nexport { h }\nexport default v",
    'b.js': "import { h } from './a'\nexport const v = h()"
  },
  importAfterUse: { 'a.js': "export default f(1)\nimport { f } from './b'", 'b.js': 'export const f = x => x + 1' },
  importBottomOrder: {
    'a.js':
      "globalThis.log=[...(globalThis.log||[]),'a']\nimport './b'\nexport default globalThis.log\nglobalThis.log=undefined",
    'b.js': "globalThis.log=[...(globalThis.log||[]),'b']"
  },
  cjsInterop: {
    'b.js': 'module.exports = { x: 1, default: 5 }',
    'a.js': "import b, { x } from './b'\nimport * as ns from './b'\nexport default [b, x, ns.x]"
  },
  cjsEsModule: {
    'b.js': "Object.defineProperty(exports,'__esModule',{value:true});exports.default=7;exports.x=1",
    'a.js': "import b, { x } from './b'\nimport * as ns from './b'\nexport default [b, x, ns.default]"
  },
  cjsFn: {
    'b.js': 'module.exports = function () { return 3 }\nmodule.exports.y=4',
    'a.js': "import b, { y } from './b'\nimport * as ns from './b'\nexport default [b(), y, ns.y]"
  },
  reqEsm: {
    'b.js': 'export default 3\nexport const x = 1',
    'a.js': "const b = require('./b')\nmodule.exports = { default: [b.default, b.x, b.__esModule] }"
  },
  shadow: {
    'b.js': 'export const f = 1',
    'a.js':
      "import { f } from './b'\nfunction g(f) { return f }\nconst h = ({ f }) => f\nconst o = { f, g: f, f2() { const f = 9; return f } }\nclass K { f = f }\nexport default [g(2), h({ f: 3 }), o.f, o.g, o.f2(), new K().f, `${f}`, [f].map(f => f + 1)]"
  },
  shadowCatch: {
    'b.js': 'export const e = 1',
    'a.js':
      "import { e } from './b'\nlet r=[]\ntry { throw 5 } catch (e) { r.push(e) }\nfor (let e = 3; e < 4; e++) r.push(e)\nfor (const e of [8]) r.push(e)\n{ let e = 4; r.push(e) }\nr.push(e)\nlabel: for (;;) { break label }\nexport default r"
  },
  labelName: {
    'b.js': 'export const f = 1',
    'a.js': "import { f } from './b'\nlet r=[]\nf: for (const a of [1,2]) { r.push(a); break f }\nexport default r"
  },
  objectMethods: {
    'b.js': 'export const get = 1, set=2, async_ = 3, f=4',
    'a.js':
      "import { get, set, f } from './b'\nconst o = { get, set, get f() { return f }, async f2() { return f }, [f]: 1, f3: f }\nexport default [o.get, o.set, o.f, o.f3, o[4]]"
  },
  newImported: {
    'b.js': 'export class A { constructor() { this.t = new.target === A } }\nexport default class B {}',
    'a.js': "import B, { A } from './b'\nexport default [new A().t, new A instanceof A, new B() instanceof B]"
  },
  deleteOp: {
    'b.js': 'export const o = { a: 1 }',
    'a.js': "import { o } from './b'\ndelete o.a\no.b = 2\nexport default o"
  },
  exportDefaultExpr: { 'a.js': 'let a = 1\nexport default a\na = 2', 'c.js': "import a from './a'\nexport default a" },
  exportVarMulti: { 'a.js': 'export var a = 1, b = 2, c\nexport let d\nd = a + b\nexport default [a, b, c, d]' },
  exportVarNoInitLater: { 'a.js': 'export let a, b = 2\nfunction s() { a = 3 }\ns()\nexport default [a, b]' },
  exportVarHoistUse: { 'a.js': 'f()\nfunction f() { v = 3 }\nexport var v\nexport default v' },
  exportUpdateExpr: { 'a.js': 'export let i = 1\nconst r = [i++, ++i, i--, i]\nexport default r' },
  exportInBlock: {
    'a.js':
      'export let i = 1\n{ let i = 5; i = 6; i++ }\nfunction f(i) { i = 4; return i }\nfor (let i = 0; i < 2; i++) {}\nexport default [i, f()]'
  },
  exportClassReassign: { 'a.js': 'export class A {}\nA.x = 1\nexport default A.x' },
  forIn: { 'a.js': 'export let k\nfor (k in { z: 1 }) {}\nexport default k' },
  nestedDestructAssign: {
    'a.js':
      'export let a, b, c\n;({ x: { a }, y: [b], ...c } = { x: { a: 1 }, y: [2], z: 3 })\nexport default [a, b, c]',
    'c.js': "import * as n from './a'\nexport default [n.a, n.b, n.c]"
  },
  enumTs: {
    'a.ts':
      "export enum E { A, B = 5, C, D = 'd' as any, F = A | B, G = `x`.length }\nexport const enum K { Z = 3 }\nenum E2 { X = E.B }\nexport default [E.A, E.C, E[5], K.Z, E.F, E2.X, E.G]"
  },
  enumMerge: { 'a.ts': 'enum E { A }\nenum E { B = 1 }\nexport default [E.A, E.B]' },
  namespaceTs: {
    'a.ts': 'namespace N { export const x = 1; export function f() { return x } }\nexport default [N.x, N.f()]'
  },
  exportNamespaceTs: { 'a.ts': 'export namespace N { export const x = 1 }\nexport default N.x' },
  paramProps: {
    'a.ts':
      'class A { constructor(private x: number, readonly y = 2) {} get s() { return this.x + this.y } }\nexport default new A(1).s'
  },
  classFieldsTs: {
    'a.ts':
      "class B { x = 1; constructor() { this.x = 2 } }\nclass A extends B { declare x: number; y!: string; z?: number; w = this.x }\nconst a = new A\nexport default [a.x, 'y' in a, 'z' in a, a.w]"
  },
  fieldInitOrder: { 'a.ts': 'class A { y = this.x; constructor(public x = 3) {} }\nexport default new A().y' },
  decorators: {
    'a.ts':
      'function d(t: any) { t.tag = 1 }\nfunction m(t: any, k: string, x: any) { const o = x.value; x.value = () => o() + 1 }\n@d class A { @m f() { return 1 } }\nexport default [(A as any).tag, new A().f()]'
  },
  typeOnly: {
    'b.ts': 'export type T = string; export interface I {}; export const v = 1',
    'a.ts':
      "import { T, I, v } from './b'\nimport type { T as T2 } from './b'\nexport type { T }\nexport { type I } from './b'\nconst x: T = 'a'\nexport default [x, v]"
  },
  typeElide: {
    'b.ts': 'globalThis.side = 1; export type T = 1',
    'a.ts': "import { T } from './b'\nlet x: T\nexport default (globalThis as any).side"
  },
  importEquals: { 'b.ts': 'export = { q: 1 }', 'a.ts': "import b = require('./b')\nexport default b.q" },
  satisfies: {
    'a.ts':
      'const a = { x: 1 } satisfies object\nconst b = a as const\nlet c = <any>b\nlet d = c!.x!\nfunction f<T,>(x: T): x is T { return true }\nconst g = async <T>(x: T) => x\nabstract class Q { abstract z(): void; private static override?: number }\nexport default [d, f(1), a.x]'
  },
  overload: {
    'a.ts':
      'export function f(a: number): number\nexport function f(a: string): string\nexport function f(a: any) { return a }\nexport default f(3)'
  },
  optionalChain: {
    'b.js': 'export const o = null, f = null',
    'a.js': "import { o, f } from './b'\nexport default [o?.a?.b, f?.(), o ?? 3, 1_000, 2 ** 3, 0b11]"
  },
  dynamicImport: { 'b.js': 'export default 3', 'a.js': "export default typeof import('./b').then" },
  regexTricky: {
    'a.js':
      "import './b'\nlet a = 4, g = 2\nconst r = a / 2 / g\nconst q = /[/]\\/(?<n>x)/u.test('//x')\nif (a) /x/.test('x')\nexport default [r, q]",
    'b.js': ''
  },
  templateNested: {
    'b.js': 'export const n = 1',
    'a.js': "import { n } from './b'\nexport default `a${`b${n}${{ n }.n}`}c`"
  },
  stringDirective: {
    'a.js': "'use strict'\nimport './b'\nexport default (function () { return this })() === undefined",
    'b.js': ''
  },
  hashbangComments: {
    'a.js': "// import x from 'y'\n/* export default 4 */\nimport './b' // c\nexport default 1 // d",
    'b.js': ''
  },
  importNameClash: {
    'b.js': 'export const a = 1',
    'c.js': 'export const a = 2',
    'a.js':
      "import { a } from './b'\nimport { a as a2 } from './c'\nconst _b = 5, _c = 6, _interopRequireDefault = 7\nexport default [a, a2, _b, _c, _interopRequireDefault]"
  },
  exportKeywordName: {
    'b.js': 'const x = 1\nexport { x as if, x as class, x as default }',
    'a.js': "import d, { if as y, class as z } from './b'\nexport default [d, y, z]"
  },
  stringExportName: {
    'b.js': "const x = 1\nexport { x as 'a-b' }",
    'a.js': "import { 'a-b' as y } from './b'\nexport default y"
  },
  moduleVar: { 'a.js': 'let module = { x: 1 }\nexport default module.x' },
  arrowBodyAsi: {
    'b.js': 'export const a = 1',
    'a.js':
      "import { a } from './b'\nconst f = () => {\n  return a\n}\nconst g = x => ({ a })\nexport default [f(), g().a]"
  },
  returnAsi: {
    'b.js': 'export const f = () => 1',
    'a.js': "import { f } from './b'\nlet i = 1\nlet j = i\n++i\nf()\nexport default [i, j]"
  },
  asiBeforeImportedCall: {
    'b.js': 'export const f = () => 1',
    'a.js': "import { f } from './b'\nlet j = 5\nf()\nlet k = j\nf\n.call()\nexport default [j, k]"
  },
  asiLiveBinding: {
    'a.js': 'export let a = 1\nlet q = 3\na = q\nlet r = q\na++\nlet s = q\n++a\nexport default [a, q, r, s]'
  },
  asiLiveBinding2: { 'a.js': 'let q = [3]\nexport let [x] = q\nlet z = q\n[x] = [4]\nexport default [x]' },
  getterExports: {
    'a.js': "export const a = 1\nexport default Object.keys(require('./b'))",
    'b.js': 'export let z = 1, y = 2\nexport default 4'
  },
  circLive: {
    'a.js': "import { b, getA } from './b'\nexport let a = 1\nexport default [b, getA()]",
    'b.js': "import { a } from './a'\nexport let b = 2\nexport const getA = () => a"
  },
  circDefault: {
    'a.js': "import B from './b'\nexport default class A { static make() { return new B().a() } }\nexport const r = 1",
    'b.js': "import A from './a'\nexport default class B { a() { return typeof A } }",
    'c.js': "import A from './a'\nexport default A.make()"
  },
  jsonImport: {
    'd.json': '{"a":1}',
    'a.js': "import d from './d.json'\nimport { a } from './d.json'\nexport default [d, a]"
  },
  exportFromMixedCjs: {
    'b.js': 'exports.a = 1\nexports.b = 2',
    'c.js': "export * from './b'",
    'a.js': "import * as c from './c'\nexport default [c.a, c.b]"
  },
  nsCallable: {
    'b.js': 'export default 1\nexport const y = 2',
    'a.js': "import * as ns from './b'\nconst { y, ...rest } = ns\nexport default [y, rest, 'default' in ns, { ...ns }]"
  },
  nsReexportVar: {
    'b.js': 'export const y = 2',
    'a.js': "import * as ns from './b'\nexport { ns }\nexport default ns.y"
  },
  exportImported: {
    'b.js': 'export let y = 2\nexport const up = () => y++',
    'c.js': "import { y, up } from './b'\nexport { y, up, y as z }",
    'a.js': "import { y, z, up } from './c'\nup()\nexport default [y, z]"
  },
  exportImportedDefault: {
    'b.js': 'export default 2',
    'c.js': "import y from './b'\nexport { y }\nexport default y",
    'a.js': "import z, { y } from './c'\nexport default [y, z]"
  },
  minified: {
    'b.js': 'export const a=1;export default 2',
    'a.js': "import d,{a as n}from'./b';const x=n;export{x as y,d};export default[n,d]"
  },
  jsxLike: { 'a.ts': 'const a = 1, b = 2, c = 3\nexport default [a<b, b>c, a < b && b > (c)]' },
  awaitName: { 'a.js': 'const o = { await: 1 }\nexport default o.await' },
  letAsName: { 'a.js': 'export default (() => { var async = 1; var of = 2; var get = 3; return [async, of, get] })()' },
  exportAsyncArrow: {
    'a.js': 'export const f = async x => x\nexport const g = async () => {}\nexport default [typeof f, f.name, g.name]'
  },
  exportFnNames: {
    'a.js': 'export const f = function () {}\nexport let A = class {}\nexport default [f.name, A.name]'
  },
  exportLetPatternMultiline: {
    'a.js': 'const q = { a: { b: 1 } }\nexport const {\n  a: {\n    b\n  }\n} = q, z = 3\nexport default [b, z]'
  },
  exportPatternAfterComment: {
    'a.js': 'const q = f // c\nfunction f() {}\n// d\nexport const { name } = q\nexport default name'
  },
  exportPatternSameLine: { 'a.js': 'const q = { a: 1 }; export const { a } = q; export default a' },
  exportTrailingPattern: { 'a.js': 'const q = { a: 1 }\nexport const z = 1, { a } = q\nexport default [z, a]' },
  exportPatternBrace: { 'a.js': 'const q = { a: 1 }\nif (q) {} export const { a } = q\nexport default [a]' },
  exportPatternDirective: { 'a.js': "'use strict'\nexport const { a } = { a: 1 }\nexport default [a]" }
}
