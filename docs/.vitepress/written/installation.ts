import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { SiteLanguage } from '../pages'
import { repository } from '../reference/repository'

/** Whether the packages are on the registry: the one switch for all that the documentation says about installing them. */
const { published } = JSON.parse(readFileSync(join(repository, 'release/published.json'), 'utf8')) as {
  published: boolean
}

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
export function installation(subject: string, language: SiteLanguage, folder: string): string {
  if (published) return `\`\`\`sh\nnpm install ${subject}\n\`\`\``
  const words = subject.split(' ')
  const options = words.filter((word) => word.startsWith('-'))
  const packages = words.filter((word) => !word.startsWith('-')).flatMap((name) => [...(needs[name] ?? []), name])
  const tarballs = packages.map((name) => `../miniprogram-privacy-consent/tarballs/${name}.tgz`)
  const page = `docs/${language === 'zh' ? 'zh/' : ''}guide/installation.md`
  const anchor = language === 'zh' ? '从源码仓库安装' : 'from-a-checkout'
  const path = relative(folder || '.', page)
    .split('\\')
    .join('/')
  const link = `${path.startsWith('.') || !folder ? '' : './'}${path}#${anchor}`
  const command = ['npm install', ...options, ...tarballs].join(' ')
  return `${notice[language](link)}\n\n\`\`\`sh\n${command}\n\`\`\``
}
