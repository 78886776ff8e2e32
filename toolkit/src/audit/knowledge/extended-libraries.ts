/** The library that a name under `useExtendedLib` brings along. https://developers.weixin.qq.com/miniprogram/dev/extended/ */
export const extendedLibraries: Record<string, string> = { weui: 'weui-miniprogram', kbone: 'miniprogram-element' }

/** What components of those libraries call, which are in no tree. */
export const extendedComponents: ReadonlyMap<string, string> = new Map([
  ['weui-miniprogram/uploader/uploader', 'wx.chooseImage']
])
