import { privacyManager } from './index'

interface Asking {
  data: { needsConsent: boolean }
  stopListening?: () => void
  setData(data: { needsConsent: boolean }): void
}

/** Keeps `needsConsent` in a component's data: what the platform said when its page came in sight, or after an agreement. */
export const needsConsentBehavior = Behavior({
  data: { needsConsent: false },

  lifetimes: {
    attached(this: Asking & { lookAgain(): void }) {
      this.lookAgain()
      this.stopListening = privacyManager.on('agree', () => this.lookAgain())
    },
    detached(this: Asking) {
      if (this.stopListening) this.stopListening()
    }
  },

  pageLifetimes: {
    show(this: { lookAgain(): void }) {
      this.lookAgain()
    }
  },

  methods: {
    lookAgain() {
      privacyManager.getPrivacySetting().then(
        ({ needAuthorization }) => {
          if (needAuthorization !== this.data.needsConsent) this.setData({ needsConsent: needAuthorization })
        },
        // Not told, so nothing changes: the platform asks by itself where it must.
        () => {}
      )
    }
  }
})
