import type { PrivacyError } from '../errors'
import privacyManager from '../manager/shared'
import { wordsIn } from '../locale/index'
import needsConsentBehavior from '../needs-consent'

const { asks, consent } = wordsIn().popup

Component({
  behaviors: [needsConsentBehavior],

  externalClasses: ['custom-class'],

  data: { label: asks + consent },

  methods: {
    ask() {
      const gate = this as { asking?: boolean }
      if (gate.asking) return
      gate.asking = true
      const ended = () => (gate.asking = false)
      privacyManager.requirePrivacyAuthorize().then(
        () => {
          ended()
          this.learn(false)
          this.triggerEvent('pass', {})
        },
        (error: PrivacyError) => {
          ended()
          this.learn(true)
          this.triggerEvent('block', error)
        }
      )
    }
  }
})
