/** What is tapped in a template, as it is written: native, Vue or JSX. */
export interface Tap {
  /** What is called. */
  handler: string
  /** What stands on it, as far as the next that is tapped. */
  words: string
}

const attribute =
  /(?:\b(?:bind|catch):?|@)(?:tap|click)(?:\.\w+)*\s*=\s*["']([^"']*)["']|\bon(?:Click|Tap)=\{([^}]*)\}/g

/** Longest label that is looked at, in characters. */
const longestWords = 200

export function tapsIn(text: string): Tap[] {
  const found = [...text.matchAll(attribute)]
  return found.map(({ 0: whole, 1: inQuotes, 2: inBraces, index }, place) => {
    const end = index + whole.length
    const following = text.slice(end, Math.min(found[place + 1]?.index ?? Infinity, end + longestWords))
    return { handler: inQuotes ?? inBraces ?? '', words: following.replace(/^[^>]*>|<[^>]*>?/g, ' ') }
  })
}

const aboutContract = /contract|privacy|protocol|agreement|guideline|policy|^$/i
const agreeing = /(?<!dis|un|not)agree|allow|accept|confirm|consent/i

/** Whether its name leaves room for it: it neither agrees nor opens the guideline. */
export const mayRefuse = ({ handler }: Tap): boolean => !aboutContract.test(handler) && !agreeing.test(handler)

/** Whether what stands on it says so. */
export const saysItRefuses = ({ words }: Tap): boolean =>
  /拒绝|不同意|不接受|不授权|暂不|取消|disagree|refuse|decline|reject|cancel|not now/i.test(words)
