import { findBrowser } from './find-browser'

/** Once before the browser tests: the workers inherit `CHROME_PATH`. */
export default function setup(): void {
  process.env.CHROME_PATH = findBrowser()
}
