// `npm run docs:write` writes what programs write of the documentation: the regions of the pages, and the error pages.
// With `--check` it writes nothing, names what is out of date and ends with status 1.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { errorPages } from '../../errors/error-pages'
import { codeHost, repository } from '../reference/repository'
import { linksToCodeHost } from './links-to-code-host'
import { writtenPage } from './regions-of-a-page'

const readmes = ['', 'toolkit/', 'preview/', 'fleet/'].flatMap((folder) => [
  `${folder}README.md`,
  `${folder}README.zh-CN.md`
])

const checkOnly = process.argv.includes('--check')

async function main(): Promise<void> {
  const errors = new Map(
    (['en', 'zh'] as const).flatMap((language) =>
      errorPages(language).map(({ slug, content }): [string, string] => [
        `${errorFolder[language]}/${slug}.md`,
        content
      ])
    )
  )
  const own = [...pages().filter((file) => !isErrorPage(file)), ...readmes]
  const wanted = new Map([...errors, ...own.map((file): [string, string] => [file, written(file)])])

  const stale: string[] = []
  for (const [file, text] of wanted) {
    const before = read(file)
    // What is the same but for its layout has been formatted before: nothing is formatted twice.
    const after = before === text ? text : await formatted(file, text)
    if (after === before) continue
    stale.push(file)
    if (!checkOnly) writeFileSync(join(repository, file), after)
  }
  for (const file of pages().filter((file) => isErrorPage(file) && !errors.has(file))) {
    stale.push(file)
    if (!checkOnly) rmSync(join(repository, file))
  }
  if (!stale.length) return
  console.log(`${checkOnly ? 'Out of date, run `npm run docs:write`' : 'Written'}:\n${stale.join('\n')}`)
  if (checkOnly) process.exitCode = 1
}

const written = (file: string) => linksToCodeHost(file, writtenPage(file, read(file)!), codeHost)

const errorFolder = { en: 'docs/errors', zh: 'docs/zh/errors' }

const isErrorPage = (file: string) => /^docs\/(zh\/)?errors\/(?!index\.md)/.test(file)

/** Every Markdown file of the site. */
const pages = () =>
  readdirSync(join(repository, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((file) => `docs/${file.replace(/\\/g, '/')}`)
    .filter((file) => file.endsWith('.md') && !file.includes('/.'))

function read(file: string): string | undefined {
  try {
    return readFileSync(join(repository, file), 'utf8')
  } catch {
    return undefined
  }
}

async function formatted(file: string, text: string): Promise<string> {
  const filepath = join(repository, file)
  return format(text, { ...(await resolveConfig(filepath)), filepath })
}

void main()
