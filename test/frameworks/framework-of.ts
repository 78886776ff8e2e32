import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { installedOnce } from '../package/installed-once'

const folder = path.join(__dirname, 'fixtures')

/** The programs that are built, a folder each, which names its framework and the versions in its package.json. */
export const fixtures = (): string[] => readdirSync(folder)

export const fixtureFolder = (fixture: string): string => path.join(folder, fixture)

/** The folder in which a fixture's framework is installed. */
export const frameworkOf = (fixture: string): string =>
  installedOnce(`frameworks/${fixture}`, readFileSync(path.join(fixtureFolder(fixture), 'package.json'), 'utf8'))
