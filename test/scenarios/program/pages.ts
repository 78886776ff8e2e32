const popup = '<privacy-popup class="prompt" bind:agree="hear" bind:disagree="hear" />'

/** The pages of the mini program in which the scenarios play, each by what it has on it. */
export const templates = {
  a: popup,
  b: popup,
  'tab-a': popup,
  'tab-b': popup,
  /** No prompt anywhere. */
  bare: '<view>bare</view>',
  /** A prompt whose `wx:if` is false at first. */
  late: '<privacy-popup class="prompt" wx:if="{{prompt}}" />',
  twice: '<privacy-popup class="prompt" /><privacy-popup class="prompt" />',
  auto: '<privacy-popup class="prompt" auto />',
  avatar: `<button id="avatar" open-type="chooseAvatar" bindchooseavatar="hear">avatar</button>${popup}`,
  /** In a sub-package with a copy of the library of its own. */
  sub: popup
}

/** `consent` is the library's own `privacy-page`. */
export type PageName = keyof typeof templates | 'consent'

export const libraryName = 'miniprogram-privacy-consent'

const paths: Partial<Record<PageName, string>> = {
  consent: `miniprogram_npm/${libraryName}/privacy-page/index`,
  sub: 'sub/home/index'
}

export const pathOf = (page: PageName) => paths[page] ?? `pages/${page}/index`

export function pageAt(path: string): PageName {
  const names = [...Object.keys(templates), 'consent'] as PageName[]
  return names.find((name) => pathOf(name) === path)!
}
