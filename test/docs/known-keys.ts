/** https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html */
const appKeys: readonly string[] = [
  ...['entryPagePath', 'pages', 'window', 'tabBar', 'networkTimeout', 'debug', 'functionalPages', 'subpackages'],
  ...['subPackages', 'workers', 'requiredBackgroundModes', 'requiredPrivateInfos', 'plugins', 'preloadRule'],
  ...['resizable', 'usingComponents', 'permission', 'sitemapLocation', 'style', 'useExtendedLib', 'entranceDeclare'],
  ...['darkmode', 'themeLocation', 'lazyCodeLoading', 'singlePage', 'supportedMaterials', 'serviceProviderTicket'],
  ...['embeddedAppIdList', 'halfPage', 'debugOptions', 'enablePassiveEvent', 'resolveAlias', 'renderer'],
  ...['rendererOptions', 'componentFramework', 'miniApp', 'static', 'convertRpxToVw', '__usePrivacyCheck__']
]

/** https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/page.html */
const pageKeys: readonly string[] = [
  ...['navigationBarBackgroundColor', 'navigationBarTextStyle', 'navigationBarTitleText', 'navigationStyle'],
  ...['backgroundColor', 'backgroundTextStyle', 'enablePullDownRefresh', 'onReachBottomDistance', 'pageOrientation'],
  ...['disableScroll', 'usingComponents', 'initialRenderingCache', 'style', 'singlePage', 'restartStrategy'],
  ...['handleWebviewPreload', 'visualEffectInBackground', 'enablePassiveEvent', 'renderer', 'componentFramework'],
  ...['component', 'componentGenerics', 'componentPlaceholder', 'styleIsolation']
]

/** https://developers.weixin.qq.com/miniprogram/dev/devtools/projectconfig.html */
const projectKeys: readonly string[] = [
  ...['miniprogramRoot', 'pluginRoot', 'compileType', 'setting', 'appid', 'projectname', 'libVersion', 'packOptions'],
  ...['cloudfunctionRoot', 'srcMiniprogramRoot', 'editorSetting', 'condition', 'simulatorPluginLibVersion']
]

/** https://uniapp.dcloud.net.cn/collocation/pages.html */
const uniAppKeys: readonly string[] = [
  ...['pages', 'globalStyle', 'tabBar', 'subPackages', 'preloadRule', 'easycom', 'condition', 'workers', 'uniIdRouter']
]

/** Which keys may stand beside the one that tells what file it is; the first that is found. */
export const keysOf: readonly { mark: string; keys: readonly string[] }[] = [
  { mark: 'globalStyle', keys: uniAppKeys },
  { mark: 'easycom', keys: uniAppKeys },
  { mark: 'packNpmManually', keys: projectKeys },
  { mark: 'miniprogramRoot', keys: projectKeys },
  ...['pages', 'window', 'subPackages', 'subpackages'].map((mark) => ({ mark, keys: appKeys })),
  { mark: 'usingComponents', keys: [...appKeys, ...pageKeys] }
]
