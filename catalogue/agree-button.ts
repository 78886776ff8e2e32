/** The open-type of an agree button, https://developers.weixin.qq.com/miniprogram/dev/component/button.html */
export const agreeOpenType = 'agreePrivacyAuthorization'
