import { privacyManager } from '../manager/shared'
import { popupBehavior } from '../privacy-popup/behavior'

interface Leaving {
  /** Set from the user's tap on, for a second one would close the page below as well. */
  left?: boolean
  /** The user's decision, until it is passed on. */
  decide?: () => void
}

/**
 * The prompt on a page of its own, for `configure({ consentPage })`. It starts to close and answers in the same step: its
 * agree button is still there, for Weixin may check the tap no longer than that, and what the call opens, such as a picker,
 * comes after the closing and does not go with this page. Leaving it undecided is a refusal.
 */
Component({
  behaviors: [popupBehavior],

  lifetimes: {
    ready() {
      wx.setNavigationBarTitle({ title: this.data.words.title, fail() {} })
      // It took so long to open that nothing waits any more.
      if (!privacyManager.pending.length) wx.navigateBack({ fail() {} })
    },
    detached() {
      const leaving = this as Leaving
      if (leaving.decide) this.answer()
      else if (!leaving.left && privacyManager.pending.length) privacyManager.disagreed()
    }
  },

  methods: {
    agreePrivacy({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.leave(() => privacyManager.agreed(currentTarget.id))
    },

    disagreePrivacy() {
      this.leave(() => privacyManager.disagreed())
    },

    leave(decide: () => void) {
      const leaving = this as Leaving
      if (leaving.left) return
      leaving.left = true
      leaving.decide = decide
      wx.navigateBack({
        // The first page of the program has nothing to go back to: it may ask again.
        fail: () => void (leaving.left = false)
      })
      this.answer()
    },

    answer() {
      const leaving = this as Leaving
      const { decide } = leaving
      leaving.decide = undefined
      if (decide) decide()
    }
  }
})
