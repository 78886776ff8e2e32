import privacyManager from './manager/shared'
import type { PrivacySetting } from './manager/weixin'

interface Asking {
  data: { needsConsent: boolean }
  /** The number of the newest question whose answer is known. */
  answered?: number
  stopListening?: () => void
  setData(data: { needsConsent: boolean }): void
}

/** How often consent was asked about, by all components. */
let questions = 0

/** What Weixin was asked and has not answered yet. */
let open: { answer: Promise<PrivacySetting>; number: number; since: number } | undefined

const forget = () => (open = undefined)
// What it answers to a question of before is out of date.
privacyManager.on('agree', forget)
privacyManager.on('through', forget)

/** The components that look at once share a question, unless Weixin leaves it without an answer. */
function asked(): NonNullable<typeof open> {
  const now = Date.now()
  if (open && now < open.since + privacyManager.presenterTimeout) return open
  const own = (open = { answer: privacyManager.getPrivacySetting(), number: ++questions, since: now })
  const answered = () => {
    if (open === own) forget()
  }
  own.answer.then(answered, answered)
  return own
}

/** Keeps `needsConsent` in a component's data: what the platform said when its page came in sight, or after an agreement. */
export default Behavior({
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
      const { answer, number } = asked()
      answer.then(
        ({ needAuthorization }) => this.learn(needAuthorization, number),
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
