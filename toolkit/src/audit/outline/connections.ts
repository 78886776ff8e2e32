import { isInstalled } from '../ownership'
import type { Reach } from '../reach'
import { isSingleFile } from '../syntax/modules'
import { pieceAt, type Mention, type Outline } from './outline'
import type { Outlines } from './outlines'

/** Leads from what mentions a piece to the piece, through whatever modules hand it on. */
export class Connections {
  private readonly all = new Map<string, number[]>()

  constructor(
    private readonly reach: Reach,
    private readonly outlines: Outlines,
    /** The file that a specifier means in a file. */
    private readonly resolve: (file: string, specifier: string) => string | undefined
  ) {}

  connect(): void {
    for (const [module, outline] of this.outlines.modules) this.connectModule(module, outline)
  }

  private connectModule(module: string, { mentions, loads, pieces }: Outline): void {
    const handsOn = pieces.length === 0 && mentions.size === 0
    for (const [piece, mentioned] of mentions) {
      const from = this.reach.piece(pieceId(module, piece))
      for (const each of mentioned) this.lead(from, this.meant(module, each))
    }
    for (const { piece, specifier } of isInstalled(module) && handsOn ? [] : loads) {
      for (const target of this.modules(module, specifier)) {
        // A component that is handed on is shown where its tag stands.
        if (handsOn && isSingleFile.test(target)) continue
        this.reach.connect(this.reach.piece(pieceId(module, piece)), this.reach.piece(target))
      }
    }
    // Whoever runs a piece runs what is written inside of it.
    for (const { name } of pieces) this.reach.piece(pieceId(module, name))
  }

  /** Everything a module exports: where nobody says what of it is meant. */
  leadToAll(from: number, file: string): void {
    this.lead(from, this.exported(file, '*', new Set()))
  }

  /** What a module mentions, or a member of it. */
  leadTo(from: number, module: string, mention: Mention, member: string | undefined): void {
    this.lead(from, this.meant(module, member === undefined ? mention : this.memberOf(module, mention, member)))
  }

  private memberOf(module: string, mention: Mention, member: string): Mention {
    if ('from' in mention)
      return { from: mention.from, path: mention.path === '*' ? member : `${mention.path}.${member}` }
    const piece = `${mention.piece}.${member}`
    return this.outlines.modules.get(module)?.pieces.some(({ name }) => name === piece) ? { piece } : mention
  }

  /** The modules a mention of a module stands for in the end, and the piece or, with `*`, all of each. */
  homesOf(module: string, mention: Mention, seen = new Set<string>()): { home: string; piece: string }[] {
    if ('piece' in mention) return [{ home: module, piece: mention.piece }]
    const [first] = mention.path.split('.')
    return this.modules(module, mention.from).flatMap((target) => {
      const outline = this.outlines.modules.get(target)
      if (!outline || seen.has(`${target} ${first}`)) return []
      seen.add(`${target} ${first}`)
      if (first === '*') return [{ home: target, piece: '*' }]
      const found = outline.exports.get(first) ?? outline.exports.get('*')
      if (found) return this.homesOf(target, found, seen)
      return outline.stars.flatMap((from) => this.homesOf(target, { from, path: first }, seen))
    })
  }

  /** The names that what a mention stands for has: those that a module exports, or those in an object. */
  membersOf(module: string, mention: Mention, seen = new Set<string>()): string[] {
    return this.homesOf(module, mention, seen).flatMap(({ home, piece }) => {
      const { exports, stars, pieces } = this.outlines.modules.get(home)!
      if (piece !== '*')
        return pieces.flatMap(({ name }) => (name.startsWith(`${piece}.`) ? [name.slice(piece.length + 1)] : []))
      return [...exports.keys(), ...stars.flatMap((from) => this.membersOf(home, { from, path: '*' }, seen))]
    })
  }

  private lead(from: number, to: Iterable<number>): void {
    for (const each of to) this.reach.connect(from, each)
  }

  private modules(module: string, specifier: string): readonly string[] {
    const bundled = this.outlines.homes.get(specifier)
    if (bundled) return bundled
    const [file] = module.split('#')
    const found = this.resolve(file, specifier)
    return found === undefined ? [] : [found]
  }

  private meant(module: string, mention: Mention): number[] {
    if ('piece' in mention) return [this.reach.piece(pieceId(module, mention.piece))]
    return this.modules(module, mention.from).flatMap((target) => this.exported(target, mention.path, new Set()))
  }

  /** What a module exports under a name, wherever that is written. */
  private exported(module: string, path: string, seen: Set<string>): number[] {
    const key = `${module} ${path}`
    if (seen.has(key)) return []
    seen.add(key)
    const outline = this.outlines.modules.get(module)
    if (!outline) return [this.reach.piece(module)]
    if (path === '*') return this.everything(module, outline, seen)
    const [first, ...rest] = path.split('.')
    if (isSingleFile.test(module)) return [this.reach.entry(module)]
    const found = outline.exports.get(first)
    if (found) return this.target(module, outline, found, rest.join('.'), seen)
    const whole = outline.exports.get('*')
    if (whole) return this.target(module, outline, whole, path, seen)
    if (first === 'default' && outline.isEsModule && !isSingleFile.test(module)) return []
    const stars = outline.stars.flatMap((from) =>
      this.modules(module, from).flatMap((target) => this.exported(target, path, seen))
    )
    // What a default import of a CommonJS module gives is the module.
    if (first === 'default') return [...stars, ...this.exported(module, rest.join('.') || '*', seen)]
    return stars
  }

  private everything(module: string, { exports, stars }: Outline, seen: Set<string>): number[] {
    const known = this.all.get(module)
    if (known) return known
    const found = [...exports.values()].flatMap((target) =>
      'piece' in target
        ? this.meant(module, target)
        : this.modules(module, target.from).flatMap((each) => this.exported(each, target.path, seen))
    )
    for (const from of stars) {
      for (const target of this.modules(module, from)) found.push(...this.exported(target, '*', seen))
    }
    const nodes = [...new Set(found)]
    this.all.set(module, nodes)
    return nodes
  }

  private target(module: string, { pieces }: Outline, found: Mention, rest: string, seen: Set<string>): number[] {
    if ('piece' in found) {
      const member = rest && `${found.piece}.${rest.split('.')[0]}`
      const meant = this.meant(module, { piece: pieces.some(({ name }) => name === member) ? member : found.piece })
      return isInstalled(module) ? [...meant, this.reach.piece(module)] : meant
    }
    const path = found.path === '*' ? rest || '*' : rest ? `${found.path}.${rest}` : found.path
    return this.modules(module, found.from).flatMap((target) => this.exported(target, path, seen))
  }
}

/** The piece of a module that an offset lies in. */
export function pieceIdAt({ modules }: Outlines, module: string, offset: number): string {
  const outline = modules.get(module)
  return pieceId(module, outline ? pieceAt(outline, offset) : '')
}

/** The piece around an offset of a file, in whatever module is bundled there. */
export function pieceAround(outlines: Outlines, file: string, offset: number): string {
  for (const [module, { start, end }] of outlines.modules)
    if (module.startsWith(`${file}#`) && start <= offset && offset < end) return pieceIdAt(outlines, module, offset)
  return pieceIdAt(outlines, file, offset)
}

/** A piece of a module as `Reach` knows it: `file::pick`. */
export const pieceId = (module: string, piece: string) => (piece === '' ? module : `${module}::${piece}`)
