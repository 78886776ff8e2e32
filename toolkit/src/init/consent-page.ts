import { packageName } from './dependencies'
import { linesAs, names, withImport } from './script-edit'

/** The script of the app, with the line that says where the consent page is. `page` has no slash before it. */
export function withConsentPage(code: string, page: string, isModule: boolean): string {
  if (names(code, page)) return code
  const line = `privacyManager.configure({ consentPage: '/${page}' })`
  // Whoever imports the manager already gets the line alone.
  const imported = names(code, packageName) && /\bprivacyManager\b/.test(code)
  const module = imported ? `\n${line}` : `import { privacyManager } from '${packageName}'\n\n${line}`
  if (isModule) return withImport(code, { module, commonJs: `${module}\n` })
  if (imported) return code.trimEnd() + linesAs(code, `\n\n${line}\n`)
  return withImport(code, { module, commonJs: `const { privacyManager } = require('${packageName}')\n\n${line}\n` })
}
