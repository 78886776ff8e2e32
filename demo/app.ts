import { privacyManager } from 'miniprogram-privacy-consent'
import { consentPage } from './consent-page'

export interface DemoApp {
  /**
   * `official`：由微信官方弹窗询问，组件库的弹窗不出现。
   * `official`: Weixin's own pop-up asks, and nothing of the library's appears.
   */
  mode: 'custom' | 'official'
}

const mode = wx.getLaunchOptionsSync().query.mode === 'official' ? 'official' : 'custom'

// 紧跟在 import 之后，不写在 onLaunch 里：app 加载完，组件库就开始监听，之后无法停止。
// Beside the import, and not in onLaunch: once the app has been loaded the library listens, and cannot stop.
privacyManager.configure({ mode, consentPage })

App<DemoApp>({ mode })
