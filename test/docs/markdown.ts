import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.join(__dirname, '../..')
export const docs = path.join(root, 'docs')

/** A fenced block of code in a page. */
export interface Block {
  /** `guide/quick-start.md:12`: where its first line stands. */
  readonly place: string
  readonly page: string
  /** `ts`, and what follows it: `run`. */
  readonly language: string
  readonly flag: string
  readonly code: string
  /** What the comment before it says it may take for granted: TypeScript. */
  readonly given: string
  /** The command of which it is the output. */
  readonly outputOf?: string
}

/** Every Markdown file of the site, relative to `docs`; the dynamic pages are one file. */
export const pages = (readdirSync(docs, { recursive: true }) as string[])
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.md') && !file.startsWith('.'))
  .sort()

/** What stands beside the code, relative to `docs` as well. */
export const readmes = ['..', '../toolkit', '../preview', '../fleet', '../demo']
  .flatMap((folder) => [`${folder}/README.md`, `${folder}/README.zh-CN.md`])
  .concat('../simulator/README.md', '../toolkit/SKILL.md')

export const read = (page: string) => readFileSync(path.join(docs, page), 'utf8')

export function blocksOf(page: string): Block[] {
  const lines = read(page).split('\n')
  const blocks: Block[] = []
  for (let line = 0; line < lines.length; line++) {
    const [, indent, fence, info] = /^( *)(`{3,})(.*)$/.exec(lines[line]!) ?? []
    if (fence === undefined) continue
    const end = lines.findIndex((text, at) => at > line && text.trim() === fence)
    const code = lines.slice(line + 1, end).map((text) => text.slice(text.startsWith(indent!) ? indent!.length : 0))
    const [language = '', flag = ''] = info!.trim().split(/\s+/)
    const comment = commentBefore(lines.slice(0, line).join('\n'))
    blocks.push({
      place: `${page}:${line + 2}`,
      page,
      language,
      flag,
      code: code.join('\n'),
      given: /^given:([^]*)$/.exec(comment)?.[1]!.trim() ?? '',
      outputOf: /^output of:([^]*)$/.exec(comment)?.[1]!.trim()
    })
    line = end
  }
  return blocks
}

const commentBefore = (text: string) => /<!--\s*((?:(?!-->)[^])*?)\s*-->\s*$/.exec(text)?.[1] ?? ''

const withoutFences = (page: string) => read(page).replace(/^( *)(`{3,})[^]*?^\1\2$/gm, '')

/** The headings, without what stands in fences, as their levels. */
export const headingsOf = (page: string) =>
  [...withoutFences(page).matchAll(/^(#{1,6}) /gm)].map(([, marks]) => marks!.length)

/** Links to other pages of the site and to headings: `../toolkit/rules.md#vague-purpose`. */
export const linksOf = (page: string) =>
  [...withoutFences(page).matchAll(/\]\(((?!\w+:)[^)\s]*?\.md(?:#[^)\s]+)?|#[^)\s]+)\)/g)].map(([, link]) =>
    decodeURIComponent(link!)
  )

/** What the headings of a page can be linked by, on the site. */
export const anchorsOf = (page: string) =>
  [...withoutFences(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, title]) =>
    title!
      .normalize('NFKD')
      .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .replace(/^(\d)/, '_$1')
      .toLowerCase()
  )
