import postcss, {
  type AtRule,
  type ChildNode,
  type CssSyntaxError,
  type Declaration,
  type Root,
  type Rule
} from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { resolvePath } from '../../mini-program'
import { hostTag, scopeToken, toBrowserUnits } from '../runtime/css-rules'
import type { Unit } from './component-graph'
import type { SourceTree } from './source-tree'
import { standInForIcon } from './stand-in-icons'
import { readStyleSheet, styleSheetOf } from './style-languages'
import { Warnings, type Warning } from './warnings'

/** Compiled before, by path; the texts it was made of tell whether it still holds. */
export type CompiledStyles = Map<string, { made: Map<string, string>; css: string; warnings: Warning[] }>

/** Style sheets by path without extension, `app` included. */
export async function compileStyles(
  tree: SourceTree,
  units: readonly Unit[],
  warnings: Warnings,
  before: CompiledStyles
): Promise<Record<string, string>> {
  const styles: Record<string, string> = {}
  for (const path of ['app', ...units.map((unit) => unit.path)]) {
    const file = styleSheetOf(tree, path)
    if (!file) continue
    let known = before.get(path)
    if (!known || Array.from(known.made).some(([each, text]) => !tree.has(each) || tree.read(each) !== text)) {
      const own = new Warnings()
      const made = new Map<string, string>()
      known = { made, css: await compileStyle(tree, file, path, own, made), warnings: own.list }
      before.set(path, known)
    }
    for (const { file: where, line, message } of known.warnings) warnings.add(where, line, message)
    styles[path] = known.css
  }
  return styles
}

async function compileStyle(
  tree: SourceTree,
  file: string,
  path: string,
  warnings: Warnings,
  made: Map<string, string>
): Promise<string> {
  const root = await readWithImports(tree, file, new Set(), warnings, made)
  root.walkAtRules('font-face', dropRemoteFont)
  const hasFont = root.nodes.some((node) => node.type === 'atrule' && node.name === 'font-face')
  root.walkRules((rule) => {
    if (!hasFont) standInForIcon(rule)
    rewriteSelectors(rule, file, path, warnings)
  })
  root.walkDecls(rewriteValue)
  return root.toString()
}

async function readWithImports(
  tree: SourceTree,
  file: string,
  above: Set<string>,
  warnings: Warnings,
  made: Map<string, string>
): Promise<Root> {
  made.set(file, tree.read(file))
  const root = parse(file, await readStyleSheet(tree, file, warnings), warnings)
  const imports: AtRule[] = []
  root.walkAtRules('import', (rule) => void imports.push(rule))
  for (const rule of imports) {
    const target = rule.params.match(/^(?:url\()?\s*["']?([^"')]+)/)?.[1] ?? ''
    const path = resolvePath(file, target)
    const imported = [path, `${path}.wxss`].find((each) => tree.has(each))
    if (!imported) {
      if (!/^(?:https?:)?\/\//.test(target)) warnings.add(file, rule.source?.start?.line ?? 1, `${path} is missing`)
      rule.remove()
    } else if (above.has(imported)) rule.remove()
    else rule.replaceWith((await readWithImports(tree, imported, new Set([...above, file]), warnings, made)).nodes)
  }
  return root
}

function parse(file: string, css: string, warnings: Warnings): Root {
  try {
    return postcss.parse(css)
  } catch (error) {
    const { line, reason } = error as CssSyntaxError
    warnings.add(file, line ?? 1, `${reason ?? String(error)}; the rules from there on are left out`)
    return parseUpTo(css, line ?? 1)
  }
}

/** What stands before the line that breaks it, as far as that can be read. */
function parseUpTo(css: string, line: number): Root {
  const text = css
    .split('\n')
    .slice(0, line - 1)
    .join('\n')
  const end = text.lastIndexOf('}')
  try {
    return postcss.parse(end < 0 ? '' : text.slice(0, end + 1))
  } catch {
    return postcss.root()
  }
}

function rewriteSelectors(rule: Rule, file: string, path: string, warnings: Warnings): void {
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
    warnings.add(file, rule.source?.start?.line ?? 1, `selector "${rule.selector}": ${(error as Error).message}`)
    rule.remove()
  }
}

function rewriteValue(declaration: Declaration): void {
  if (/url\(\s*["']?(https?:)?\/\//.test(declaration.value) && declaration.prop !== 'src') declaration.value = 'none'
  declaration.value = toBrowserUnits(declaration.value)
}

/** Only what the font itself holds stays: no font comes from the network. */
function dropRemoteFont(rule: AtRule): void {
  const remote = /url\(\s*["']?(?:https?:)?\/\//
  const sources: Declaration[] = []
  rule.walkDecls('src', (declaration) => void sources.push(declaration))
  for (const declaration of sources) {
    const kept = postcss.list.comma(declaration.value).filter((each) => !remote.test(each))
    if (kept.length) declaration.value = kept.join(', ')
    else declaration.remove()
  }
  if (!rule.nodes?.some((node: ChildNode) => node.type === 'decl' && node.prop === 'src')) rule.remove()
}
