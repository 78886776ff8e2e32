import { TmplGroup } from 'glass-easel-template-compiler'
import { resolvePath } from '../../mini-program'
import { checkTags } from './check-tags'
import type { Unit } from './component-graph'
import { withoutIncludeCircles } from './includes'
import { withoutExtension, type SourceTree } from './source-tree'
import type { Warnings } from './warnings'
import { syntaxError, wxsToScript } from './wxs'

interface TemplateProblem {
  isError: boolean
  code: number
  message: string
  startLine: number
}

/** glass-easel only warns here; Weixin refuses to compile. */
const missingEndTag = 65543

/** All templates and WXS modules as one JavaScript expression: an object with one generator for each template path. */
export function compileTemplates(tree: SourceTree, units: readonly Unit[], warnings: Warnings): string {
  const group = new TmplGroup()
  try {
    const templates = new Templates(tree, group, warnings)
    for (const unit of units) {
      templates.add(unit.path)
      checkUnitTags(tree, group, unit, warnings)
    }
    return throughSetProperty(group.getTmplGenObjectGroups())
  } finally {
    group.free()
  }
}

/** Adds each file once, with what it names. */
class Templates {
  private readonly added = new Set<string>()

  constructor(
    private readonly tree: SourceTree,
    private readonly group: TmplGroup,
    private readonly warnings: Warnings
  ) {}

  add(path: string): void {
    if (this.added.has(path)) return
    this.added.add(path)
    const { group } = this
    const file = `${path}.wxml`
    const source = withoutIncludeCircles(this.tree, file, this.warnings)
    for (const problem of group.addTmpl(path, stripScriptExtensions(source)) as TemplateProblem[]) {
      if (problem.isError || problem.code === missingEndTag)
        this.warnings.add(file, problem.startLine + 1, problem.message)
    }
    for (const name of group.getInlineScriptModuleNames(path) as string[]) {
      group.setInlineScript(path, name, this.script(file, group.getInlineScript(path, name)))
    }
    for (const script of group.getScriptDependencies(path) as string[]) this.addScript(script, file)
    for (const dependency of group.getDirectDependencies(path) as string[]) {
      if (this.isThere(`${dependency}.wxml`, file)) this.add(dependency)
      else if (!this.added.has(dependency)) {
        this.added.add(dependency)
        group.addTmpl(dependency, '')
      }
    }
  }

  private addScript(path: string, usedBy: string): void {
    const file = `${path}.wxs`
    if (this.added.has(file)) return
    this.added.add(file)
    const source = this.isThere(file, usedBy) ? this.tree.read(file) : ''
    this.group.addScript(path, this.script(file, source))
    for (const [, target] of source.matchAll(/\brequire\(\s*['"]([^'"]+)['"]\s*\)/g)) {
      this.addScript(withoutExtension(resolvePath(file, target!)), file)
    }
  }

  /** One module that is none must not take the others with it. */
  private script(file: string, source: string): string {
    const code = wxsToScript(source)
    const error = syntaxError(code)
    if (!error) return code
    this.warnings.add(file, error.line, `WXS: ${error.message}`)
    return ''
  }

  private isThere(file: string, usedBy: string): boolean {
    if (this.tree.has(file)) return true
    const name = withoutExtension(file).split('/').pop()!
    this.warnings.add(usedBy, lineOfReference(this.tree.read(usedBy), name), `${file} is missing`)
    return false
  }
}

function lineOfReference(source: string, name: string): number {
  const at = source.split('\n').findIndex((line) => line.includes(name) && /src|require/.test(line))
  return at < 0 ? 1 : at + 1
}

/** What a page writes in an imported file counts as the page's own: the tags of both are looked up in its config. */
function checkUnitTags(tree: SourceTree, group: TmplGroup, unit: Unit, warnings: Warnings): void {
  const { usingComponents, componentGenerics, componentPlaceholder } = unit.config
  const declared = new Set(
    [unit.namedTags, usingComponents, componentGenerics, componentPlaceholder].flatMap((names) =>
      Object.keys(names ?? {})
    )
  )
  const seen = new Set<string>()
  const visit = (path: string): void => {
    if (seen.has(path) || !tree.has(`${path}.wxml`)) return
    seen.add(path)
    checkTags(`${path}.wxml`, tree.read(`${path}.wxml`), declared, warnings)
    for (const dependency of group.getDirectDependencies(path) as string[]) visit(dependency)
  }
  visit(unit.path)
}

function stripScriptExtensions(source: string): string {
  return source.replace(/(<wxs\b[^>]*\bsrc\s*=\s*["'][^"']*)\.wxs(["'])/g, '$1$2')
}

/** Lets the runtime see every property before glass-easel does: `aria-*` and `hidden` are no properties there. */
function throughSetProperty(code: string): string {
  return code.replace(/\bO=R\.r,/g, 'O=setProperty(R),')
}
