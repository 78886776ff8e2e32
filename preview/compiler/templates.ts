import { tagsIn, type Tag } from './tags-in'
import type { Unit } from './component-graph'
import { withLegalNames } from './generated-names'
import { withoutIncludeCircles } from './includes'
import { lineAt, lineOfReference, type SourceTree } from './source-tree'
import { inTemplateGroup } from './template-group'
import { Warnings } from './warnings'
import { withWeixinEscapes } from './wxml-escapes'
import { WxsCompiler } from './wxs-modules'
import { either } from '../language'
import { missing } from './sentences'

interface TemplateProblem {
  isError: boolean
  code: number
  message: string
  startLine: number
}

/** glass-easel only warns here; Weixin refuses to compile. */
const missingEndTag = 65543

interface MadeTemplate {
  /** Its code, as a string literal. */
  readonly generator: string
  /** Paths of other templates, and of WXS modules. */
  readonly templates: readonly string[]
  readonly modules: readonly string[]
}

/** What a template was made into, and what it names. */
interface CompiledTemplate extends MadeTemplate {
  readonly source: string
  readonly tags: readonly Tag[]
  readonly warnings: Warnings
}

/** Compiles the templates of one program, again and again. */
export class TemplateCompiler {
  private readonly compiled = new Map<string, CompiledTemplate>()
  private readonly wxs: WxsCompiler

  constructor(private readonly tree: SourceTree) {
    this.wxs = new WxsCompiler(tree)
  }

  /** All templates and WXS modules as one JavaScript expression: an object with one generator for each template path. */
  compile(units: readonly Unit[], warnings: Warnings): string {
    const paths = new Set(units.map(({ path }) => path))
    /** WXS module -> the template that names it first. */
    const modules = new Map<string, string>()
    const generators: string[] = []
    for (const path of paths) {
      const template = this.template(path, warnings)
      generators.push(`whenNeeded(${JSON.stringify(path)},${template.generator});`)
      for (const module of template.modules) if (!modules.has(module)) modules.set(module, `${path}.wxml`)
      for (const each of template.templates) paths.add(each)
    }
    this.checkTags(units, warnings)
    return this.wxs.around(modules, generators.join(''), warnings)
  }

  private template(path: string, warnings: Warnings): CompiledTemplate {
    const file = `${path}.wxml`
    const source = this.tree.has(file) ? withoutIncludeCircles(this.tree, file, warnings) : ''
    let template = this.compiled.get(path)
    if (template?.source !== source) this.compiled.set(path, (template = this.compileOne(path, source)))
    warnings.addAll(template.warnings.list)
    for (const each of template.templates) {
      const named = `${each}.wxml`
      if (!this.tree.has(named)) warnings.add(file, lineOfReference(source, named), missing(named))
    }
    return template
  }

  private compileOne(path: string, source: string): CompiledTemplate {
    const warnings = new Warnings()
    const made = this.make(path, source, warnings) ?? this.makeEmpty(path, warnings)
    return { ...made, source, tags: tagsIn(source), warnings }
  }

  private makeEmpty(path: string, warnings: Warnings): MadeTemplate {
    warnings.add(
      `${path}.wxml`,
      1,
      either(
        'nested too deeply, in its tags or in an expression: nothing of it is drawn',
        '标签或表达式嵌套过深：整个模板都不会渲染'
      )
    )
    return this.make(path, '', warnings)!
  }

  private make(path: string, source: string, warnings: Warnings): MadeTemplate | undefined {
    const file = `${path}.wxml`
    return inTemplateGroup((group) => {
      for (const problem of group.addTmpl(
        path,
        withWeixinEscapes(withoutOldNames(stripScriptExtensions(source)))
      ) as TemplateProblem[]) {
        if (problem.isError || problem.code === missingEndTag)
          warnings.add(file, problem.startLine + 1, either(problem.message, `模板有误：${problem.message}`))
      }
      for (const name of group.getInlineScriptModuleNames(path) as string[]) {
        const script = group.getInlineScript(path, name)
        const line = lineAt(source, source.indexOf(script))
        group.setInlineScript(path, name, this.wxs.translate(file, script, warnings, line))
      }
      return {
        generator: JSON.stringify(throughSetProperty(withLegalNames(group.getTmplGenObject(path)))),
        templates: group.getDirectDependencies(path) as string[],
        modules: group.getScriptDependencies(path) as string[]
      }
    })
  }

  /** What a page writes in an imported file counts as the page's own: the tags of both are looked up in its config. */
  private checkTags(units: readonly Unit[], warnings: Warnings): void {
    const taken = units.map((unit) => ({ known: namesKnownTo(unit), paths: this.takenInBy(unit.path) }))
    const knownSomewhere = (path: string) =>
      new Set(taken.filter(({ paths }) => paths.has(path)).flatMap(({ known }) => [...known]))
    for (const { known, paths } of taken) {
      for (const path of paths) {
        const { tags, source } = this.compiled.get(path)!
        const unknown = tags.filter(({ name }) => !known.has(name))
        // Which templates are drawn nobody knows where their names are put together, as Taro does for pages and tab bar alike.
        const excused = unknown.length > 0 && /\bis=["'][^"']*\{\{/.test(source) ? knownSomewhere(path) : known
        for (const { name, line } of unknown) {
          if (!excused.has(name))
            warnings.add(
              `${path}.wxml`,
              line,
              either(
                `unknown tag <${name}>: neither built in nor in "usingComponents"`,
                `未知标签 <${name}>：既不是内置组件，也没有在 "usingComponents" 中声明`
              )
            )
        }
      }
    }
  }

  /** The template of a page, and all that it takes in. */
  private takenInBy(path: string): ReadonlySet<string> {
    const paths = new Set([path])
    for (const each of paths) for (const template of this.compiled.get(each)!.templates) paths.add(template)
    return paths
  }
}

function namesKnownTo({ namedTags, config }: Unit): ReadonlySet<string> {
  const { usingComponents, componentGenerics, componentPlaceholder } = config
  const declared = [namedTags, usingComponents, componentGenerics, componentPlaceholder]
  return new Set(declared.flatMap((names) => Object.keys(names ?? {})))
}

function stripScriptExtensions(source: string): string {
  return source.replace(/(<wxs\b[^>]*\bsrc\s*=\s*["'][^"']*)\.wxs(["'])/g, '$1$2')
}

/** What `wx:for` was called at first, and wcc still knows. */
function withoutOldNames(source: string): string {
  return source.replace(/(\swx:for)-items(?=\s*=)/g, '$1')
}

/** Lets the runtime see every property before glass-easel does: `aria-*` and `hidden` are no properties there. */
function throughSetProperty(code: string): string {
  return code.replace(/\bO=R\.r,/g, 'O=setProperty(R),')
}
