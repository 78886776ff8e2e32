import type { FleetConfig } from '../config/config'
import { WrongUse } from '../wrong-use'
import { commandTokens, moduleTokens } from './command'
import type { TokenService } from './token-service'

/** The token service that fleet.yaml names. */
export async function tokenServiceOf({ tokens, file, folder }: FleetConfig): Promise<TokenService> {
  if (!tokens) {
    throw new WrongUse(
      `${file}: no tokens: set \`tokens: ./token-command %APPID%\`, a command that prints an authorizer_access_token, ` +
        'or `tokens: { module: ./token.mjs }`, whose default export is a function of the app id'
    )
  }
  if ('command' in tokens) return commandTokens(tokens.command, folder)
  if ('module' in tokens) return moduleTokens(tokens.module)
  throw new WrongUse(
    'fleet.yaml: the platform’s own tokens (tokens.component) are not supported; name a token command or a module'
  )
}
