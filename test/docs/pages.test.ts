import { existsSync } from 'node:fs'
import path from 'node:path'
import { chapters, sidebar } from '../../docs/.vitepress/pages'
import { referenceOf, used } from '../../docs/.vitepress/reference/in-markdown'
import { words } from '../../docs/.vitepress/reference/words'
import { anchorsOf, docs, headingsOf, linksOf, pages, read } from './markdown'

const inSidebar = chapters.flatMap(({ pages }) => pages.map(([address]) => address.replace(/\/$/, '/index') + '.md'))

test('the sidebar leads to pages that exist, in both languages', () => {
  const wanted = inSidebar.flatMap((page) => [page, `zh/${page}`])
  expect(wanted.filter((page) => !existsSync(path.join(docs, page)))).toEqual([])
})

test('every page can be reached from the sidebar', () => {
  const linked = (language: 'en' | 'zh') =>
    [...JSON.stringify(sidebar(language)).matchAll(/"link":"\/([^"]*)"/g)].map(
      ([, link]) => `${link!.replace(/\/$/, '/index')}.md`
    )
  const own = pages.filter((page) => !/^(zh\/)?index\.md$/.test(page))
  const all = [...linked('en'), ...linked('zh')]
  expect(own.filter((page) => !all.includes(page))).toEqual([])
})

test('every page is there in both languages', () => {
  const twin = (page: string) => (page.startsWith('zh/') ? page.slice(3) : `zh/${page}`)
  expect(pages.filter((page) => !pages.includes(twin(page)))).toEqual([])
})

test('a page and its twin have the same headings, level by level', () => {
  const both = pages.filter((page) => pages.includes(`zh/${page}`))
  const unlike = both.filter((page) => String(headingsOf(page)) !== String(headingsOf(`zh/${page}`)))
  expect(unlike).toEqual([])
})

test('a page and its twin have the same code to compile, but for its words', () => {
  const languages = (page: string) =>
    [...read(page).matchAll(/^ *```(\w+)/gm)].map(([, language]) => language).join(' ')
  const both = pages.filter((page) => pages.includes(`zh/${page}`))
  expect(both.filter((page) => languages(page) !== languages(`zh/${page}`))).toEqual([])
})

test('a link leads to a page, and to a heading of it', () => {
  const broken = pages.flatMap((page) =>
    linksOf(page)
      .map((link) => [link, ...link.split('#')] as const)
      .map(
        ([link, target, id]) => [link, target ? path.posix.join(path.posix.dirname(page), target) : page, id] as const
      )
      .filter(([, target, id]) => !pages.includes(target) || (id && !anchorsOf(target).includes(id)))
      .map(([link]) => `${page} → ${link}`)
  )
  expect(broken).toEqual([])
})

describe('the reference', () => {
  const asked = pages.flatMap((page) =>
    [...read(page).matchAll(/^<!-- reference: (\S+) (\S+) -->$/gm)].map(([, subject, part]) => ({
      page,
      subject,
      part
    }))
  )

  test('everything in it is described, and nothing that is gone', () => {
    for (const { page, subject, part } of asked) {
      expect(referenceOf(subject!, part!, page.startsWith('zh/') ? 'zh' : 'en')).not.toBe('')
    }
    expect(Object.keys(words).filter((key) => !used.has(key))).toEqual([])
  })

  test('says what is in the sources: a property, its type, its default', () => {
    const properties = referenceOf('privacy-popup', 'properties', 'en')
    expect(properties).toContain('### `hide-tab-bar`\n\n`boolean`')
    expect(referenceOf('privacy-popup', 'properties', 'zh')).toContain('默认 “隐私保护提示”')
    expect(properties).toMatch(/### `z-index`\n\n`number` · default `10000`/)
    expect(referenceOf('privacy-button', 'events', 'en')).toContain('getrealtimephonenumber')
    expect(referenceOf('theme', 'variables', 'en')).toMatch(/--privacy-link-color`.*#576b95.*#7d90a9/)
    expect(referenceOf('theme', 'variables', 'en')).toMatch(/--privacy-agree-background-color`.*`#07c160`/)
    expect(referenceOf('PrivacyManager', 'members', 'en')).toContain('`configure(options: Partial<PrivacyOptions>)')
  })
})
