import { purposesOf } from '../locale/index'
import type { Events } from './events'
import { referrersOf, type Ledger } from './ledger'
import type { PrivacyOptions } from './options'
import type { Presenter, Presenters } from './presenters'
import { getPrivacySetting } from './weixin'

/** The one prompt that is open: whose it is, and what Weixin has been told of it. */
export default function createScreen(
  ledger: Ledger,
  options: Pick<PrivacyOptions, 'contractName'>,
  events: Events,
  presenters: Presenters
) {
  /** The presenter whose prompt is open: on the page in sight, or on one that a page without a prompt covers. */
  let showing: Presenter | undefined
  /** The one whose prompt has been drawn. */
  let drawn: Presenter | undefined
  /** The guideline's name as the platform last told it. */
  let contractName = ''

  /** Opens the prompt of this presenter for all that waits. Says whether that worked. */
  function show(presenter: Presenter): boolean {
    if (showing !== presenter) close()
    showing = presenter
    for (const request of ledger) request.shownBy = presenter
    const referrers = referrersOf(ledger)
    const prompt = {
      referrers,
      purposes: purposesOf(referrers, presenter.lang),
      contractName: options.contractName || contractName
    }
    const shown = () => {
      if (showing !== presenter) return
      drawn = presenter
      expose()
    }
    const works = events.attempt(() => presenter.show(prompt, shown))
    if (!works) {
      presenters.broken.add(presenter)
      close()
    } else if (!options.contractName) lookUpName()
    return works
  }

  function lookUpName(): void {
    getPrivacySetting().then(({ privacyContractName }) => {
      if (!privacyContractName || privacyContractName === contractName) return
      contractName = privacyContractName
      const presenter = showing
      if (presenter) events.attempt(() => presenter.rename && presenter.rename(contractName))
    }, events.report)
  }

  /**
   * Tells the platform, once per request, that the user sees what it asked for. What is drawn under another page is seen when
   * the user comes back.
   */
  function expose(presenter = presenters.inSight()): void {
    const unseen = drawn && drawn === presenter ? ledger.filter(({ exposed }) => !exposed) : []
    if (!unseen.length) return
    for (const request of unseen) request.exposed = true
    events.settle(unseen, { event: 'exposureAuthorization' }, 'show', {}, showing)
  }

  /** Closes the prompt that is open; whose it was. */
  function close(): Presenter | undefined {
    const presenter = showing
    drawn = showing = undefined
    if (presenter) events.attempt(() => presenter.hide())
    return presenter
  }

  return {
    showing: () => showing,
    show,
    expose,
    close,

    /** This presenter is gone, and its prompt with it. */
    forget(presenter: Presenter): void {
      if (showing === presenter) drawn = showing = undefined
    }
  }
}
