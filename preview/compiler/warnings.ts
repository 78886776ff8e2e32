/** What Weixin warns of, or refuses, and the preview goes on without. */
export interface Warning {
  /** Relative to the program's root. */
  file: string
  /** From 1. */
  line: number
  message: string
}

/** All that is found while a program is compiled, each once. */
export class Warnings {
  private readonly found = new Map<string, Warning>()

  add(file: string, line: number, message: string): void {
    const key = `${file}:${line}: ${message}`
    if (!this.found.has(key)) this.found.set(key, { file, line, message })
  }

  /** What was found before, and still holds. */
  addAll(warnings: readonly Warning[]): void {
    for (const { file, line, message } of warnings) this.add(file, line, message)
  }

  get list(): Warning[] {
    return [...this.found.values()]
  }
}
