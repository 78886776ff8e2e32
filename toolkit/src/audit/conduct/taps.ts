/** What a template, native, Vue or JSX, has run when something happens. */
export interface Tap {
  /** `tap`, `refuse`: in lower case. */
  event: string
  /** What is called. */
  handler: string
  /** Where that stands. */
  start: number
  end: number
  /** What stands on it, as far as the next tag that has something bound. */
  words: string
}

const attribute =
  /(?:\b(?:(?:capture-)?(?:bind|catch)|mut-bind):?|@)([\w-]+)(?:\.\w+)*\s*=\s*["']([^"']*)["']|\bon([A-Z]\w*)=\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g

/** Longest label that is looked at, in characters. */
const longestWords = 200

/** All that is bound in a template. */
export function boundIn(text: string): Tap[] {
  const found = [...text.matchAll(attribute)]
  return found.map(({ 0: whole, 1: native, 2: inQuotes, 3: ofJsx, 4: inBraces, index }) => {
    const end = index + whole.length
    const opened = end + Math.max(0, text.slice(end).search(/(?<!=)>/))
    const next = found.find((other) => other.index > opened)?.index ?? Infinity
    const following = text.slice(opened, Math.min(next, opened + longestWords))
    return {
      event: (native ?? ofJsx).toLowerCase(),
      handler: inQuotes ?? inBraces ?? '',
      start: index,
      end,
      words: following.replace(/<[^>]*>?/g, ' ')
    }
  })
}

/** What is tapped in a template, and what a dialog hands up when it is closed: `bind:close`, `bind:click-overlay`. */
export const tapsIn = (text: string): Tap[] => boundIn(text).filter(({ event }) => tapping.test(event))

const tapping = /^(?:tap|click|close|cancel|(?:click-?)?(?:overlay|mask))$/

const aboutContract = /contract|privacy|protocol|agreement|guideline|policy|^$/i
const agreeing = /(?<!dis|un|not)agree|allow|accept|confirm|consent/i

/** Whether its name leaves room for it: it neither agrees nor opens the guideline. */
export const mayRefuse = ({ handler }: Tap): boolean => !aboutContract.test(handler) && !agreeing.test(handler)

/** Whether what stands on it says so. */
export const saysItRefuses = ({ words }: Tap): boolean =>
  /拒绝|不同意|不接受|不授权|暂不|取消|disagree|refuse|decline|reject|cancel|not now/i.test(words)
