import { privacyManager, type PrivacyError } from '../index'
import { needsConsentBehavior } from '../needs-consent'

Component({
  behaviors: [needsConsentBehavior],

  options: { multipleSlots: true },

  externalClasses: ['custom-class'],

  properties: {
    /**
     * For what asks as soon as it is on the page, as a camera does: nothing of it is there before the user agreed, and
     * the slot `closed` stands in its place.
     */
    hold: Boolean
  },

  methods: {
    ask() {
      privacyManager.requirePrivacyAuthorize().then(
        () => {
          this.setData({ needsConsent: false })
          this.triggerEvent('pass', {})
        },
        (error: PrivacyError) => this.triggerEvent('block', error)
      )
    }
  }
})
