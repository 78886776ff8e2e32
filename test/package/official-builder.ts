import { readFileSync } from 'node:fs'
import path from 'node:path'
import { run } from './npm'
import { temporaryFolder } from './temporary-folder'
import { officialTool } from './official-tools'

/** The builder of WeChat DevTools as a package, https://www.npmjs.com/package/miniprogram-ci: 276 MB. */
export const officialBuilder = () => officialTool('miniprogram-ci')

interface Built {
  failure?: string
  /** What "build npm" complains about. */
  warnings: unknown[]
  /** Every file of the program as it would be uploaded. */
  compiled: string[]
  scripts: Record<string, string>
}

/** "Build npm", then the compilation before an upload. One folder serves once: the builder keeps what it knows of one. */
export function buildOfficially(program: string): Built {
  const result = path.join(temporaryFolder(), 'result.json')
  run(process.execPath, [path.join(__dirname, 'miniprogram-ci.cjs'), officialBuilder(), program, result], program)
  return JSON.parse(readFileSync(result, 'utf8'))
}
