import { findProgram } from '../../mini-program'
import { BuildError, orBuildError } from './build-error'

/**
 * The folder of app.json, given it or the project folder around it.
 * @throws {BuildError} where there is none
 */
export function programRoot(given: string): string {
  const found = orBuildError(() => findProgram(given))
  if ('kind' in found) throw new BuildError('app.json', 1, 'missing: a mini program has an app.json at its root')
  return found.root
}
