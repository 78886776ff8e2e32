import { informationTypes, type InterfaceRow } from '../interfaces'
import type { SiteLanguage } from '../pages'
import { table } from '../reference/table'

const words = {
  en: {
    head: ['Interface', 'Base library', 'Authorization dialog', 'Application, `requiredPrivateInfos`'],
    inConsole: 'In the console:',
    none: 'no',
    withdrawn: ' (withdrawn by Weixin)',
    apply: (name: string, since: string) => `\`${name}\`: apply for it (since ${since}) and list it`
  },
  zh: {
    head: ['接口', '基础库', '授权弹窗', '申请开通、`requiredPrivateInfos`'],
    inConsole: '后台名称：',
    none: '无',
    withdrawn: '（已回收）',
    apply: (name: string, since: string) => `\`${name}\`：须申请开通（${since} 起）并声明`
  }
}

/** All types with their interfaces, each type under a heading; `kind` is `all`. */
export function interfaceTable(kind: string, language: SiteLanguage): string {
  if (kind !== 'all') throw new Error(`no list of ${kind} interfaces`)
  const { head, inConsole } = words[language]
  return informationTypes(language)
    .map(({ key, name, inConsole: wording, interfaces }) => {
      const rows = interfaces.map((row) => cellsOf(row, language))
      // A column that says nothing of any is left out.
      const columns = head.map((_, column) => column).filter((column) => column < 1 || rows.some((row) => row[column]))
      const cells = rows.map((row) => columns.map((column) => row[column] || words[language].none))
      return [
        `### ${key}${language === 'zh' ? ' ' : ': '}${name}`,
        `${inConsole} ${wording}`,
        table(
          columns.map((column) => head[column]!),
          cells
        )
      ].join('\n\n')
    })
    .join('\n\n')
}

function cellsOf(row: InterfaceRow, language: SiteLanguage): string[] {
  const { withdrawn, apply } = words[language]
  return [
    [row.name, ...row.aliases].map((name) => `\`${name}\``).join(' ') + (row.withdrawn ? withdrawn : ''),
    row.since || '–',
    row.scope && `\`${row.scope}\``,
    row.requiredPrivateInfo && apply(row.requiredPrivateInfo, row.applySince)
  ]
}
