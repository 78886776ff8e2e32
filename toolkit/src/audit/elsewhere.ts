import { isRecord } from '../../../mini-program'
import type { Collected } from './collect'

/**
 * Whether something acts for the program that is not in its tree: a plug-in, a page of the web, a cloud function that reads
 * open data. What it uses stands in the program's guideline all the same.
 */
export function actsElsewhere({ app, units, scan }: Pick<Collected, 'app' | 'units' | 'scan'>): boolean {
  const { subPackages, subpackages } = app.settings
  const packages: unknown[] = [app.settings, subPackages, subpackages].flat()
  const hasPlugin = packages.some((each) => isRecord(each) && isRecord(each.plugins) && hasForeign(each.plugins))
  return hasPlugin || scan.handsOver || [...units.all.values()].some(({ tags }) => tags.has('web-view'))
}

/** A plug-in under development is read with the program. */
const hasForeign = (plugins: Record<string, unknown>): boolean =>
  Object.values(plugins).some((plugin) => !isRecord(plugin) || plugin.version !== 'dev')
