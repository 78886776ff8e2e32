import MagicString from 'magic-string'
import { consentPage, packageName } from './library'

const line =
  `import { privacyManager as __privacyManager } from '${packageName}'; ` +
  `__privacyManager.configure({ consentPage: '/${consentPage}' });`

/** The script of the app, with the consent page configured beside its imports, before the first page. */
export function configured(code: string, file: string): { code: string; map: ReturnType<MagicString['generateMap']> } {
  const source = new MagicString(code).prepend(line)
  return { code: source.toString(), map: source.generateMap({ source: file, includeContent: true, hires: true }) }
}
