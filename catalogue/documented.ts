/** What every record of the catalogue says about itself. */
export interface Documented {
  /** The public page or pages it was read on. */
  readonly source: string | readonly string[]
  /** `verified` was read on an official page; anything else is derived, seen in the community only, or uncertain. */
  readonly status: string
  readonly note?: string
}
