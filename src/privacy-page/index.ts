import privacyManager from '../manager/shared'
import popupBehavior from '../privacy-popup/behavior'

interface Leaving {
  /** Set from the user's tap on, for a second one would close the page below as well. */
  left?: boolean
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
      if (!(this as Leaving).left && privacyManager.pending.length) privacyManager.disagreed()
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
      wx.navigateBack({
        // The first page of the program has nothing to go back to: it may ask again.
        fail: () => void (leaving.left = false)
      })
      decide()
    }
  }
})
