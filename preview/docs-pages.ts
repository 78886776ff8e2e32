import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import MarkdownIt from 'markdown-it'

/**
 * The documentation, readable without its site: what the shell links to has to open wherever a preview runs, offline too.
 * The package carries the Markdown; in the repository it is what is written there now.
 */
const written = join(__dirname, '../docs')
const folder = existsSync(join(written, 'errors')) ? written : join(__dirname, 'docs')

/** Each page as `errors/errno-112`; the first pages of the site are drawings. */
export const docsPages: readonly string[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replace(/\\/g, '/'))
  .filter((file) => /^[^.].*\.md$/.test(file) && !/^(zh\/)?index\.md$/.test(file))
  .map((file) => file.replace(/\.md$/, ''))

export const docsSource = (page: string): string => readFileSync(join(folder, `${page}.md`), 'utf8')

/** The page of the documentation under an address like `zh/errors/errno-112.html`; none where there is no such page. */
export function docsPage(address: string): string | undefined {
  const page = address.replace(/\/$/, '/index').replace(/\.html$/, '')
  if (!docsPages.includes(page)) return undefined
  const text = docsSource(page)
  const isChinese = page.startsWith('zh/')
  const here = isChinese ? page.slice('zh/'.length) : page
  const up = '../'.repeat(page.split('/').length - 1)
  return `<!doctype html>
<html lang="${isChinese ? 'zh-CN' : 'en'}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${up}../docs.css" />
    <title>${escaped(titleOf(text))} · miniprogram-privacy-consent</title>
  </head>
  <body>
    <nav>
      <a href="${up}${isChinese ? 'zh/' : ''}errors/">${isChinese ? '全部错误码' : 'All errors'}</a>
      ${isChinese ? `<a href="${up}${here}.html" lang="en">English</a>` : `<a href="${up}zh/${here}.html" lang="zh-CN">中文</a>`}
    </nav>
    <main>
${markdown.render(text)}
    </main>
  </body>
</html>
`
}

const titleOf = (text: string) => /^# (.*)$/m.exec(text)?.[1]!.replace(/[`*]/g, '') ?? ''

const markdown = new MarkdownIt({ html: true })
markdown.core.ruler.push('addresses', ({ tokens }) => {
  const taken = new Set<string>()
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'heading_open') {
      const anchor = anchorOf(tokens[at + 1]!.content)
      if (!taken.has(anchor)) token.attrSet('id', anchor)
      taken.add(anchor)
    }
    for (const child of token.children ?? [])
      if (child.type === 'link_open') child.attrSet('href', addressOf(String(child.attrGet('href'))))
  }
})

/** Pages link to each other as files. */
const addressOf = (link: string) => (/^\w+:/.test(link) ? link : link.replace(/\.md(?=#|$)/, '.html'))

/** As the site names its headings. */
const anchorOf = (heading: string) =>
  heading
    .normalize('NFKD')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .replace(/^(\d)/, '_$1')
    .toLowerCase()

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** The phone itself stands beside these pages, and its pictures are megabytes. */
markdown.renderer.rules.image = () => ''
/** What is wider than the window is scrolled to its end, by the keyboard too. */
markdown.renderer.rules.table_open = () => '<div class="wide" tabindex="0"><table>\n'
markdown.renderer.rules.table_close = () => '</table></div>\n'
const fence = markdown.renderer.rules.fence!
markdown.renderer.rules.fence = (...given) => fence(...given).replace('<pre', '<pre tabindex="0"')
