import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify as csv } from 'csv-stringify/sync'
import { stringify as yaml } from 'yaml'
import { either } from '../language'
import type { Program } from '../registry/program'
import { WrongUse } from '../wrong-use'

export interface DemoFiles {
  redis: string
  standIn: string
  programs: readonly Program[]
}

/** What a provider would write: the configuration, the list of programs, the guideline, one program's own. */
export function writeDemoFiles(folder: string, { redis, standIn, programs }: DemoFiles): void {
  const files = {
    'fleet.yaml': yaml({ redis, baseUrl: standIn, tokens: { module: './token.mjs' }, programs: 'programs.csv' }),
    'token.mjs': tokenModule(standIn),
    'programs.csv': csv([['appId', 'name'], ...programs.map(({ appId, name }) => [appId, name])]),
    'guideline.yaml': guideline,
    [`own/${programs[0]!.appId}.yaml`]: own
  }
  for (const [name, text] of Object.entries(files)) write(join(folder, name), text)
}

function write(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  } catch (error) {
    const { message } = error as Error
    throw new WrongUse(either(`${file} cannot be written: ${message}`, `${file} 无法写入：${message}`))
  }
}

/** Another folder's files are left alone. @throws WrongUse */
export function checkDemoFolder(folder: string): void {
  if (!existsSync(folder) || existsSync(join(folder, 'token.mjs'))) return
  throw new WrongUse(
    either(
      `${folder} is there already, and is none of a demo: name another one with --folder`,
      `${folder} 已存在，且不是演示目录：用 --folder 换一个`
    )
  )
}

const guideline = `owner_setting:
  contact_email: privacy@example.com
  notice_method: 弹窗
  store_expire_timestamp: 30天
setting_list:
  - privacy_key: UserInfo
    privacy_text: 展示你的头像和昵称
  - privacy_key: Location
    privacy_text: 推荐附近的门店
`

const own = `owner_setting:
  contact_phone: "4008001234"
`

const tokenModule = (standIn: string): string => `// ${either(
  'Gives the authorizer_access_token of a program. Yours asks your own token service.',
  '返回某个小程序的 authorizer_access_token。你的版本改为调用自己的 token 服务。'
)}
export default async function token(appId, refused) {
  const answer = await fetch('${standIn}/demo/token', { method: 'POST', body: JSON.stringify({ appId }) })
  return (await answer.json()).token
}
`
