import { WeixinClient } from 'miniprogram-privacy-toolkit/weixin'
import type { FleetConfig } from '../config/config'
import type { TokenService } from '../tokens/token-service'
import type { Limiter } from './limiter'

/** The client of one program: with its token, within the limits that all workers share. */
export function clientFor(
  appId: string,
  { baseUrl, timeout }: Pick<FleetConfig, 'baseUrl' | 'timeout'>,
  tokens: TokenService,
  limiter: Limiter
): WeixinClient {
  return new WeixinClient({
    accessToken: (refused) => tokens.tokenOf(appId, refused),
    appId,
    baseUrl,
    timeout,
    // What may pass is left to the job, so that nobody waits for it here.
    pauses: [],
    fetch: async (input, init) => {
      await limiter.request(appId)
      return fetch(input, init)
    }
  })
}
