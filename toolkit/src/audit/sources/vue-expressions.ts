import { compileFunction } from 'node:vm'
import type { DirectiveNode, TemplateChildNode } from '@vue/compiler-core'
import { parseScript } from '../syntax/parse'

/** What a template says in JavaScript. */
interface VueExpression {
  text: string
  offset: number
}

type Written = VueExpression & { isHandler: boolean }

/**
 * The first expression of a template that is none, and why. The engine is asked about all of them at once, and says nearly
 * always that there is nothing.
 */
export function brokenExpression(
  children: readonly TemplateChildNode[]
): (VueExpression & { reason: string }) | undefined {
  // Vue looks a name up among the component's own, be it a word of the language: `:class="class"`.
  const all = children.flatMap(expressionsIn).filter(({ text }) => !/^[\w$]+$/.test(text.trim()))
  if (compiles(all.map(asStatement).join('\n'))) return undefined
  for (const each of all) {
    // With types, perhaps.
    const error = compiles(asStatement(each)) ? undefined : parseScript('handler.ts', asStatement(each)).error
    if (error) return { ...each, reason: error.reason }
  }
}

function compiles(statements: string): boolean {
  try {
    compileFunction(`async () => {${statements}\n}`)
    return true
  } catch {
    return false
  }
}

/** A handler may be several statements: `a = 1; pick()`. */
const asStatement = ({ text, isHandler }: Written): string =>
  isHandler && !/^\s*(?:async\s+)?function\b/.test(text) ? `{${text}\n}` : `;(${text}\n);`

function expressionsIn(node: TemplateChildNode): Written[] {
  if (node.type === 5) return written(node.content as Simple, false)
  if (node.type !== 1) return []
  const own = node.props.flatMap((prop) => (prop.type === 7 ? inDirective(prop) : []))
  return [...own, ...node.children.flatMap(expressionsIn)]
}

/** What a slot hands over is a pattern. */
function inDirective({ name, exp, forParseResult }: DirectiveNode): Written[] {
  if (name === 'slot') return []
  return written((name === 'for' ? forParseResult?.source : exp) as Simple, name === 'on')
}

/** What Vue's parser makes of an expression that nothing is looked up in. */
type Simple = { content: string; loc: { start: { offset: number } } } | undefined

const written = (expression: Simple, isHandler: boolean): Written[] =>
  expression && expression.content.trim() !== ''
    ? [{ text: expression.content, offset: expression.loc.start.offset, isHandler }]
    : []
