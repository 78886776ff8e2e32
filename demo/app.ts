import { privacyManager } from 'miniprogram-privacy-consent'
import { consentPage } from './consent-page'

export interface DemoApp {
  /** `official`: Weixin's own pop-up asks, and nothing of the library's appears. */
  mode: 'custom' | 'official'
}

const mode = wx.getLaunchOptionsSync().query.mode === 'official' ? 'official' : 'custom'

// Beside the import, and not in onLaunch: once the app has been loaded the library listens, and cannot stop.
privacyManager.configure({ mode, consentPage })

App<DemoApp>({ mode })
