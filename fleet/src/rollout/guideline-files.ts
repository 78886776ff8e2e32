import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkPrivacySetting, readGuidelineFile } from 'miniprogram-privacy-toolkit/guideline'
import type { PrivacySetting } from 'miniprogram-privacy-toolkit/weixin'
import type { Program } from '../registry/program'
import { WrongUse } from '../wrong-use'
import { layOver } from './plan'

/** The guideline of a file. @throws WrongUse */
export function readBase(file: string): PrivacySetting {
  const base = read(file)
  if (!base.owner_setting && !base.setting_list)
    throw new WrongUse(`${file}: is no guideline: it has neither owner_setting nor setting_list`)
  return base
}

/** What each program has of its own: `DIR/APPID.yaml`. @throws WrongUse for a file that belongs to no program */
export function readOverrides(folder: string, programs: readonly Program[]): Map<string, Partial<PrivacySetting>> {
  if (!existsSync(folder)) throw new WrongUse(`${folder} does not exist`)
  const known = new Set(programs.map(({ appId }) => appId))
  const overrides = new Map<string, Partial<PrivacySetting>>()
  for (const name of readdirSync(folder).sort()) {
    const [, appId] = /^([^.].*)\.(?:ya?ml|json)$/.exec(name) ?? []
    if (!appId) continue
    const file = join(folder, name)
    if (!known.has(appId)) throw new WrongUse(`${file}: ${appId} is not among the programs`)
    if (overrides.has(appId)) throw new WrongUse(`${file}: ${appId} has another file there: remove one`)
    overrides.set(appId, read(file))
  }
  return overrides
}

/** How many problems are named at once. */
const shown = 20

/** Whether every program would get a guideline that the platform takes. @throws WrongUse with what is wrong, program by program */
export function checkTargets(
  base: PrivacySetting,
  overrides: ReadonlyMap<string, Partial<PrivacySetting>>,
  programs: readonly Program[]
): void {
  const problems: string[] = []
  // Programs without anything of their own all get the same.
  const plain = programs.find(({ appId }) => !overrides.has(appId))
  const different = programs.filter(({ appId }) => overrides.has(appId))
  for (const { appId } of [...(plain ? [plain] : []), ...different]) {
    try {
      checkPrivacySetting(layOver(base, overrides.get(appId)))
    } catch (error) {
      const whose = overrides.has(appId) ? appId : `${appId} and all without a file of their own`
      problems.push(`${whose}: ${(error as Error).message.replace(/\n/g, `\n  ${' '.repeat(whose.length)}`)}`)
    }
  }
  if (problems.length === 0) return
  const more = problems.length > shown ? `\nand ${problems.length - shown} more` : ''
  throw new WrongUse(`the guideline is not complete for\n${problems.slice(0, shown).join('\n')}${more}`)
}

function read(file: string): PrivacySetting {
  try {
    return readGuidelineFile(file)
  } catch (error) {
    throw new WrongUse((error as Error).message)
  }
}
