import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WeixinApiError, WeixinComponentClient, WeixinHttpError } from '../../src/weixin'

/** Answers, one for each request; what came is kept. */
let answers: (object | string)[]
let asked: { url: string; body: object }[]
let server: Server
let client: WeixinComponentClient

beforeEach(async () => {
  answers = []
  asked = []
  server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    asked.push({ url: request.url!, body: JSON.parse(text) })
    const answer = answers.shift()
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  client = new WeixinComponentClient({ appId: 'wxcomponent', secret: 'SECRET-1', baseUrl, pauses: [0] })
})
afterEach(() => server.close())

test('sends what the platform documents', async () => {
  answers.push({ component_access_token: 'T', expires_in: 7200 })
  expect(await client.componentToken('ticket@@@1')).toEqual({ component_access_token: 'T', expires_in: 7200 })
  answers.push({ authorizer_access_token: 'A', authorizer_refresh_token: 'R', expires_in: 7200 })
  await client.authorizerToken('T', 'wx1', 'R')
  expect(asked).toEqual([
    {
      url: '/cgi-bin/component/api_component_token',
      body: {
        component_appid: 'wxcomponent',
        component_appsecret: 'SECRET-1',
        component_verify_ticket: 'ticket@@@1'
      }
    },
    {
      url: '/cgi-bin/component/api_authorizer_token?component_access_token=T',
      body: { component_appid: 'wxcomponent', authorizer_appid: 'wx1', authorizer_refresh_token: 'R' }
    }
  ])
})

test('asks again where the platform is busy', async () => {
  answers.push({ errcode: -1, errmsg: 'system error' }, { total_count: 0, list: [] })
  expect((await client.authorizerList('T', 0)).list).toEqual([])
  expect(asked).toHaveLength(2)
})

test('no error holds a secret, whatever is echoed', async () => {
  answers.push({ errcode: 61023, errmsg: 'refresh_token REFRESH-1 of COMPONENT-1 is invalid' })
  const refused = await client.authorizerToken('COMPONENT-1', 'wx1', 'REFRESH-1').catch((error) => error)
  expect(refused).toBeInstanceOf(WeixinApiError)
  answers.push('<html>SECRET-1 and ticket@@@1</html>')
  const unreadable = await client.componentToken('ticket@@@1').catch((error) => error)
  expect(unreadable).toBeInstanceOf(WeixinHttpError)
  for (const { message, stack, body } of [refused, unreadable]) {
    expect(`${message}${stack}${body}`).not.toMatch(/REFRESH-1|COMPONENT-1|SECRET-1|ticket@@@1/)
  }
})
