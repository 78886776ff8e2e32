/** What `wx.getAppBaseInfo` may say. */
export type Language = 'zh_CN' | 'zh_TW' | 'en'
