import { usesOfScript } from './project'

/** A page whose method is handed a name by a tag, and does this with it. */
const page = (code: string, before = "const ROUTES = ['navigateTo', 'redirectTo', 'switchTab']") =>
  usesOfScript(`${before}\nPage({ go(e) { const name = e.currentTarget.dataset.name; ${code} } })`)

const unknown = [expect.stringContaining('wx.* 2:')]

describe('a name that a test lets through', () => {
  it.each([
    'if (!ROUTES.includes(name)) return; wx[name]({})',
    'if (ROUTES.indexOf(name) === -1) { return } wx[name]({})',
    'if (!name) return; else if (!ROUTES.includes(name)) return; wx[name]({})',
    'if (ROUTES.indexOf(name) < 0) throw new Error(name); wx[name]({})',
    'if (!name || !ROUTES.includes(name)) return; wx[name]({})',
    'if (ROUTES.indexOf(name) > -1) wx[name]({})',
    'if (~ROUTES.indexOf(name)) { const call = wx[name]; call({}) }',
    'ROUTES.includes(name) && wx[name]({})',
    'ROUTES.includes(name) ? wx[name]({}) : wx.showToast({})',
    "const call = ROUTES.includes(name) ? name : 'navigateTo'; wx[call]({})",
    "if (name === 'navigateTo' || name === 'redirectTo') wx[name]({})",
    "if (name !== 'navigateTo') return; wx[name]({})",
    'if (new Set(ROUTES).has(name)) setTimeout(() => wx[name]({}))',
    'if (ROUTES.includes(e.detail.name)) wx[e.detail.name]({})'
  ])('is one of a list that names nothing private: %s', (code) => {
    expect(page(code)).toEqual([])
  })

  it.each([
    'if (ROUTES.includes(name)) return; wx[name]({})',
    'if (ROUTES.includes(name)) wx.showToast({}); wx[name]({})',
    'if (!ROUTES.includes(name)) wx.showToast({}); wx[name]({})',
    'if (!ROUTES.includes(e.detail.name)) return; wx[name]({})',
    'if (ROUTES.indexOf(name) > 0 || e.force) wx[name]({})',
    'if (!ROUTES.includes(name)) { if (e.stop) return } wx[name]({})',
    'if (e.more) if (!ROUTES.includes(name)) return; wx[name]({})',
    'if (ROUTES.includes(name)) ((name) => wx[name]({}))(e.other)',
    'switch (e.kind) { case 1: if (!ROUTES.includes(name)) break; default: wx[name]({}) }'
  ])('may be anything where the test does not decide: %s', (code) => {
    expect(page(code)).toEqual(unknown)
  })

  it('may be anything where what the list holds is not known, or something private', () => {
    expect(page('if (LIST.includes(name)) wx[name]({})', "const LIST = wx.getStorageSync('names')")).toEqual(unknown)
    expect(page('if (LIST.includes(name)) wx[name]({})', "const LIST = ['getLocation', 'showToast']")).toEqual(unknown)
  })

  it('may be anything once something else is put into it', () => {
    const code = 'let call = name; if (!ROUTES.includes(call)) return; call = e.detail.name; wx[call]({})'
    expect(page(code)).toEqual(unknown)
  })

  it('keeps functions and objects that a list is asked for', () => {
    expect(
      usesOfScript(`const jobs = [() => wx.chooseImage({})]
Page({ go(job = jobs[0]) { if (jobs.includes(job)) job() } })`)
    ).toEqual(['wx.chooseImage 1:21'])
  })
})
