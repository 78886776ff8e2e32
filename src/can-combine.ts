/** What Weixin documents, https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html */
const combinable = ['getPhoneNumber', 'getRealtimePhoneNumber', 'getUserInfo']
const warned: Record<string, string> = {}

/** Whether one tap can ask for it and for consent; of what cannot be combined it warns, once. */
export function canCombine(openType: string): boolean {
  const can = combinable.includes(openType)
  if (openType && !can && !warned[openType]) {
    console.warn((warned[openType] = `[privacy] open-type="${openType}" cannot be combined, only ${combinable}`))
  }
  return can
}
