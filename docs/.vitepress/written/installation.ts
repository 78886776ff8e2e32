import { relative } from 'node:path'
import { packageSource, registry, type PackageSource } from '../../../release/package-source'
import type { SiteLanguage } from '../pages'

/** Packages that another one needs: from tarballs, all are given at once. */
const needs: Readonly<Record<string, readonly string[]>> = {
  'miniprogram-privacy-fleet': ['miniprogram-privacy-toolkit']
}

const notice = {
  en: (link: string) =>
    `Not published yet: [make the tarballs](${link}) once, in a checkout beside your project. Then, in your project:`,
  zh: (link: string) => `尚未发布：先在与项目同级的仓库目录里[生成安装包](${link})（一次即可），然后在你的项目里执行：`
}

/** How to install what `subject` says: `--save-dev miniprogram-privacy-toolkit`. */
export function installation(
  subject: string,
  language: SiteLanguage,
  folder: string,
  source: PackageSource = packageSource
): string {
  if (source === registry) return block(`npm install ${subject}`)
  const words = subject.split(' ')
  const options = words.filter((word) => word.startsWith('-'))
  const packages = words.filter((word) => !word.startsWith('-')).flatMap((name) => [...(needs[name] ?? []), name])
  const command = ['npm install', ...options, ...packages.map((name) => source.specOf(name))].join(' ')
  const text = `${notice[language](howToMakeTarballs(language, folder))}\n\n${block(command)}`
  // Its tarball has no `docs`: whoever reads it there is told where they are.
  return isPackage(folder) ? `${text}\n\n${whereLinksLead[language]}` : text
}

const isPackage = (folder: string) => folder !== '' && !folder.startsWith('docs')

const whereLinksLead = {
  en: 'Links on this page lead into that checkout, `docs` among them: read it there rather than in `node_modules`.',
  zh: '本页的链接指向该仓库里的文件（包括 `docs` 目录），请在仓库里阅读，不要在 `node_modules` 里阅读。'
}

const block = (command: string) => `\`\`\`sh\n${command}\n\`\`\``

function howToMakeTarballs(language: SiteLanguage, folder: string): string {
  const page = `docs/${language === 'zh' ? 'zh/' : ''}guide/installation.md`
  const anchor = language === 'zh' ? '从源码仓库安装' : 'from-a-checkout'
  const path = relative(folder || '.', page)
    .split('\\')
    .join('/')
  return `${path.startsWith('.') || !folder ? '' : './'}${path}#${anchor}`
}
