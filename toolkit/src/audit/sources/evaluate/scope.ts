import { unknown, type Value } from './values'

/** The names of a block, function or module. */
export class Scope {
  private readonly names = new Map<string, Value>()
  /** Names of other modules' values: those modules are read when they are asked for. */
  private readonly imported = new Map<string, () => Value>()

  constructor(
    readonly file: string,
    private readonly outer?: Scope
  ) {}

  declare(name: string, value: Value): void {
    this.names.set(name, value)
  }

  declareImported(name: string, value: () => Value): void {
    this.imported.set(name, value)
  }

  has(name: string): boolean {
    return this.home(name) !== undefined
  }

  get(name: string): Value {
    const home = this.home(name)
    if (!home) return unknown
    const imported = home.imported.get(name)
    return imported ? imported() : home.names.get(name)
  }

  set(name: string, value: Value): void {
    this.home(name)?.names.set(name, value)
  }

  private home(name: string): Scope | undefined {
    return this.names.has(name) || this.imported.has(name) ? this : this.outer?.home(name)
  }
}
