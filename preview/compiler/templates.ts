import { TmplGroup } from 'glass-easel-template-compiler'
import { resolvePath } from '../../mini-program'
import { BuildError } from './build-error'
import { checkTags } from './check-tags'
import type { Unit } from './component-graph'
import { withoutExtension, type SourceTree } from './source-tree'

interface TemplateProblem {
  isError: boolean
  code: number
  message: string
  startLine: number
}

/** glass-easel only warns here; Weixin refuses to compile. */
const missingEndTag = 65543

/** All templates and WXS modules as one JavaScript expression: an object with one generator for each template path. */
export function compileTemplates(tree: SourceTree, units: readonly Unit[]): string {
  const group = new TmplGroup()
  try {
    const added = new Set<string>()
    for (const unit of units) {
      addTemplate(tree, group, unit.path, added)
      checkUnitTags(tree, group, unit)
    }
    return throughSetProperty(group.getTmplGenObjectGroups())
  } finally {
    group.free()
  }
}

function addTemplate(tree: SourceTree, group: TmplGroup, path: string, added: Set<string>): void {
  if (added.has(path)) return
  added.add(path)
  const file = `${path}.wxml`
  const problems = group.addTmpl(path, stripScriptExtensions(tree.read(file))) as TemplateProblem[]
  const problem = problems.find(({ isError, code }) => isError || code === missingEndTag)
  if (problem) throw new BuildError(file, problem.startLine + 1, problem.message)

  for (const name of group.getInlineScriptModuleNames(path) as string[]) {
    group.setInlineScript(path, name, toBrowserScript(group.getInlineScript(path, name)))
  }
  for (const script of group.getScriptDependencies(path) as string[]) addScript(tree, group, script, file, added)
  for (const dependency of group.getDirectDependencies(path) as string[]) {
    requireFile(tree, `${dependency}.wxml`, file)
    addTemplate(tree, group, dependency, added)
  }
}

function addScript(tree: SourceTree, group: TmplGroup, path: string, usedBy: string, added: Set<string>): void {
  const file = `${path}.wxs`
  if (added.has(file)) return
  added.add(file)
  requireFile(tree, file, usedBy)
  const source = tree.read(file)
  group.addScript(path, toBrowserScript(source))
  for (const [, target] of source.matchAll(/\brequire\(\s*['"]([^'"]+)['"]\s*\)/g)) {
    addScript(tree, group, withoutExtension(resolvePath(file, target!)), file, added)
  }
}

function requireFile(tree: SourceTree, file: string, usedBy: string): void {
  if (tree.has(file)) return
  const name = withoutExtension(file).split('/').pop()!
  throw new BuildError(usedBy, lineOfReference(tree.read(usedBy), name), `${file} is missing`)
}

function lineOfReference(source: string, name: string): number {
  const at = source.split('\n').findIndex((line) => line.includes(name) && /src|require/.test(line))
  return at < 0 ? 1 : at + 1
}

/** What a page writes in an imported file counts as the page's own: the tags of both are looked up in its config. */
function checkUnitTags(tree: SourceTree, group: TmplGroup, unit: Unit): void {
  const { usingComponents, componentGenerics, componentPlaceholder } = unit.config
  const declared = new Set(
    [usingComponents, componentGenerics, componentPlaceholder].flatMap((names) => Object.keys(names ?? {}))
  )
  const seen = new Set<string>()
  const visit = (path: string): void => {
    if (seen.has(path)) return
    seen.add(path)
    checkTags(`${path}.wxml`, tree.read(`${path}.wxml`), declared)
    for (const dependency of group.getDirectDependencies(path) as string[]) visit(dependency)
  }
  visit(unit.path)
}

function stripScriptExtensions(source: string): string {
  return source.replace(/(<wxs\b[^>]*\bsrc\s*=\s*["'][^"']*)\.wxs(["'])/g, '$1$2')
}

/**
 * In WXS `constructor` is a string, as in `value.constructor === 'Array'`, and `require` takes a path with extension.
 * https://developers.weixin.qq.com/miniprogram/dev/reference/wxs/06datatype.html
 */
function toBrowserScript(source: string): string {
  return source
    .replace(/\.constructor\b(?!\.name)/g, '.constructor.name')
    .replace(/(\brequire\(\s*['"][^'"]+)\.wxs(['"]\s*\))/g, '$1$2')
}

/** Lets the runtime see every property before glass-easel does: `aria-*` and `hidden` are no properties there. */
function throughSetProperty(code: string): string {
  return code.replace(/\bO=R\.r,/g, 'O=setProperty(R),')
}
