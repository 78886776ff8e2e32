import type { ProgramError } from '../program-error'
import type { OpenPrompt } from './open-prompt'

/** An element as a test holds it; its number stays the same as long as the program runs. */
export type Handle = number

/** An open page, or an element. */
export type Place = { readonly pageId: string } | { readonly handle: Handle }

/** Something that can be tapped. */
export interface TappableInfo {
  readonly handle: Handle
  readonly name: string
  /** The outermost of what is around it and can be tapped too; itself where nothing is. */
  readonly outermost: Handle
}

export interface ConfirmedDialog {
  /** What was tapped, as with other things that can be. */
  readonly name: string
  readonly canBeCancelled: boolean
}

export interface OpenPageInfo {
  readonly pageId: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
}

/**
 * What a test asks of a program. All that goes in and out can be sent to another process, so that a test is the same wherever
 * the program runs.
 */
export interface Asks {
  pageStack(): OpenPageInfo[]
  /** Calls a function of `wx`; its answer, or the error it fails with, is what comes of the promise. */
  callWx(name: string, args: readonly unknown[]): unknown
  find(selector: string, within: Place): Handle[]
  tagName(handle: Handle): string
  text(handle: Handle): string
  attribute(handle: Handle, name: string): string | undefined
  property(handle: Handle, name: string): unknown
  rect(handle: Handle): { left: number; top: number; width: number; height: number }
  tap(handle: Handle): void
  longpress(handle: Handle): void
  input(handle: Handle, value: string): void
  trigger(handle: Handle, type: string, detail: unknown): void
  data(where: Place, path?: string): unknown
  setData(where: Place, data: object): void
  callMethod(where: Place, name: string, args: readonly unknown[]): unknown
  prompt(): OpenPrompt | undefined
  answerPrompt(agrees: boolean): void
  /** Privacy calls whose end is not known yet. */
  waiting(): number
  /** What can be tapped on the page in sight, by a name for people. */
  tappables(): TappableInfo[]
  /** What an action sheet offers, while one is open. */
  sheetItems(): TappableInfo[]
  /** Weixin's own dialogs and sheets: the first thing they offer is chosen. Nothing where none is open. */
  confirmDialog(): ConfirmedDialog | undefined
  /** Closes all pages, and what Weixin has drawn over them, and opens the one the program started on. */
  restartPage(): void
  errors(): readonly ProgramError[]
}
