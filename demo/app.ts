import { privacyManager } from 'miniprogram-privacy-consent'

export interface DemoApp {
  /** `official`: Weixin's own pop-up asks, and nothing of the library's appears. */
  mode: 'custom' | 'official'
}

App<DemoApp>({
  mode: 'custom',

  onLaunch({ query }) {
    if (query.mode !== 'official') return
    this.mode = 'official'
    privacyManager.configure({ mode: 'official' })
  }
})
