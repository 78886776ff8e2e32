import type {
  AssignmentExpression,
  Class,
  ClassMethod,
  ClassProperty,
  FunctionDeclaration,
  Node,
  VariableDeclarator
} from '@babel/types'
import { isCallable, isForLater, isMethod, keyName, nameOf, withoutThis, type Range } from './nodes'

/** A function that is called by its name on what its owner makes: `where` of `new Places()`, or of what `usePlaces()` gives. */
export interface Method {
  /** `Places->where` */
  piece: string
  /** The class, or the function that gives it; '' for the module, which puts it on a prototype. */
  owner: string
  name: string
  start: number
  end: number
  /** Where its name stands because it is made and handed out. */
  places: Range[]
  /**
   * Who calls it by its name: whoever has the store (`dispatch('place/find')`), the component whose options it is of, or
   * every component (`Vue.mixin`). Without it, whoever loads the module.
   */
  through?: 'store' | 'options' | 'mixin'
}

export const ownerOf = (piece: string) => piece.split('->')[0]

/** What the language, Weixin or a framework calls without naming it in the program. */
const hooks =
  /^(?:on[A-Z]\w*|then|toString|toJSON|valueOf|success|fail|complete|get|set|has|apply|install|setup|render|data|ready|created|attached|detached|mounted|unmounted|component(?:Did|Will)\w+)$/

/** The methods that what stands at the top of a module makes, each with the node that runs when it is called. */
export function methodsOf(owner: string, node: Node): Map<Node, Method> {
  const found = new Map<Node, Method>()
  const add = (name: string | undefined, part: Node, places: readonly Node[]) => {
    if (name === undefined || hooks.test(name)) return
    found.set(part, methodNamed(owner, name, part, places))
  }
  if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') {
    if (isPlain(node)) for (const part of node.body.body.filter(isMethodOfInstance)) add(keyName(part), part, [part])
  } else if (/^use[A-Z]/.test(owner)) {
    for (const [name, part, places] of handedOut(node)) add(name, part, places)
  }
  return found
}

/** `Places.prototype.where = function () {}` */
export function methodOfPrototype({
  left,
  right
}: Extract<Node, { type: 'AssignmentExpression' }>): Method | undefined {
  if (left.type !== 'MemberExpression' || left.object.type !== 'MemberExpression' || !isCallable(right))
    return undefined
  const name = keyName(left)
  if (keyName(left.object) !== 'prototype' || name === undefined || hooks.test(name)) return undefined
  return methodNamed('', name, right, [left, right])
}

/** `App({ where() {}, globalData: { pick() {} } })`: `getApp().where()` and `getApp().globalData.pick()` run them. */
export function methodsOfApp(node: Node): Map<Node, Method> {
  if (node.type !== 'CallExpression' || !/^(?:App|createApp)$/.test(nameOf(node.callee))) return new Map()
  const [options] = node.arguments
  return new Map([...methodsIn(options), ...methodsOfGlobalData(options)])
}

/** The same of what uni-app's App.vue exports. */
export function methodsOfGlobalData(options: Node | undefined): Map<Node, Method> {
  return methodsIn(valueOf(options, 'globalData'))
}

function methodsIn(node: Node | undefined): Map<Node, Method> {
  const found = new Map<Node, Method>()
  for (const each of propertiesOf(node)) {
    const name = isMethod(each) ? keyName(each) : undefined
    if (name !== undefined && !hooks.test(name)) found.set(each, methodNamed('', name, each, [each]))
  }
  return found
}

const propertiesOf = (node: Node | undefined) =>
  node?.type === 'ObjectExpression' ? node.properties.filter((each) => each.type !== 'SpreadElement') : []

/** `{ namespaced: true, state, actions: { find() {} } }`, a module of Vuex. */
export const methodsOfStore = (options: Node | undefined): Map<Node, Method> =>
  methodsUnder(options, 'actions', { owner: '', through: 'store' })

/** `{ data() {}, methods: { scan() {} } }`, options of Vue that stand at the top of a module as `owner`. */
export const methodsOfOptions = (owner: string, options: Node): Map<Node, Method> =>
  methodsUnder(options, 'methods', { owner, through: 'options' })

/** The same of options that every component is given where they are written: `Vue.mixin({ methods: {} })`. */
export const methodsOfMixin = (options: Node): Map<Node, Method> =>
  methodsUnder(options, 'methods', { owner: '', through: 'mixin' })

function methodsUnder(
  options: Node | undefined,
  key: string,
  { owner, through }: Pick<Method, 'owner' | 'through'>
): Map<Node, Method> {
  const found = methodsIn(valueOf(options, key))
  return new Map(
    [...found].map(([node, method]) => [node, { ...method, owner, through, piece: `${owner}->${method.name}` }])
  )
}

/** What options have under a name. */
export function valueOf(options: Node | undefined, name: string): Node | undefined {
  const found = propertiesOf(options).find((each) => keyName(each) === name)
  return found?.type === 'ObjectProperty' ? found.value : undefined
}

/** What compilers put around a class: `_createClass(Places, [{ key: 'where', value: function () {} }])`. */
const classMaker = /^_*create_?class\d*$/i

/** The methods of a class that was compiled: `var Places = (function () { function Places() {} … return Places })()`. */
export function methodsOfCompiled(node: Node): Map<Node, Method> {
  const found = new Map<Node, Method>()
  // With arguments it extends something.
  if (node.type !== 'CallExpression' || node.arguments.length > 0 || !isCallable(node.callee)) return found
  const { body } = node.callee as { body: Node }
  if (body.type !== 'BlockStatement') return found
  for (const each of body.body.flatMap(expressionsIn)) {
    const method = each.type === 'AssignmentExpression' && methodOfPrototype(each)
    if (method) found.set((each as AssignmentExpression).right, method)
    if (each.type !== 'CallExpression' || !classMaker.test(calledName(withoutThis(each.callee)))) continue
    const [, members] = each.arguments
    for (const member of members?.type === 'ArrayExpression' ? members.elements : []) {
      const [name, value] = keyAndValue(member)
      if (name && value && !hooks.test(name)) found.set(value, methodNamed('', name, value, [member as Node]))
    }
  }
  return found
}

/**
 * uniCloud's client brings pickers of its own into every build of uni-app that names it:
 * `var upload = plain(wrap(function (e, t) { t.initChooseAndUploadFile = function (e) { … } }))`, or without `plain`. Only
 * who calls `chooseAndUploadFile` opens them; the client hands the name on, and calls nothing by it.
 */
export function methodsOfUniCloud(node: Node): Map<Node, Method> {
  const given = firstArgument(node)
  const wrapped = [given, firstArgument(given)].find((each) => each && isCallable(each))
  const { body } = (wrapped ?? {}) as { body?: Node }
  const statements = body?.type === 'BlockStatement' ? body.body : []
  const found = new Map<Node, Method>()
  for (const each of statements.flatMap(expressionsIn)) {
    if (each.type !== 'AssignmentExpression' || each.left.type !== 'MemberExpression') continue
    if (keyName(each.left) !== 'initChooseAndUploadFile') continue
    const method = methodNamed('', 'chooseAndUploadFile', each.right, [])
    found.set(each.right, { ...method, places: [[0, Infinity]] })
  }
  return found
}

const firstArgument = (node: Node | undefined) => (node?.type === 'CallExpression' ? node.arguments[0] : undefined)

function expressionsIn(node: Node): Node[] {
  const whole = node.type === 'ExpressionStatement' ? node.expression : node.type === 'ReturnStatement' && node.argument
  if (!whole) return []
  return whole.type === 'SequenceExpression' ? whole.expressions : [whole]
}

/** `_createClass2.default` is called by the name of its module. */
function calledName(callee: Node): string {
  if (callee.type !== 'MemberExpression') return nameOf(callee)
  const name = keyName(callee) ?? ''
  return name === 'default' ? nameOf(callee.object) : name
}

/** `{ key: 'where', value: function () {} }` */
function keyAndValue(node: Node | null): [name: string | undefined, value: Node | undefined] {
  if (node?.type !== 'ObjectExpression') return [undefined, undefined]
  const part = (name: string) => {
    const found = node.properties.find((each) => each.type === 'ObjectProperty' && keyName(each) === name)
    return found?.type === 'ObjectProperty' ? found.value : undefined
  }
  const key = part('key')
  const value = part('value')
  return [key?.type === 'StringLiteral' ? key.value : undefined, value && isCallable(value) ? value : undefined]
}

const methodNamed = (owner: string, name: string, { start, end }: Node, places: readonly Node[]): Method => ({
  piece: `${owner}->${name}`,
  owner,
  name,
  start: start ?? 0,
  end: end ?? 0,
  places: places.map((each) => [each.start ?? 0, each.end ?? 0])
})

/** What extends or decorates it may call its methods. */
const isPlain = ({ superClass, decorators }: Class) => !superClass && !decorators?.length

const isMethodOfInstance = (part: Class['body']['body'][number]): part is ClassMethod | ClassProperty =>
  (part.type === 'ClassMethod' && part.kind === 'method' && !part.static) ||
  (part.type === 'ClassProperty' && !part.static && !!part.value && isCallable(part.value))

/** The functions in the object that a function returns: `return { pick, scan() {} }`. */
function* handedOut(node: Node): Generator<[name: string | undefined, part: Node, places: Node[]]> {
  if (!('body' in node)) return
  const body = node.body as Node
  const statements = body.type === 'BlockStatement' ? body.body : []
  const last = statements.at(-1)
  const given = last?.type === 'ReturnStatement' ? last.argument : body
  if (given?.type !== 'ObjectExpression') return
  for (const each of given.properties) {
    if (each.type === 'ObjectMethod' || (each.type === 'ObjectProperty' && isCallable(each.value)))
      yield [keyName(each), each, [each]]
    else if (each.type === 'ObjectProperty' && each.shorthand) {
      const name = nameOf(each.key)
      const local = statements.flatMap(declaredIn).find(({ id }) => id?.type === 'Identifier' && id.name === name)
      if (local) yield [name, local, [local, each]]
    }
  }
}

/** Functions, and variables that hold one. */
function declaredIn(node: Node): (FunctionDeclaration | VariableDeclarator)[] {
  if (node.type === 'FunctionDeclaration') return [node]
  return node.type === 'VariableDeclaration' ? node.declarations.filter(({ init }) => init && isForLater(init)) : []
}
