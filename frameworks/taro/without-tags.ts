import { withoutTags } from '../build/template-tags'

type Require = (name: string) => unknown

interface Babel {
  transformSync(code: string, options: object): { code: string; map: object } | null
  types: {
    nullLiteral(): object
    jsxExpressionContainer(expression: object): object
    jsxFragment(open: object, close: object, children: object[]): object
    jsxOpeningFragment(): object
    jsxClosingFragment(): object
    isJSXElement(node: object): boolean
    isJSXFragment(node: object): boolean
  }
}

interface ElementPath {
  node: { openingElement: { name: { name?: string } }; children: object[] }
  parent: object
  replaceWith(node: object): void
}

export const mayHaveTags = (file: string) => /\.([jt]sx|vue)$/.test(file.split('?')[0]!)

/** A module in which `<privacy-popup>` and `<privacy-button>` are nothing, and `<privacy-gate>` is its content. */
export function withoutTagsIn(code: string, file: string, require: Require): { code: string; map: object } | undefined {
  if (!code.includes('<privacy-')) return undefined
  if (/\.vue$/.test(file.split('?')[0]!)) return withoutTags(code, file)
  // Every Taro project has Babel: its compiler is made with it.
  const babel = require('@babel/core') as Babel
  const plugins = ['jsx', 'typescript', 'decorators-legacy', 'classProperties']
  const result = babel.transformSync(code, {
    filename: file,
    configFile: false,
    babelrc: false,
    sourceMaps: true,
    retainLines: true,
    parserOpts: { plugins },
    plugins: [() => ({ visitor: { JSXElement: { exit: (element: ElementPath) => drop(element, babel.types) } } })]
  })
  return result ?? undefined
}

function drop(element: ElementPath, types: Babel['types']): void {
  const { node, parent } = element
  const tag = node.openingElement.name.name
  if (tag === 'privacy-gate') {
    element.replaceWith(types.jsxFragment(types.jsxOpeningFragment(), types.jsxClosingFragment(), node.children))
  } else if (tag === 'privacy-popup' || tag === 'privacy-button') {
    const inJsx = types.isJSXElement(parent) || types.isJSXFragment(parent)
    element.replaceWith(inJsx ? types.jsxExpressionContainer(types.nullLiteral()) : types.nullLiteral())
  }
}
