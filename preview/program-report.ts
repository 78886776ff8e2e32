import type { Warning } from './compiler'
import type { Story } from './story'

/** What the shell says of a program, as `program.json`. */
export interface ProgramReport {
  warnings: readonly Warning[]
  /** What the audit finds on a page, where it was run: by route. */
  pages: Record<string, { calls: number; prompt: boolean }>
  /** What it brings to be played. */
  stories: readonly Story[]
}
