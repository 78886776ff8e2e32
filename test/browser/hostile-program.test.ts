import { startPreview, type PreviewInChromium } from './preview-in-chromium'
import { miniProgram } from '../preview/mini-program'

/** Wherever it is taken for HTML, it is heard. */
const html = (where: string) =>
  `${where}'"><img src=x onerror="document.title='hostile'"><script>document.title='hostile'</script>`
const inPath = `<img src=x onerror=document.title='hostile'>`

const both = (where: string) => ({ en: html(where), zh: html(where) })

let preview: PreviewInChromium
beforeAll(async () => {
  const root = miniProgram({
    'app.json': {
      pages: ['pages/home/index', `pages/${inPath}/index`],
      window: { navigationBarTitleText: html('title') },
      tabBar: {
        list: [
          { pagePath: 'pages/home/index', text: html('tab') },
          { pagePath: `pages/${inPath}/index`, text: 'Other' }
        ]
      }
    },
    'pages/home/index.wxml': `<unknown-tag/><image src="/images/picture.svg"/><button id="go" bindtap="go">go</button>`,
    [`pages/${inPath}/index.js`]: `throw new Error(${JSON.stringify(html('script'))})`,
    'pages/home/index.js': `Page({
      onLoad() { console.error(${JSON.stringify(html('console'))}) },
      go() {
        wx.showToast({ title: ${JSON.stringify(html('toast'))} })
        wx.getClipboardData({})
        wx[${JSON.stringify(inPath)}]
        wx.setNavigationBarTitle({ title: ${JSON.stringify(html('title'))} })
        wx.showModal({ title: ${JSON.stringify(html('modal'))}, content: ${JSON.stringify(html('content'))} })
        throw new Error(${JSON.stringify(html('thrown'))})
      }
    })`,
    'pages/home/index.wxss': `@import "${inPath}.wxss";`,
    'images/picture.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><script>document.documentElement.setAttribute('id', 'hostile')</script></svg>`,
    'preview-stories.json': [
      {
        id: html('id'),
        title: both('story'),
        start: '?',
        docs: `javascript:document.title='hostile'`,
        steps: [{ say: both('said') }]
      },
      { id: 'plain', title: both('other'), start: '?', steps: [{ say: both('step'), tap: html('tap') }] }
    ]
  })
  preview = await startPreview(root)
  preview.server.mark({ [`pages/${inPath}/index`]: { calls: 3, prompt: false } })
})
afterAll(() => preview?.close())

test('what a stranger’s program says is text in the shell and on the phone', async () => {
  const { page, phone } = await preview.open('?story=plain')
  await phone.locator('[id$="--go"]').click()
  await phone.getByText(html('content')).waitFor()
  await page
    .locator('details:not([open]) > summary')
    .evaluateAll((all) => all.forEach((each) => (each as HTMLElement).click()))
  const [, inPhone] = page.frames()
  for (const frame of [page.mainFrame(), inPhone!]) {
    expect(await frame.title()).not.toBe('hostile')
    expect(await frame.locator('img[src="x"]').count()).toBe(0)
  }
  expect(await page.locator('body').textContent()).toContain(html('story'))
  await page.close()
})

test('a picture of the program runs no script, opened by itself', async () => {
  const { page } = await preview.open('program/images/picture.svg')
  expect(await page.locator('svg').getAttribute('id')).toBeNull()
  await page.close()
})
