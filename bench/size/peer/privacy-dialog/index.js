/* global Component, wx */
// A prompt as one writes it for oneself on Vant Weapp: one listener, and one place for `resolve`.
Component({
  data: { visible: false, contractName: '' },

  lifetimes: {
    attached() {
      if (!wx.onNeedPrivacyAuthorization) return
      wx.onNeedPrivacyAuthorization((resolve) => this.ask(resolve))
    }
  },

  methods: {
    ask(resolve) {
      this.resolve = resolve
      this.setData({ visible: true }, () => resolve({ event: 'exposureAuthorization' }))
      wx.getPrivacySetting({
        success: ({ privacyContractName }) => this.setData({ contractName: privacyContractName })
      })
    },

    openContract() {
      wx.openPrivacyContract({ fail: () => wx.showToast({ title: '打开失败，请稍后再试', icon: 'none' }) })
    },

    agree() {
      this.answer({ event: 'agree', buttonId: 'agree' })
    },

    disagree() {
      this.answer({ event: 'disagree' })
    },

    answer(decision) {
      this.setData({ visible: false })
      this.resolve(decision)
    }
  }
})
