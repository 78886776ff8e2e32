import { blank } from './blank'

/** Whether a name of a condition holds in the Weixin build: `MP-WEIXIN`, `VUE3`. */
export type Holds = (name: string) => boolean

/** Behind an end there may be code: only blanks and the end of its comment go with it. */
const directive =
  /(?:\/\/|\/\*|<!--)[ \t]*#(?:(ifdef|ifndef|if|elif)\b([^\r\n]*?)(?:\*\/|-->|(?=\r?\n|$))|(else|endif)\b(?:[^\r\n]*?-->|[ \t]*(?:\*\/)?))/g

/**
 * uni-app's conditional compilation in a text of any kind: what other builds take is blanked out.
 * https://uniapp.dcloud.net.cn/tutorial/platform.html
 */
export function preprocess(text: string, holds: Holds): string {
  if (!/#(?:ifn?def|if)\b/.test(text)) return text
  let result = ''
  let at = 0
  const open: { start: number; kept: boolean; everKept: boolean }[] = []
  const isKept = () => open.every(({ kept }) => kept)
  for (const match of text.matchAll(directive)) {
    const [whole, opening, condition, closing] = match
    const kind = opening ?? closing
    const piece = text.slice(at, match.index)
    result += (isKept() ? piece : blank(piece)) + blank(whole)
    at = match.index + whole.length
    const branch = open.at(-1)
    if (kind === 'endif') open.pop()
    else if (kind === 'ifdef' || kind === 'if' || kind === 'ifndef') {
      const kept = meets(condition, holds) !== (kind === 'ifndef')
      open.push({ start: match.index, kept, everKept: kept })
    } else if (branch) {
      branch.kept = !branch.everKept && (kind === 'else' || meets(condition, holds))
      branch.everKept ||= branch.kept
    }
  }
  // One that is never closed is the author's mistake; uni-app leaves such a text as it is.
  const [unclosed] = open
  return unclosed ? result.slice(0, unclosed.start) + text.slice(unclosed.start) : result + text.slice(at)
}

/** `A || B && !C`; a comparison of versions is taken to hold. */
function meets(condition: string, holds: Holds): boolean {
  return condition
    .split('||')
    .some((all) => all.split('&&').every((each) => atom(each.replace(/[()]/g, '').trim(), holds)))
}

function atom(text: string, holds: Holds): boolean {
  if (text.startsWith('!')) return !atom(text.slice(1).trim(), holds)
  return /[<>=]/.test(text) || holds(text.split(/\s/)[0])
}

/** The names that hold when uni-app builds for Weixin. */
export const weixinBuild =
  (vueVersion: 2 | 3): Holds =>
  (name) =>
    name === 'MP-WEIXIN' || name === 'MP' || name === `VUE${vueVersion}`
