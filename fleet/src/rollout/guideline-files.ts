import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  checkPrivacySetting,
  fileProblemSentence,
  GuidelineFileError,
  readGuidelineFile
} from 'miniprogram-privacy-toolkit/guideline'
import type { PrivacySetting } from 'miniprogram-privacy-toolkit/weixin'
import { either, language } from '../language'
import { problemsOf } from '../problems'
import type { Program } from '../registry/program'
import { WrongUse } from '../wrong-use'
import { layOver } from './plan'

/** The guideline of a file. @throws WrongUse */
export function readBase(file: string): PrivacySetting {
  const base = read(file)
  if (!base.owner_setting && !base.setting_list)
    throw new WrongUse(
      either(
        `${file}: is no guideline: it has neither owner_setting nor setting_list`,
        `${file}：不是隐私保护指引，owner_setting 和 setting_list 都没有`
      )
    )
  return base
}

/** What each program has of its own: `DIR/APPID.yaml`. @throws WrongUse for a file that belongs to no program */
export function readOverrides(folder: string, programs: readonly Program[]): Map<string, Partial<PrivacySetting>> {
  if (!existsSync(folder)) throw new WrongUse(either(`${folder} does not exist`, `目录 ${folder} 不存在`))
  const known = new Set(programs.map(({ appId }) => appId))
  const overrides = new Map<string, Partial<PrivacySetting>>()
  for (const name of readdirSync(folder).sort()) {
    const [, appId] = /^([^.].*)\.(?:ya?ml|json)$/.exec(name) ?? []
    if (!appId) continue
    const file = join(folder, name)
    if (!known.has(appId))
      throw new WrongUse(either(`${file}: ${appId} is not among the programs`, `${file}：登记表里没有 ${appId}`))
    if (overrides.has(appId))
      throw new WrongUse(
        either(`${file}: ${appId} has another file there: remove one`, `${file}：${appId} 另有一个文件，请删掉一个`)
      )
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
      const whose = overrides.has(appId)
        ? appId
        : either(`${appId} and all without a file of their own`, `${appId} 及所有没有覆盖文件的`)
      const lines = problemsOf(error) ?? [(error as Error).message]
      problems.push(`${whose}: ${lines.join(`\n  ${' '.repeat(whose.length)}`)}`)
    }
  }
  if (problems.length === 0) return
  const more =
    problems.length > shown
      ? either(`\nand ${problems.length - shown} more`, `\n另有 ${problems.length - shown} 处`)
      : ''
  throw new WrongUse(
    `${either('the guideline is not complete for', '以下小程序的指引不完整')}\n${problems.slice(0, shown).join('\n')}${more}`
  )
}

function read(file: string): PrivacySetting {
  try {
    return readGuidelineFile(file)
  } catch (error) {
    if (error instanceof GuidelineFileError) throw new WrongUse(fileProblemSentence(error, language))
    throw new WrongUse((error as Error).message)
  }
}
