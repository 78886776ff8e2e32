/** The page that asks where the page in sight has no prompt; listed in app.json. */
export const consentPage = '/miniprogram_npm/miniprogram-privacy-consent/privacy-page/index'
