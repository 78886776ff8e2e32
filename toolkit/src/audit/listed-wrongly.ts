import { isRecord, type App } from '../../../mini-program'
import type { Missing } from './read-program'

type Path = readonly (string | number)[]

type IsPage = (page: unknown) => boolean

/** Where app.json, or what a framework has for it, lists pages in a form that is none: nobody reads what stands there. */
export function listedWrongly(
  { settings, pages, placeOf }: Pick<App, 'settings' | 'pages' | 'placeOf'>,
  isPage: IsPage = (page) => typeof page === 'string'
): Missing[] {
  // That there is none at all is told for itself.
  if (pages.length === 0) return []
  const packages = ['subPackages', 'subpackages'].flatMap((spelling) =>
    wrongInPackages(settings[spelling], [spelling], isPage)
  )
  const paths = [...wrongInList(settings.pages, ['pages'], isPage), ...packages]
  return paths.map((path) => ({ reason: 'no-page', name: named(path), ...placeOf(path), column: 1 }))
}

function wrongInPackages(packages: unknown, path: Path, isPage: IsPage): Path[] {
  if (packages === undefined) return []
  if (!Array.isArray(packages)) return [path]
  return packages.flatMap((each: unknown, index) => {
    const at = [...path, index]
    return isRecord(each) && typeof each.root === 'string' ? wrongInList(each.pages, [...at, 'pages'], isPage) : [at]
  })
}

function wrongInList(pages: unknown, path: Path, isPage: IsPage): Path[] {
  if (pages === undefined) return []
  if (!Array.isArray(pages)) return [path]
  return pages.flatMap((page: unknown, index) => (isPage(page) ? [] : [[...path, index]]))
}

/** `subPackages[0].pages[1]` */
export const named = (path: Path): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index > 0 ? `.${step}` : step)).join('')
