import fc from 'fast-check'
import { undocumented, type ResolveOptions, type UndocumentedChoices, type WeixinResult } from '../../simulator'
import { pickUpPhone, table, useInterface, type Phone } from './phone'

type Action =
  | { do: 'use'; name: string }
  | { do: 'resolve'; which: number; answer: ResolveOptions }
  | { do: 'tap'; openType: string; buttonId: string }
  | { do: 'answer the pop-up'; agree: boolean }
  | { do: 'wait'; ms: number }
  | { do: 'declare' | 'clear' }

const choices = fc.record(
  Object.fromEntries(
    Object.entries(undocumented).map(([option, point]) => [option, fc.constantFrom(...Object.keys(point.choices))])
  )
) as unknown as fc.Arbitrary<UndocumentedChoices>

const buttonId = fc.constantFrom('agree', 'other', '')

const actions: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('use' as const), name: fc.constantFrom(...names()) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('resolve' as const),
      which: fc.nat(4),
      answer: fc.record({ event: fc.constantFrom('exposureAuthorization', 'agree', 'disagree'), buttonId })
    })
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('tap' as const),
      openType: fc.constantFrom('agreePrivacyAuthorization', 'getPhoneNumber|agreePrivacyAuthorization', 'share'),
      buttonId
    })
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('answer the pop-up' as const), agree: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(0, 1, 5000, 10_000) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('declare' as const, 'clear' as const) }) }
)

/** A few of each kind, so that the same call comes twice. */
function names(): readonly string[] {
  const known = table.map(([name]) => name)
  const chosen = ['wx.getClipboardData', 'wx.getLocation', 'wx.getWeRunData', 'live-pusher', 'scope.record']
  return chosen.filter((name) => known.includes(name))
}

function perform(phone: Phone, action: Action, hear: (name: string) => (result: WeixinResult) => void): void {
  switch (action.do) {
    case 'use':
      return useInterface(phone, action.name, hear(action.name))
    case 'resolve':
      return phone.asked.at(-1 - action.which)?.resolve(action.answer)
    case 'tap':
      return phone.tap(action.buttonId, action.openType)
    case 'answer the pop-up':
      if (!phone.officialPopup.visible) return
      return action.agree ? phone.officialPopup.agree() : phone.officialPopup.disagree()
    case 'wait':
      return phone.clock.advance(action.ms)
    case 'declare':
      return phone.declare(phone.settings.declared.length > 5 ? ['Clipboard', 'Location'] : everyKey())
    case 'clear':
      return phone.clearHistory()
  }
}

function everyKey() {
  return pickUpPhone().settings.declared
}

/** The user answers whatever is still open. */
function answerEverything(phone: Phone): void {
  for (let round = 0; round < 10; round++) {
    phone.clock.advance(20_000)
    for (const { resolve } of phone.asked) resolve({ event: 'disagree' })
    if (phone.officialPopup.visible) phone.officialPopup.disagree()
  }
  phone.clock.advance()
}

describe('whatever happens in whatever order, under every reading of the documentation', () => {
  test.each([true, false])(
    'every call is answered exactly once, and none without consent (listener: %s)',
    (listens) => {
      fc.assert(
        fc.property(choices, fc.array(actions, { maxLength: 25 }), (reading, story) => {
          const phone = pickUpPhone({
            ...reading,
            declared: ['Clipboard', 'Location', 'RunData', 'Record', 'PhoneNumber']
          })
          if (listens) phone.listen()
          let heard = 0
          const succeededWithout: string[] = []
          phone.on((event) => {
            if (event.type !== 'outcome') return
            const { state, privacyKey, api } = event.call
            const consented = privacyKey !== null && phone.settings.consented.includes(privacyKey)
            if (state === 'succeeded' && !consented) succeededWithout.push(api)
          })
          const hear = () => () => void heard++

          for (const action of story) {
            perform(phone, action, hear)
            expect(phone.officialPopup.visible).toBe(phone.officialPopup.calls.length > 0)
            expect(phone.officialPopup.calls.every(({ state }) => state === 'pending')).toBe(true)
          }
          answerEverything(phone)

          const uses = story.filter(({ do: what }) => what === 'use').length
          expect(heard).toBe(uses)
          expect(phone.calls.every(({ state }) => state !== 'pending')).toBe(true)
          expect(phone.events.filter(({ type }) => type === 'outcome')).toHaveLength(phone.calls.length)
          expect(succeededWithout).toEqual([])
          expect(phone.said.filter((line) => line.startsWith('Error thrown'))).toEqual([])
          expect(phone.clock.timers).toBe(0)
        }),
        { numRuns: 1500 }
      )
    }
  )
})
