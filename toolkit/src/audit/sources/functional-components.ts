import type { Statement } from '@babel/types'
import type { ElementNode, TemplateChildNode } from '@vue/compiler-core'
import { camel, hyphenated } from '../wxml/spelling'
import { isBuiltin } from './vue-template'

/**
 * `<Tap type="share" />` of `const Tap = (props) => <Button openType={props.type} />`: a component that is a function of the
 * script is handed what its tag has.
 */
export function drawnBy(body: readonly Statement[], template: readonly TemplateChildNode[]): string[] {
  const functions = new Map(body.flatMap(functionsIn).map((name) => [hyphenated(name), name]))
  return functions.size === 0 ? [] : drawnIn(template, functions)
}

function drawnIn(children: readonly TemplateChildNode[], functions: ReadonlyMap<string, string>): string[] {
  return children.flatMap((node) => {
    if (node.type !== 1) return []
    const name = isBuiltin(node.tag) ? undefined : functions.get(hyphenated(node.tag))
    const inside = drawnIn(node.children, functions)
    return name === undefined ? inside : [`${name}({ ${givenTo(node).join(', ')} })`, ...inside]
  })
}

/** Attributes as they are written, and bound ones that are names. */
const givenTo = ({ props }: ElementNode): string[] =>
  props.flatMap((prop) => {
    if (prop.type === 6) return [`'${camel(prop.name)}': ${JSON.stringify(prop.value?.content ?? '')}`]
    const { arg, exp } = prop as { arg?: { content?: string }; exp?: { content?: string } }
    const isName = prop.name === 'bind' && arg?.content && /^[\w$.]+$/.test(exp?.content ?? '')
    return isName ? [`'${camel(arg.content as string)}': ${shown(exp?.content as string)}`] : []
  })

const functionsIn = (node: Statement): string[] => {
  if (node.type === 'FunctionDeclaration') return node.id ? [node.id.name] : []
  if (node.type !== 'VariableDeclaration') return []
  return node.declarations.flatMap(({ id, init }) =>
    id.type === 'Identifier' && /^(?:Arrow)?FunctionExpression$/.test(init?.type ?? '') ? [id.name] : []
  )
}

/** A reference shows its value. */
const shown = (name: string) => `${name} || ${name}.value`
