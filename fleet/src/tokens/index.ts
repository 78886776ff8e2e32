import type Redis from 'ioredis'
import type { FleetConfig } from '../config/config'
import { either } from '../language'
import { Vault } from '../redis/vault'
import { WrongUse } from '../wrong-use'
import { commandTokens, moduleTokens } from './command'
import { ComponentTokens } from './component'
import type { TokenService } from './token-service'

/** The token service that fleet.yaml names. */
export async function tokenServiceOf(config: FleetConfig, redis: Redis): Promise<TokenService> {
  const { tokens, file, folder } = config
  if (!tokens) {
    throw new WrongUse(
      either(
        `${file}: no tokens: set \`tokens: ./token-command %APPID%\`, a command that prints an authorizer_access_token, ` +
          'or `tokens: { module: ./token.mjs }`, whose default export is a function of the app id, ' +
          'or `tokens: { component: { appId } }`, the platform itself',
        `${file}：没有 tokens：写 \`tokens: ./token-command %APPID%\`（命令，打印 authorizer_access_token）、` +
          '`tokens: { module: ./token.mjs }`（默认导出函数，参数为 appId）或 `tokens: { component: { appId } }`（第三方平台自身）'
      )
    )
  }
  if ('command' in tokens) return commandTokens(tokens.command, folder)
  if ('module' in tokens) return moduleTokens(tokens.module)
  const component = componentOf(config, redis)
  await component.check()
  return component
}

/** The third-party platform's own tokens. @throws WrongUse where it is not named, or the environment lacks a secret */
export function componentOf(config: FleetConfig, redis: Redis): ComponentTokens {
  const { componentAppId: appId, file } = config
  if (!appId) {
    throw new WrongUse(
      either(
        `${file}: set \`component: { appId }\`, the app id of the third-party platform`,
        `${file}：请设置 \`component: { appId }\`，即第三方平台的 appId`
      )
    )
  }
  return new ComponentTokens(new Vault(redis), config, appId)
}
