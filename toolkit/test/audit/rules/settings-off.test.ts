import { placesOf } from '../project'

/** Where a page asks before use, whose `onLoad` does this. */
const page = (settings: string, code: string) =>
  placesOf('asks-before-use', {
    'pages/a/index.js': `${settings}\nPage({ onLoad() { ${code} },\nlocate() { wx.getLocation() } })`
  })

describe('a call behind a setting that is off asks for nothing', () => {
  it.each([
    ['const AUTO = false', 'if (AUTO) this.locate()'],
    ['const AUTO = !1', 'AUTO && this.locate()'],
    ['const AUTO = false', 'if (!AUTO) return; this.locate()'],
    ['const AUTO = false', 'if (!AUTO) { wx.showToast(); return }\nthis.locate()'],
    ['const config = { auto: false, more: 1 }', 'if (config.auto && this.ready) this.locate()'],
    ['let app = {}\napp.config = { auto: false }', 'app.config.auto ? this.locate() : wx.login()'],
    ['const config = {}\nconfig.auto = false', 'if (config.auto) wx.login({ success: () => this.locate() })']
  ])('%s: %s', (settings, code) => {
    expect(page(settings, code)).toEqual([])
  })

  it.each([
    ['const AUTO = true', 'if (AUTO) this.locate()'],
    ['let AUTO = false', 'AUTO = true; if (AUTO) this.locate()'],
    ['const AUTO = false', 'if (!AUTO) this.locate()'],
    ['const AUTO = false', 'if (AUTO || this.ready) this.locate()'],
    ['const AUTO = false', 'if (AUTO) wx.login(); this.locate()'],
    ['const config = { auto: false }', 'config.auto = true; if (config.auto) this.locate()'],
    ['const config = { auto: false }', 'Object.assign(config, wx.getStorageSync(1)); if (config.auto) this.locate()'],
    ['const config = { auto: false }\nmodule.exports = { config }', 'if (config.auto) this.locate()'],
    ['export const config = { auto: false }', 'if (config.auto) this.locate()'],
    ['const config = { auto: false }', 'if (this.data.auto) this.locate()']
  ])('unless it may be on, or something else decides: %s: %s', (settings, code) => {
    expect(page(settings, code)).toHaveLength(1)
  })
})
