/**
 * 当前页面没有弹窗时，由这一页来询问；要写进 app.json。
 * The page that asks where the page in sight has no prompt; listed in app.json.
 */
export const consentPage = '/miniprogram_npm/miniprogram-privacy-consent/privacy-page/index'
