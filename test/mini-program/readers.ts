import { join, relative } from 'node:path'
import { runInNewContext } from 'node:vm'
import type { ProgramManifest } from '../../preview/compiler'
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
  const { app, owners, reach, scan } = collect(readNative(findProgram(folder)))
  const runs = (file: string) => reach.pagesOf(file).length > 0 || reach.isLaunched(file)
  return {
    pages: app.pages,
    components: Object.fromEntries(
      app.pages.map((page) => [page, Object.fromEntries(owners.all.get(page)!.components)])
    ),
    scripts: [...scan.scripts.keys()].filter(runs).sort()
  }
}

/** As the preview reads it: the manifest and the source map of the script it makes of the program. */
export async function readByPreview(folder: string): Promise<Reading> {
  const { program } = await bundleForWindow(folder)
  const window: { miniProgram?: ProgramManifest } = {}
  runInNewContext(program, window)
  const { app, units } = JSON.parse(JSON.stringify(window.miniProgram)) as ProgramManifest
  const map = Buffer.from(program.slice(program.lastIndexOf('base64,') + 'base64,'.length), 'base64').toString()
  const { root } = findProgram(folder)
  const sources = (JSON.parse(map) as { sources: string[] }).sources.map((source) => relative(root, join(root, source)))
  return {
    pages: app.pages,
    components: Object.fromEntries(
      units.filter(({ kind }) => kind === 'page').map(({ path, config }) => [path, config.usingComponents])
    ),
    scripts: sources.filter((source) => /\.[jt]s$/.test(source) && source !== 'program.js').sort()
  }
}
