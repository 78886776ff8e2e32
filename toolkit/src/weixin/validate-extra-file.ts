import { check } from './check'
import { InvalidGuidelineError } from './errors'

/** 100 KB. */
const fileLimit = 100 * 1024

/** Refuses a file that uploadprivacyextfile would refuse. */
export function checkExtraFile(content: unknown, filename: unknown): asserts content is string | Uint8Array {
  check(InvalidGuidelineError, (report) => {
    if (typeof filename !== 'string' || !/.\.txt$/i.test(filename)) report('filename', 'not-txt')
    if (typeof content !== 'string' && !(content instanceof Uint8Array)) {
      return report('content', 'not-text-or-bytes')
    }
    const bytes = Buffer.byteLength(content)
    if (bytes > fileLimit) report('content', 'file-too-large', bytes, fileLimit)
  })
}
