import { resolvePath } from '../../mini-program'
import { scriptAddress } from '../runtime/scope-names'
import { lineOfReference, withoutExtension, type SourceTree } from './source-tree'
import { inTemplateGroup } from './template-group'
import { Warnings } from './warnings'
import { beyondWxs, syntaxError, wxsToScript } from './wxs'
import { either } from '../language'
import { missing } from './sentences'

interface TranslatedModule {
  readonly source: string
  readonly code: string
  readonly warnings: Warnings
}

/** Compiles the WXS modules of one program, again and again. */
export class WxsCompiler {
  private readonly translated = new Map<string, TranslatedModule>()

  constructor(private readonly tree: SourceTree) {}

  /**
   * The templates of a program with the modules they need, as one expression.
   * @param modules path without ending -> the file that names it
   */
  around(modules: ReadonlyMap<string, string>, templates: string, warnings: Warnings): string {
    const scripts: string[] = []
    const all = new Map(modules)
    for (const [path, namedBy] of all) {
      const { source, code } = this.module(`${path}.wxs`, namedBy, warnings)
      const name = JSON.stringify(path)
      scripts.push(`R[${name}]=D(${name},(require,exports,module)=>{${code}\n});`)
      for (const each of required(path, source)) if (!all.has(each)) all.set(each, `${path}.wxs`)
    }
    const { before, after } = frame()
    return before + whenNeeded + scripts.join('') + templates + after
  }

  /**
   * One module that is none must not take the others with it.
   * @param line of the file, where the module begins in it
   */
  translate(file: string, source: string, warnings: Warnings, line = 1): string {
    const code = '\n'.repeat(line - 1) + wxsToScript(source)
    const error = syntaxError(code)
    const mistake = error ?? beyondWxs('\n'.repeat(line - 1) + source)
    if (mistake) warnings.add(file, mistake.line, `${either('WXS', 'WXS 有误')}: ${mistake.message}`)
    if (error) return ''
    // Under its own name, so that what it throws says where.
    const named = `(function(){${code}\n})()\n//# sourceURL=${scriptAddress}${file}`
    return `eval(${JSON.stringify(named)});noteWxs(module.exports)`
  }

  private module(file: string, namedBy: string, warnings: Warnings): TranslatedModule {
    const isThere = this.tree.has(file)
    if (!isThere) warnings.add(namedBy, lineOfReference(this.tree.read(namedBy), file), missing(file))
    const source = isThere ? this.tree.read(file) : ''
    let module = this.translated.get(file)
    if (module?.source !== source) {
      const own = new Warnings()
      this.translated.set(file, (module = { source, code: this.translate(file, source, own), warnings: own }))
    }
    warnings.addAll(module.warnings.list)
    return module
  }
}

/** A page needs few of the templates of a large program: the browser does not even parse the others. */
const whenNeeded = `var whenNeeded=(path,code)=>{var made;Object.defineProperty(G,path,{get:()=>made??=eval(code)})};`

/** What glass-easel puts around modules and templates: the functions that run them. */
function frame(): { before: string; after: string } {
  // Without a module it leaves out the function that runs modules, though those within templates need it.
  const after = 'return G})()'
  const whole = inTemplateGroup((group) => {
    group.addScript('', '')
    return group.getTmplGenObjectGroups()
  })!
  return { before: withTolerantCalls(withNullInText(whole.slice(0, -after.length))), after }
}

/** Of what is no value Weixin leaves out `undefined` alone: `null` is written as a word. */
const withNullInText = (code: string) => code.replace("a==null?'':String(a)", "a===undefined?'':String(a)")

/** What is called in an expression: it may be no function, and it may throw. */
const withTolerantCalls = (code: string) => code.replace(/var P=function\(a\)\{.*?:\(\)=>\{\}\};/, 'var P=callable;')

function required(path: string, source: string): string[] {
  return Array.from(source.matchAll(/\brequire\(\s*['"]([^'"]+)['"]\s*\)/g), ([, target]) =>
    withoutExtension(resolvePath(`${path}.wxs`, target!))
  )
}
