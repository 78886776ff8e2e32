import { resolvePath } from '../../mini-program'
import type { Unit } from './component-graph'
import type { Styles } from './manifest'
import type { SourceTree } from './source-tree'
import { readStyleSheet, styleSheetOf } from './style-languages'
import { styleSheet, type StyleSheet } from './style-sheet'
import { Warnings } from './warnings'
import { missing } from './sentences'

interface CompiledSheet extends StyleSheet {
  readonly warnings: Warnings
  /** The files it was made of, absolute; none where that is not known. */
  readonly madeOf: ReadonlySet<string> | undefined
}

/** Compiles the style sheets of one program, again and again. */
export class StyleCompiler {
  private readonly compiled = new Map<string, CompiledSheet>()

  constructor(private readonly tree: SourceTree) {}

  changed(files: readonly string[]): void {
    const changed = files.map((file) => this.tree.absolute(file))
    for (const [file, { madeOf }] of this.compiled) {
      if (!madeOf || changed.some((each) => madeOf.has(each))) this.compiled.delete(file)
    }
  }

  async compile(units: readonly Unit[], extendedLibraries: readonly string[], warnings: Warnings): Promise<Styles> {
    const numbers = new Map<string, number>()
    const numberOf = (text: string) => {
      if (!numbers.has(text)) numbers.set(text, numbers.size)
      return numbers.get(text)!
    }
    const of: Record<string, number[]> = {}
    for (const path of ['app', ...units.map((unit) => unit.path)]) {
      const file = styleSheetOf(this.tree, path)
      if (file) of[path] = (await this.texts(file, warnings)).map(numberOf)
    }
    // Their own style sheet is every page's, as if app.wxss began with it.
    for (const library of extendedLibraries) {
      const file = `miniprogram_npm/${library}/weui-wxss/dist/style/weui.wxss`
      if (this.tree.has(file)) of.app = [...(await this.texts(file, warnings)).map(numberOf), ...(of.app ?? [])]
    }
    return { texts: [...numbers.keys()], of }
  }

  /** With what it imports, in its place. */
  private async texts(file: string, warnings: Warnings): Promise<string[]> {
    const files = new Set([file])
    let hasFont = false
    for (const each of files) {
      const sheet = await this.sheet(each)
      warnings.addAll(sheet.warnings.list)
      hasFont ||= sheet.hasFont
      for (const piece of sheet.pieces) {
        if (typeof piece === 'string') continue
        const imported = this.imported(each, piece.imports)
        if (imported) files.add(imported)
        else if (!/^(?:https?:)?\/\//.test(piece.imports))
          warnings.add(each, piece.line, missing(resolvePath(each, piece.imports)))
      }
    }
    return this.join(file, hasFont, [])
  }

  private join(file: string, hasFont: boolean, above: readonly string[]): string[] {
    const { pieces, withoutFont } = this.compiled.get(file)!
    return (hasFont ? pieces : withoutFont).flatMap((piece) => {
      if (typeof piece === 'string') return piece.trim() ? piece : []
      const imported = this.imported(file, piece.imports)
      return imported && imported !== file && !above.includes(imported)
        ? this.join(imported, hasFont, [...above, file])
        : []
    })
  }

  private imported(file: string, target: string): string | undefined {
    const path = resolvePath(file, target)
    return [path, `${path}.wxss`].find((each) => this.tree.has(each))
  }

  private async sheet(file: string): Promise<CompiledSheet> {
    const known = this.compiled.get(file)
    if (known) return known
    const warnings = new Warnings()
    const { css, madeOf } = await readStyleSheet(this.tree, file, warnings)
    const sheet = { ...styleSheet(file, css, warnings), warnings, madeOf }
    this.compiled.set(file, sheet)
    return sheet
  }
}
