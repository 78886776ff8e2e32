/** What is documented about asking for consent, https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html */

/** The open-types that one tap can ask for together with consent: `getPhoneNumber|agreePrivacyAuthorization`. */
export const combinableOpenTypes: readonly string[] = ['getPhoneNumber', 'getRealtimePhoneNumber', 'getUserInfo']

/** ms after a refusal in which Weixin's own pop-up does not appear again. */
export const officialPopupSilence = 10_000
