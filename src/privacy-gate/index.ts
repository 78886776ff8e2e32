import type { PrivacyError } from '../errors'
import { privacyManager } from '../manager/shared'
import { wordsIn } from '../locale/index'
import { needsConsentBehavior } from '../needs-consent'

const { asks, consent } = wordsIn().popup

Component({
  behaviors: [needsConsentBehavior],

  externalClasses: ['custom-class'],

  data: { label: asks + consent },

  methods: {
    ask() {
      privacyManager.requirePrivacyAuthorize().then(
        () => {
          this.learn(false)
          this.triggerEvent('pass', {})
        },
        (error: PrivacyError) => {
          this.learn(true)
          this.triggerEvent('block', error)
        }
      )
    }
  }
})
