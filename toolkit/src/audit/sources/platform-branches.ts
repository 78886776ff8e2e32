import type { Node, Statement } from '@babel/types'
import { parseScript } from '../syntax/parse'
import { isNode } from '../syntax/children'
import { leaves } from '../syntax/leaves'
import { blank } from './blank'

/** What the Weixin build knows of its platform: expressions as they are written, and what they come to. */
const known = new Map([
  ['process.env.TARO_ENV', 'weapp'],
  ['process.env.UNI_PLATFORM', 'mp-weixin'],
  ['process.env.VUE_APP_PLATFORM', 'mp-weixin'],
  ['import.meta.env.UNI_PLATFORM', 'mp-weixin'],
  ['__UNI_PLATFORM__', 'mp-weixin'],
  ['__mpx_mode__', 'wx'],
  ['process.env.MPX_CURRENT_TARGET_MODE', 'wx'],
  ['Taro.getEnv()', 'WEAPP'],
  ['Taro.ENV_TYPE.WEAPP', 'WEAPP']
])

const mention =
  /TARO_ENV|UNI_PLATFORM|VUE_APP_PLATFORM|__mpx_mode__|MPX_CURRENT_TARGET_MODE|Taro\s*\.\s*(?:getEnv|ENV_TYPE)/

/** What an expression comes to in the Weixin build: `process.env.TARO_ENV`, `__mpx_mode__`. */
export const inWeixin = (expression: string): string | undefined => known.get(expression)

/** What the Weixin build drops from a script, such as `if (process.env.TARO_ENV === 'h5') { … }`, is blanked out. */
export function dropOtherPlatforms(file: string, text: string): string {
  if (!mention.test(text)) return text
  const { body, error } = parseScript(file, text)
  return error ? text : new Pruning(text).prune(body)
}

/** A piece of the text, and what stands there instead, as far as it has room. */
interface Cut {
  start: number
  end: number
  instead: string
}

class Pruning {
  private readonly cuts: Cut[] = []
  private readonly constants = new Map<string, string | boolean>()

  constructor(private readonly text: string) {}

  prune(body: readonly Statement[]): string {
    this.block(body)
    const cuts = this.cuts.sort((a, b) => a.start - b.start || b.end - a.end)
    let result = ''
    let at = 0
    for (const { start, end, instead } of cuts) {
      if (start < at) continue
      const room = end - start
      const filling = instead.length <= room ? instead + blank(this.text.slice(start + instead.length, end)) : ''
      result += this.text.slice(at, start) + (filling || this.text.slice(start, end))
      at = end
    }
    return result + this.text.slice(at)
  }

  private cut({ start, end }: Node, instead: string): void {
    this.cuts.push({ start: start ?? 0, end: end ?? 0, instead })
  }

  private block(statements: readonly Statement[]): void {
    let ended = false
    for (const statement of statements) {
      if (ended) this.cut(statement, '')
      else ended = this.statement(statement)
    }
  }

  /** True where nothing after it runs. */
  private statement(node: Node): boolean {
    if (node.type === 'VariableDeclaration' && node.kind === 'const') {
      for (const { id, init } of node.declarations) {
        const value = init ? this.value(init) : undefined
        if (id.type === 'Identifier' && value !== undefined) this.constants.set(id.name, value)
      }
    }
    if (node.type === 'IfStatement') return this.branches(node)
    if (node.type === 'SwitchStatement') {
      this.cases(node)
      return false
    }
    this.inside(node)
    return false
  }

  private branches({ test, consequent, alternate }: Extract<Node, { type: 'IfStatement' }>): boolean {
    const value = this.value(test)
    if (value === undefined) {
      for (const each of [test, consequent, alternate]) if (each) this.visit(each)
      return false
    }
    const [taken, dropped] = value ? [consequent, alternate] : [alternate, consequent]
    if (dropped) this.cut(dropped, dropped.type === 'BlockStatement' ? '{}' : ';')
    if (taken) this.visit(taken)
    return taken ? leaves(taken) : false
  }

  private cases({ discriminant, cases }: Extract<Node, { type: 'SwitchStatement' }>): void {
    const value = this.value(discriminant)
    let reached = value === undefined
    let done = false
    for (const { test, consequent } of cases) {
      const matches = test === null || test === undefined ? !done : this.value(test) === value
      reached = value === undefined || (!done && (reached || matches))
      if (!reached) for (const each of consequent) this.cut(each, '')
      else this.block(consequent)
      if (value !== undefined && reached && consequent.some(leaves)) [reached, done] = [false, true]
    }
  }

  private visit(node: Node): void {
    if (node.type === 'BlockStatement') return this.block(node.body)
    this.statement(node)
  }

  private inside(node: Node): void {
    if (node.type === 'ConditionalExpression' || node.type === 'LogicalExpression') this.choice(node)
    for (const [key, child] of Object.entries(node)) {
      if (child === null || typeof child !== 'object') continue
      if (Array.isArray(child) && (key === 'body' || key === 'consequent')) this.block(child as Statement[])
      else for (const each of Array.isArray(child) ? child : [child]) if (isNode(each)) this.visit(each)
    }
  }

  private choice(node: Extract<Node, { type: 'ConditionalExpression' | 'LogicalExpression' }>): void {
    if (node.type === 'ConditionalExpression') {
      const value = this.value(node.test)
      if (value !== undefined) this.cut(value ? node.alternate : node.consequent, '0')
    } else if (node.operator !== '??') {
      const value = this.value(node.left)
      if (value !== undefined && Boolean(value) !== (node.operator === '&&')) this.cut(node.right, '0')
    }
  }

  /** What an expression comes to in the Weixin build; undefined where that is not for the platform to say. */
  private value(node: Node): string | boolean | undefined {
    switch (node.type) {
      case 'StringLiteral':
        return node.value
      case 'Identifier':
        return this.constants.get(node.name) ?? known.get(node.name)
      case 'MemberExpression':
        return this.platform(node)
      case 'CallExpression':
        return this.platform(node) ?? this.oneOf(node)
      case 'UnaryExpression': {
        const value = node.operator === '!' ? this.value(node.argument) : undefined
        return value === undefined ? undefined : !value
      }
      case 'BinaryExpression':
        return this.comparison(node.operator, this.value(node.left), this.value(node.right))
      case 'LogicalExpression':
        return this.both(node.operator, this.value(node.left), this.value(node.right))
      case 'ParenthesizedExpression':
        return this.value(node.expression)
      default:
        return undefined
    }
  }

  private platform(node: Node): string | undefined {
    const written = this.text.slice(node.start ?? 0, node.end ?? 0).replace(/\s+/g, '')
    return known.get(written) ?? (written.startsWith('Taro.ENV_TYPE.') ? written : undefined)
  }

  /** `['weapp', 'tt'].includes(process.env.TARO_ENV)` */
  private oneOf({ callee, arguments: [first] }: Extract<Node, { type: 'CallExpression' }>): boolean | undefined {
    if (callee.type !== 'MemberExpression' || callee.object.type !== 'ArrayExpression' || !first) return undefined
    const value = this.value(first)
    const list = callee.object.elements.map((each) => each && this.value(each))
    return value === undefined || list.some((each) => each === undefined) ? undefined : list.includes(value)
  }

  private comparison(operator: string, left: unknown, right: unknown): boolean | undefined {
    if (left === undefined || right === undefined) return undefined
    if (operator === '===' || operator === '==') return left === right
    return operator === '!==' || operator === '!=' ? left !== right : undefined
  }

  private both(operator: string, left: unknown, right: unknown): boolean | undefined {
    const decides = operator === '||'
    if ([left, right].some((each) => each !== undefined && Boolean(each) === decides)) return decides
    return left === undefined || right === undefined ? undefined : !decides
  }
}
