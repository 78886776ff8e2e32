import postcss, { type AtRule, type CssSyntaxError, type Declaration, type Root, type Rule } from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { resolvePath } from '../../mini-program'
import { hostTag, scopeToken, toBrowserUnits } from '../runtime/css-rules'
import { BuildError } from './build-error'
import type { Unit } from './component-graph'
import type { SourceTree } from './source-tree'
import { standInForIcon } from './stand-in-icons'

/** Style sheets by path without extension, `app` included. */
export function compileStyles(tree: SourceTree, units: readonly Unit[]): Record<string, string> {
  const styles: Record<string, string> = {}
  for (const path of ['app', ...units.map((unit) => unit.path)]) {
    const file = `${path}.wxss`
    if (!tree.has(file)) continue
    const root = readWithImports(tree, file, new Set())
    root.walkRules((rule) => {
      standInForIcon(rule)
      rewriteSelectors(rule, file, path)
    })
    root.walkDecls(rewriteValue)
    root.walkAtRules('font-face', dropRemoteFont)
    styles[path] = root.toString()
  }
  return styles
}

function readWithImports(tree: SourceTree, file: string, above: Set<string>): Root {
  const root = parse(file, tree.read(file))
  root.walkAtRules('import', (rule) => {
    const target = rule.params.match(/^(?:url\()?\s*["']?([^"')]+)/)?.[1] ?? ''
    const imported = resolvePath(file, target)
    if (!tree.has(imported)) throw new BuildError(file, rule.source?.start?.line ?? 1, `${imported} is missing`)
    if (above.has(imported)) rule.remove()
    else rule.replaceWith(readWithImports(tree, imported, new Set([...above, file])).nodes)
  })
  return root
}

function parse(file: string, css: string): Root {
  try {
    return postcss.parse(css)
  } catch (error) {
    const { line, reason } = error as CssSyntaxError
    throw new BuildError(file, line ?? 1, reason ?? String(error))
  }
}

function rewriteSelectors(rule: Rule, file: string, path: string): void {
  if ((rule.parent as AtRule | undefined)?.name?.endsWith('keyframes')) return
  try {
    rule.selector = selectorParser((selectors) => {
      selectors.walkClasses((node) => void (node.value = `${scopeToken}--${node.value}`))
      // Ids are prefixed in the document, each component with its own. `:is()` keeps the weight of an id.
      selectors.walkIds((node) => {
        node.replaceWith(selectorParser.pseudo({ value: `:is([id$="--${node.value}"],#_)` }))
      })
      selectors.walkTags((node) => {
        if (!/^(from|to)$/.test(node.value)) node.value = hostTag(node.value)
      })
      // No weight: a class that the parent puts on the host wins, as on Weixin.
      selectors.walkPseudos((node) => {
        if (node.value === ':host') node.replaceWith(selectorParser.pseudo({ value: `:where([wx-is="${path}"])` }))
      })
    }).processSync(rule.selector)
  } catch (error) {
    throw new BuildError(
      file,
      rule.source?.start?.line ?? 1,
      `selector "${rule.selector}": ${(error as Error).message}`
    )
  }
}

function rewriteValue(declaration: Declaration): void {
  if (/url\(\s*["']?(https?:)?\/\//.test(declaration.value) && declaration.prop !== 'src') declaration.value = 'none'
  declaration.value = toBrowserUnits(declaration.value)
}

function dropRemoteFont(rule: AtRule): void {
  if (/url\(\s*["']?(https?:)?\/\//.test(rule.toString())) rule.remove()
}
