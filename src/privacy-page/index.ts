import { privacyManager } from '../manager/shared'
import { popupBehavior } from '../privacy-popup/behavior'

interface Leaving {
  /** The user's decision, passed on when the page is gone. */
  decision?: () => void
}

/**
 * The prompt on a page of its own, for `configure({ consentPage })`. It answers when it has closed, so that the call that
 * waits goes on over the page that made it. Leaving it undecided is a refusal.
 */
Component({
  behaviors: [popupBehavior],

  lifetimes: {
    ready() {
      // It took so long to open that nothing waits any more.
      if (!privacyManager.pending.length) wx.navigateBack({ fail() {} })
    },
    detached() {
      const { decision } = this as Leaving
      if (decision) decision()
      else if (privacyManager.pending.length) this.disagreePrivacy()
    }
  },

  methods: {
    agreePrivacy({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.leave(() => privacyManager.agreed(currentTarget.id))
    },

    refuse() {
      this.leave(() => this.disagreePrivacy())
    },

    leave(decision: () => void) {
      const leaving = this as Leaving
      // A second tap while the page closes would close the one below as well.
      if (leaving.decision) return
      leaving.decision = decision
      wx.navigateBack({
        // The first page of the program has nothing to go back to.
        fail() {
          leaving.decision = undefined
          decision()
        }
      })
    }
  }
})
