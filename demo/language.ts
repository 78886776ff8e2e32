/** 微信是中文就显示中文，否则显示英文。 The demo speaks Chinese where Weixin does, and English everywhere else. */
const chinese = /^zh/i.test((wx.getAppBaseInfo ? wx.getAppBaseInfo() : wx.getSystemInfoSync()).language)

/** 按微信的语言取文案。 The words for the language of Weixin. */
export function say(zh: string, en: string): string {
  return chinese ? zh : en
}

/**
 * JSON 文件里写的是中文：页面标题，以及 tabBar 页面上各个 tab 的名称。
 * What stands in the JSON files is Chinese: the page's title, and on a page of the tab bar its names.
 */
export function nameBars(title: string, tabs?: readonly string[]): void {
  void wx.setNavigationBarTitle({ title })
  if (tabs) tabs.forEach((text, index) => void wx.setTabBarItem({ index, text }))
}

export const tabs = [say('首页', 'Home'), say('列表', 'List'), say('我的', 'Me')]
