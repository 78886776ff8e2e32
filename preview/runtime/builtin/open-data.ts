import type { Builtin, Host } from './define'

/**
 * What Weixin shows of the user, whoever it is, since it gives nothing of them away: a grey picture, and one name for all.
 * https://developers.weixin.qq.com/miniprogram/dev/component/open-data.html
 */
const sameForAll: Readonly<Record<string, string>> = { userNickName: '微信用户' }

function show({ element, prop }: Host): void {
  const type = prop('type')
  element.toggleAttribute('data-wx-avatar', type === 'userAvatarUrl')
  element.textContent = sameForAll[type] ?? prop('defaultText')
}

export const openData: Record<string, Builtin> = {
  'open-data': { properties: { type: String, defaultText: String }, shows: { type: show, defaultText: show } }
}
