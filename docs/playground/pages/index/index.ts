/** What the playground on the site sets, as the query of the page: texts and switches of the popup, and its variables. */
Page({
  data: {
    options: {} as Record<string, string | undefined>,
    outcome: ''
  },

  onLoad(query: Record<string, string | undefined>) {
    const decoded = Object.entries(query).map(([name, value]) => [name, decodeURIComponent(value ?? '')])
    this.setData({ options: Object.fromEntries(decoded) as Record<string, string> })
  },

  onReady() {
    this.ask()
  },

  ask() {
    this.setData({ outcome: '' })
    wx.getClipboardData({
      success: ({ data }) => this.setData({ outcome: data }),
      fail: ({ errMsg }) => this.setData({ outcome: errMsg })
    })
  }
})
