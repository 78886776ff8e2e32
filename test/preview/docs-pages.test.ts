import { posix } from 'node:path'
import { JSDOM } from 'jsdom'
import stories from '../../demo/preview-stories.json'
import { docsPage, docsPages } from '../../preview/docs-pages'
import { servePreview } from '../../preview/serve'
import { knownErrors } from '../../preview/shell/cures'
import { miniProgram } from './mini-program'

const parsed = (address: string) => new JSDOM(docsPage(address)).window.document

const pageAt = (address: string) => address.replace(/\/$/, '/index').replace(/\.html$/, '')
const every = (html: string, attribute: string) =>
  [...html.matchAll(new RegExp(`<\\w+[^>]* ${attribute}="([^"]*)"`, 'g'))].map(([, value]) =>
    decodeURIComponent(value!)
  )

test('every link of every page leads to a page and a heading, as it does on the site', () => {
  const made = new Map(docsPages.map((page) => [page, docsPage(`${page}.html`)!]))
  const anchors = new Map([...made].map(([page, html]) => [page, every(html, 'id')]))
  const dead: string[] = []
  for (const [page, html] of made) {
    for (const href of every(html.slice(html.indexOf('<nav>')), 'href').filter((each) => !/^\w+:/.test(each))) {
      const [path, anchor] = href.split('#')
      const target = anchors.get(path ? pageAt(posix.join(posix.dirname(page), path)) : page)
      if (!target || (anchor && !target.includes(anchor))) dead.push(`${page}: ${href}`)
    }
  }
  expect(made.size).toBeGreaterThan(200)
  expect(dead).toEqual([])
})

test.each([
  ['errors/errno-112.html', 'en', /^errno 112/, '../../docs.css'],
  ['zh/errors/errno-112.html', 'zh-CN', /^错误码 112|^errno 112/, '../../../docs.css'],
  ['errors/', 'en', /rror/, '../../docs.css']
])('%s can be read, in its language: %s', (address, language, title, sheet) => {
  const document = parsed(address)
  expect(document.documentElement.lang).toBe(language)
  expect(document.querySelector('h1')!.textContent).toMatch(title)
  expect(document.title).toMatch(title)
  expect(document.querySelector('link[rel=stylesheet]')!.getAttribute('href')).toBe(sheet)
  expect(document.body.textContent).not.toMatch(/^#|\*\*|```|\]\(/m)
})

test.each(['en', 'zh'] as const)('what the shell leads to is there: %s', (language) => {
  const there = [...knownErrors.map(({ page }) => `errors/${page}.html`), ...stories.map(({ docs }) => docs)]
  const addresses = there.map((page) => (language === 'zh' ? `zh/${page}` : page))
  expect(addresses.filter((address) => docsPage(address) === undefined)).toEqual([])
})

test('the preview of any program serves them, and nothing else of the folder they are in', async () => {
  const server = await servePreview({ root: miniProgram({}), port: 0 })
  try {
    const page = await fetch(`${server.url}docs/zh/errors/errno-112.html`)
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(await page.text()).toContain('lang="zh-CN"')
    for (const none of ['errors/no-such.html', '.vitepress/config.mts', '..%2fpackage.json', 'images/preview.png', ''])
      expect([none, (await fetch(`${server.url}docs/${none}`)).status]).toEqual([none, 404])
  } finally {
    await server.close()
  }
})
