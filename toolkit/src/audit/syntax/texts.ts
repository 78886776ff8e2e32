import type { BinaryExpression, Node, TemplateLiteral } from '@babel/types'
import { tellingStrings } from '../interfaces'
import { mostChoices } from '../limits'
import { Cell } from '../values/cell'
import { anything, string } from '../values/values'
import type { Context } from './context'
import { foldText } from './fold'
import { lowerTest } from './parts'
import type { Scope } from './scope'

export type Joined = TemplateLiteral | BinaryExpression

/** Texts that are put together are walked, and known where their parts are, or where nothing that matters begins or ends so. */
export function lowerText(at: Context, node: Joined): Cell | undefined {
  const text = foldText(node, at.scope)
  if (text !== undefined) return at.text(text)
  if (node.type === 'BinaryExpression' && node.operator !== '+') {
    for (const each of termsOf(node)) lowerTest(at, each)
    return at.text('')
  }
  const terms = termsOf(node)
  const [first, second] = terms.map((each) => foldText(each, at.scope))
  if (terms.length === 2 && first === 'scope.' && second === undefined) return scopeOf(at, terms[1])
  for (const each of terms) {
    if (node.type === 'TemplateLiteral') at.evaluate(each)
    else lowerTest(at, each)
  }
  const whole = joined(terms, at.scope)
  if (whole) return at.union(...whole.map((each) => at.text(each)))
  return mayTell(terms, at.scope) ? undefined : at.text('')
}

/** `a`, `b` and `c` of `a + b + c` and of `${a}${b}${c}`. Sums of thousands of terms nest to the left: no recursion there. */
function termsOf(node: Joined): Node[] {
  if (node.type === 'TemplateLiteral') {
    const pieces: Node[] = node.quasis.flatMap((each, index) => [
      { type: 'StringLiteral', value: each.value.cooked ?? '' } as Node,
      ...(node.expressions[index] ? [node.expressions[index]] : [])
    ])
    return pieces.filter(isAny)
  }
  const terms: Node[] = []
  let left: Node = node
  for (; left.type === 'BinaryExpression' && left.operator === node.operator; left = left.left)
    terms.unshift(left.right)
  return [left, ...terms].filter(isAny)
}

const isAny = (node: Node) => node.type !== 'StringLiteral' || node.value !== ''

/** What terms one after the other may be; undefined where that is not written out, or is too much. */
function joined(terms: readonly Node[], scope: Scope): string[] | undefined {
  let texts = ['']
  for (const each of terms) {
    const next = choicesOf(each, scope)
    if (!next || next.length * texts.length > mostChoices) return undefined
    texts = texts.flatMap((before) => next.map((text) => before + text))
  }
  return texts
}

function choicesOf(node: Node, scope: Scope): string[] | undefined {
  const text = foldText(node, scope)
  if (text !== undefined) return [text]
  if (node.type === 'ParenthesizedExpression') return choicesOf(node.expression, scope)
  if (node.type === 'TemplateLiteral') return joined(termsOf(node), scope)
  if (node.type !== 'ConditionalExpression') return undefined
  const [yes, no] = [node.consequent, node.alternate].map((each) => choicesOf(each, scope))
  return yes && no && [...yes, ...no]
}

/** `'show' + name`: nothing that decides what is used begins so. */
function mayTell(terms: readonly Node[], scope: Scope): boolean {
  const [first, last] = [terms[0], terms[terms.length - 1]].map((each) => choicesOf(each, scope) ?? [''])
  return first.some((text) => begins.has(text)) && last.some((text) => ends.has(text))
}

const begins = new Set<string>()
const ends = new Set<string>()
for (const text of tellingStrings) {
  for (let length = 0; length <= text.length; length++) {
    begins.add(text.slice(0, length))
    ends.add(text.slice(length))
  }
}

/** `scope.${name}` */
function scopeOf(at: Context, node: Node): Cell | undefined {
  const name = at.evaluate(node)
  if (!name) return undefined
  const scope = new Cell()
  at.program.members.modules.readOrOpen(name)
  at.flow.watch(name, (value) => {
    if (value.type !== 'unread') at.flow.add(scope, value.type === 'string' ? string(`scope.${value.text}`) : anything)
  })
  return scope
}
