import { exec } from 'node:child_process'
import { promisify } from 'node:util'
import { pathToFileURL } from 'node:url'
import { either } from '../language'
import { WrongUse } from '../wrong-use'
import { TokenError } from './token-error'
import type { TokenService } from './token-service'

/** ms for one run of the command. */
export const patience = 60_000

/** The provider's own service as a command, run in `folder`. What it prints, and says when it fails, stays here. */
export function commandTokens(command: string, folder: string, timeout = patience): TokenService {
  return remembering(async (appId) => {
    const { stdout } = await promisify(exec)(command.split('%APPID%').join(appId), { cwd: folder, timeout }).catch(
      ({ code, killed }) => {
        if (killed) throw new TokenError({ key: 'tokenCommandLate', detail: String(timeout / 1000) })
        throw new TokenError({ key: 'tokenCommandEnded', detail: String(code) })
      }
    )
    const token = stdout.trim()
    if (!token) throw new TokenError({ key: 'tokenCommandSilent' })
    return token
  })
}

/** The provider's own service as the default export of a module: `(appId, refused?) => Promise<string>`. */
export async function moduleTokens(file: string): Promise<TokenService> {
  const loaded = (await import(pathToFileURL(file).href).catch((error: Error) => {
    throw new WrongUse(either(`${file} cannot be loaded: ${error.message}`, `${file} 无法加载：${error.message}`))
  })) as { default?: unknown }
  const ask = loaded.default
  if (typeof ask !== 'function')
    throw new WrongUse(
      either(`${file}: its default export must be a function of the app id`, `${file}：默认导出应为函数，参数是 appId`)
    )
  return remembering(async (appId, refused) => {
    // Whether it throws or rejects: what it says may hold a token.
    const token: unknown = await (async () => ask(appId, refused))().catch(() => {
      throw new TokenError({ key: 'tokenFunctionFailed' })
    })
    if (typeof token !== 'string' || !token) throw new TokenError({ key: 'tokenFunctionSilent' })
    return token
  })
}

/** Asks once for each program, and again when what it gave was refused; whoever asks meanwhile waits for that answer. */
function remembering(ask: (appId: string, refused?: string) => Promise<string>): TokenService {
  const known = new Map<string, Promise<string>>()
  return {
    async tokenOf(appId, refused) {
      const present = known.get(appId)
      if (present && (refused === undefined || (await present.catch(() => refused)) !== refused)) return present
      const asked = known.get(appId)
      if (asked && asked !== present) return asked
      const asking = ask(appId, refused)
      known.set(appId, asking)
      asking.catch(() => known.get(appId) === asking && known.delete(appId))
      return asking
    }
  }
}
