import type { Statement } from '@babel/types'
import { contentsOf, type BundledModule } from '../knowledge/webpack'
import { AssignedExports } from './assigned-exports'
import { Declarations } from './declarations'
import { Mentions } from './mentions'
import { commonNames, type ModuleNames, type Outline } from './outline'

/** The outlines of a script: its own (`file`), and those of the modules bundled in it (`file#id`). */
export function readOutlines(file: string, statements: readonly Statement[]): Map<string, Outline> {
  const outlines = new Map<string, Outline>()
  const found: BundledModule[] = []
  const whole = { start: 0, end: statements.at(-1)?.end ?? 0 }
  outlines.set(file, readOutline(statements, whole, commonNames, found))
  for (const { id, factory } of found) {
    const { statements, hidden } = contentsOf(factory)
    outlines.set(`${file}#${id}`, readOutline(statements, factory, namesIn(factory, hidden), []))
  }
  return outlines
}

function readOutline(
  statements: readonly Statement[],
  { start, end }: { start?: number | null; end?: number | null },
  names: ModuleNames,
  found: BundledModule[]
): Outline {
  const outline: Outline = {
    start: start ?? 0,
    end: end ?? 0,
    pieces: [],
    methods: [],
    exports: new Map(),
    isEsModule: false,
    stars: [],
    mentions: new Map(),
    loads: [],
    shared: [],
    sharedWhole: [],
    mixins: []
  }
  const declarations = new Declarations(outline, names)
  declarations.read(statements)
  const assigned = new AssignedExports(outline, declarations, names)
  for (const each of statements) assigned.read(each)
  const mentions = new Mentions(outline, declarations, names, found)
  for (const each of declarations.top) mentions.visit(each, '')
  for (const { piece, node, object } of declarations.owned) mentions.visit(node, piece, object)
  mentions.finish()
  return outline
}

/** `hidden`: names that have another meaning inside. */
function namesIn({ params }: BundledModule['factory'], hidden: ReadonlySet<string>): ModuleNames {
  const [module = '', exports = '', require = ''] = params.map((each) =>
    each.type === 'Identifier' && !hidden.has(each.name) ? each.name : ''
  )
  return { module, exports, require, bundled: true }
}
