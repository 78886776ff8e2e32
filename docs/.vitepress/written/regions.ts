/**
 * A region of a page that is written by a program, so that it can be read wherever the Markdown is read:
 *
 *     <!-- reference: privacy-popup properties -->
 *     …
 *     <!-- /reference -->
 */
export interface Region {
  readonly kind: string
  readonly subject: string
}

const region = (kinds: readonly string[]) =>
  new RegExp(`^<!-- (${kinds.join('|')}): (.+?) -->$[^]*?^<!-- /\\1 -->$`, 'gm')

/** The page with every region of these kinds written anew. */
export function fillRegions(page: string, kinds: readonly string[], write: (region: Region) => string): string {
  return page.replace(
    region(kinds),
    (_, kind: string, subject: string) =>
      `<!-- ${kind}: ${subject} -->\n\n${write({ kind, subject }).trim()}\n\n<!-- /${kind} -->`
  )
}

/** The page with something in the place of every region of one kind, its comments included. */
export function replaceRegions(page: string, kind: string, replace: (subject: string) => string): string {
  return page.replace(region([kind]), (_, _kind: string, subject: string) => replace(subject))
}
