import createConsent from './consent'
import createPrivacyManager, { type PrivacyManager } from './privacy-manager'
import { commonObjects } from './weixin'

/** Under this name the copies of the library in an app find one another. It never changes. */
const name = '__miniprogramPrivacyConsent'

/** What is there under that name, in a copy of `wx` and behind a proxy, too. */
const shared = () =>
  commonObjects()
    .map((object) => object[name] as Partial<PrivacyManager> | undefined)
    .find(Boolean)

/** The app's one manager of privacy consent. */
export default join()

/**
 * The manager that the copies in this app share: that of the first of them. Where it lacks something, this copy works by
 * itself: each call still gets its answer, though the prompts of the other copy are not seen.
 */
function join(): PrivacyManager {
  const found = shared()
  const consent = createConsent(shared)
  const own = createPrivacyManager(consent)
  const missing = Object.keys(own).filter((member) => found && !(member in found))
  if (found && !missing.length) return found as PrivacyManager
  share(own)
  if (found) {
    if (found.report) consent.options.onError = found.report
    const outdated = new Error(`update the older copy of this library: it lacks ${missing.join(', ')}`)
    // Not at once: the app's first statements may say whom to tell.
    setTimeout(own.report, 0, outdated)
  }
  return own
}

function share(manager: PrivacyManager): void {
  try {
    for (const object of commonObjects()) object[name] = manager
  } catch {
    // A frozen `wx`: each copy then works by itself, and the platform listens to the one registered last.
  }
}
