import postcss, {
  type AtRule,
  type ChildNode,
  type CssSyntaxError,
  type Declaration,
  type Root,
  type Rule
} from 'postcss'
import { toBrowserUnits } from '../runtime/css-rules'
import { insidePages, scopedSelector } from './scoped-selector'
import { standInForIcon } from './stand-in-icons'
import type { Warnings } from './warnings'
import { either } from '../language'

/** What stands between two imports of a style sheet, and the imports. */
export type Piece = string | { readonly imports: string; readonly line: number }

export interface StyleSheet {
  readonly pieces: readonly Piece[]
  /** The same where no font of the sheet is there to draw its icons. */
  readonly withoutFont: readonly Piece[]
  /** It brings a font that does not come from the network. */
  readonly hasFont: boolean
}

/** One file as the browser needs it. What belongs to the page or component that uses it is left open. */
export function styleSheet(file: string, css: string, warnings: Warnings): StyleSheet {
  const root = parse(file, css, warnings)
  root.walkAtRules('font-face', dropRemoteFont)
  const hasFont = root.nodes.some((node) => node.type === 'atrule' && node.name === 'font-face')
  root.walkRules((rule) => rewriteSelector(rule, file, warnings))
  root.walkDecls(rewriteValue)
  const pieces = piecesOf(root)
  let standIns = 0
  root.walkRules((rule) => void (standIns += standInForIcon(rule)))
  return { pieces, withoutFont: standIns > 0 ? piecesOf(root) : pieces, hasFont }
}

function piecesOf(root: Root): Piece[] {
  const pieces: Piece[] = []
  let text = ''
  for (const node of root.nodes) {
    if (node.type === 'atrule' && node.name === 'import') {
      pieces.push(text, { imports: importedBy(node), line: node.source?.start?.line ?? 1 })
      text = ''
    } else {
      const isStatement = node.type === 'decl' || (node.type === 'atrule' && !node.nodes)
      text += `${node.raws.before ?? ''}${node.toString()}${isStatement ? ';' : ''}`
    }
  }
  return [...pieces, text]
}

const importedBy = ({ params }: AtRule) => /^(?:url\()?\s*["']?([^"')]+)/.exec(params)?.[1] ?? ''

function parse(file: string, css: string, warnings: Warnings): Root {
  try {
    return postcss.parse(css, { map: false })
  } catch (error) {
    const { line, reason } = error as CssSyntaxError
    warnings.add(
      file,
      line ?? 1,
      either(
        `${reason ?? String(error)}; the rules from there on are left out`,
        `${reason ?? String(error)}；此处之后的规则都不生效`
      )
    )
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

function rewriteSelector(rule: Rule, file: string, warnings: Warnings): void {
  if ((rule.parent as AtRule | undefined)?.name?.endsWith('keyframes')) return
  try {
    rule.selector = scopedSelector(rule.selector)
    if (rule.parent?.type !== 'rule') rule.selectors = rule.selectors.map(insidePages)
  } catch (error) {
    warnings.add(
      file,
      rule.source?.start?.line ?? 1,
      either(
        `selector "${rule.selector}": ${(error as Error).message}; the rule is left out`,
        `选择器 "${rule.selector}" 有误，该规则不生效：${(error as Error).message}`
      )
    )
    rule.remove()
  }
}

function rewriteValue(declaration: Declaration): void {
  if (!/url\(|rpx|vh|safe-area/.test(declaration.value)) return
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
