import { WeixinApiError, WeixinHttpError } from 'miniprogram-privacy-toolkit/weixin'
import { TokenError } from '../src/tokens/token-error'
import { failureFacts, verdictOn } from '../src/worker/failure'

const refusal = (code: number) => new WeixinApiError(code, 'refused rid: 63a1b2c3-0f1e2d3c', '/cgi-bin/component/x')

test.each([
  [-1, { kind: 'later' }],
  [61039, { kind: 'later' }],
  [45011, { kind: 'later', after: 60_000 }],
  [61038, { kind: 'later', after: 60_000 }],
  [45009, { kind: 'tomorrow' }],
  [61023, { kind: 'tomorrow' }],
  [48001, { kind: 'end' }],
  [61003, { kind: 'end' }],
  [61007, { kind: 'end' }]
])('%s', (code, verdict) => {
  expect(verdictOn(refusal(code))).toEqual(verdict)
})

test('an answer that was lost is asked for again; a token that could not be had ends the program', () => {
  const endpoint = { path: '/x' } as never
  expect(verdictOn(new WeixinHttpError('connection', endpoint, 'lost')).kind).toBe('later')
  expect(verdictOn(new WeixinHttpError('answer', endpoint, 'gateway', { status: 502 })).kind).toBe('later')
  expect(verdictOn(new WeixinHttpError('answer', endpoint, 'no JSON', { status: 404 })).kind).toBe('end')
  expect(verdictOn(new TokenError({ key: 'tokenCommandSilent' })).kind).toBe('end')
})

test('a row has the code and the id of the request', () => {
  expect(failureFacts(refusal(48001))).toEqual({
    code: 48001,
    rid: '63a1b2c3-0f1e2d3c',
    reason: { key: 'platform', detail: 'refused' }
  })
})
