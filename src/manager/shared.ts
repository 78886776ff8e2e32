import createConsent from './consent'
import createPrivacyManager, { type PrivacyManager } from './privacy-manager'
import { commonObjects } from './weixin'

/** Under this name the copies of the library in an app find one another. It never changes. */
const name = '__miniprogramPrivacyConsent'

/** The app's one manager of privacy consent. */
export default join()

/**
 * The manager that the copies in this app share: that of the first of them. Where it lacks something, this copy works by
 * itself: each call still gets its answer, though the prompts of the other copy are not seen.
 */
function join(): PrivacyManager {
  const found = commonObjects()
    .map((object) => object[name])
    .find(Boolean) as Partial<PrivacyManager> | undefined
  const consent = createConsent()
  const own = createPrivacyManager(consent)
  const missing = Object.keys(own).filter((member) => found && !(member in found))
  if (found && !missing.length) return found as PrivacyManager
  share(own)
  if (found) {
    if (found.report) consent.options.onError = found.report
    const outdated = new Error(`update the older copy of this library: it lacks ${missing.join(', ')}`)
    // Not at once: the app's first statements may say whom to tell.
    void Promise.resolve().then(() => own.report(outdated))
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
