import { privacyManager } from './index'

interface Asking {
  data: { needsConsent: boolean }
  stop?: () => void
  setData(data: { needsConsent: boolean }): void
}

/** Keeps `needsConsent` in a component's data: what the platform said when its page came in sight, or after an agreement. */
export const needsConsentBehavior = Behavior({
  /** Until Weixin has answered, yes. */
  data: { needsConsent: !!wx.getPrivacySetting },

  lifetimes: {
    attached(this: Asking & { look(): void }) {
      this.look()
      this.stop = privacyManager.on('agree', () => this.look())
    },
    detached(this: Asking) {
      if (this.stop) this.stop()
    }
  },

  pageLifetimes: {
    show(this: { look(): void }) {
      this.look()
    }
  },

  methods: {
    look() {
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
