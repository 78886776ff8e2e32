import { privacyManager } from './manager/shared'

interface Asking {
  data: { needsConsent: boolean }
  /** The number of the newest question whose answer is known. */
  answered?: number
  stopListening?: () => void
  setData(data: { needsConsent: boolean }): void
}

/** How often consent was asked about, by all components. */
let questions = 0

/** Keeps `needsConsent` in a component's data: what the platform said when its page came in sight, or after an agreement. */
export const needsConsentBehavior = Behavior({
  /** Until Weixin has answered, yes. */
  data: { needsConsent: !!wx.getPrivacySetting },

  lifetimes: {
    attached(this: Asking & { look(): void }) {
      this.look()
      const off = [privacyManager.on('agree', () => this.look()), privacyManager.on('through', () => this.look())]
      this.stopListening = () => off.forEach((stop) => stop())
    },
    detached(this: Asking) {
      if (this.stopListening) this.stopListening()
    }
  },

  pageLifetimes: {
    show(this: { look(): void }) {
      this.look()
    }
  },

  methods: {
    look() {
      const question = ++questions
      privacyManager.getPrivacySetting().then(
        ({ needAuthorization }) => this.learn(needAuthorization, question),
        // Not told, so nothing changes: the platform asks by itself where it must.
        () => {}
      )
    },

    /** What is learnt now, or was asked then. An answer that comes after that to a newer question is out of date. */
    learn(this: Asking, needsConsent: boolean, question = ++questions) {
      if (question < this.answered!) return
      this.answered = question
      if (needsConsent !== this.data.needsConsent) this.setData({ needsConsent })
    }
  }
})
