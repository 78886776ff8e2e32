import { runInNewContext } from 'node:vm'
import type { ProgramManifest, Scripts } from '../../preview/compiler'
import { bundleForWindow } from '../../preview/build'
import { collect } from '../../toolkit/src/audit/collect'
import { readNative } from '../../toolkit/src/audit/native'
import { findProgram } from '../../toolkit/src/audit/program'

/** What a reader finds a program to be. */
export interface Reading {
  pages: string[]
  /** Page -> tag -> component. */
  components: Record<string, Record<string, string | null>>
  /** The scripts that run, sorted. */
  scripts: string[]
}

/** As the audit reads it. */
export function readByAudit(folder: string): Reading {
  const { app, units, reach, scan } = collect(readNative(findProgram(folder)))
  const runs = (file: string) => reach.pagesOf(file).length > 0 || reach.isLaunched(file)
  return {
    pages: app.pages,
    components: Object.fromEntries(
      app.pages.map((page) => [page, Object.fromEntries(units.all.get(page)!.components)])
    ),
    scripts: [...scan.scripts.keys()].filter(runs).sort()
  }
}

/** As the preview reads it: the manifest and the scripts it makes of the program. */
export async function readByPreview(folder: string): Promise<Reading> {
  const { program } = await bundleForWindow(folder)
  const window: { miniProgram?: ProgramManifest & { scripts: Scripts } } = {}
  runInNewContext(program, window)
  const { app, units, scripts } = JSON.parse(JSON.stringify(window.miniProgram)) as NonNullable<
    typeof window.miniProgram
  >
  return {
    pages: app.pages,
    components: Object.fromEntries(
      units.filter(({ kind }) => kind === 'page').map(({ path, config }) => [path, config.usingComponents])
    ),
    scripts: Object.keys(scripts.code).sort()
  }
}
