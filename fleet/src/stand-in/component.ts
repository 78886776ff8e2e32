import { Refusal, type StandInPlatform } from './platform'

type Body = Record<string, unknown>

const componentToken = 'COMPONENT-TOKEN'

/** The calls of a third-party platform about what it may do. */
export function answerComponent(platform: StandInPlatform, call: string, token: string, body: Body): object {
  if (call === 'api_component_token') {
    if (!body.component_verify_ticket) throw new Refusal(61004, 'component ticket is invalid')
    return { component_access_token: componentToken, expires_in: 7200 }
  }
  if (token !== componentToken) throw new Refusal(42001, 'access_token expired')
  const authorized = [...platform.programs.values()].filter((program) => program.authorized)
  switch (call) {
    case 'api_get_authorizer_list': {
      const { offset, count } = body as { offset: number; count: number }
      const list = authorized.slice(offset, offset + count)
      return {
        total_count: authorized.length,
        list: list.map(({ appId, refreshToken }) => ({
          authorizer_appid: appId,
          refresh_token: refreshToken,
          auth_time: 1_600_000_000
        }))
      }
    }
    case 'api_get_authorizer_info': {
      const { name, ghId, kind, refreshToken, appId } = platform.program(String(body.authorizer_appid))
      return {
        authorizer_info: {
          nick_name: name,
          user_name: ghId,
          ...(kind === 'mini program' ? { MiniProgramInfo: { network: {} } } : {})
        },
        authorization_info: {
          authorizer_appid: appId,
          authorizer_refresh_token: refreshToken,
          func_info: [{ funcscope_category: { id: 17 } }, { funcscope_category: { id: 18 } }]
        }
      }
    }
    case 'api_authorizer_token': {
      const program = platform.program(String(body.authorizer_appid))
      if (!program.authorized) throw new Refusal(61003, 'component is not authorized by this account')
      if (program.refreshToken !== body.authorizer_refresh_token) throw new Refusal(61023, 'refresh_token is invalid')
      program.accessToken = platform.newToken(program.appId)
      return {
        authorizer_access_token: program.accessToken,
        expires_in: 7200,
        authorizer_refresh_token: program.refreshToken
      }
    }
    default:
      throw new Refusal(40066, `the stand-in has no ${call}`)
  }
}
