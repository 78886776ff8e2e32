import {
  undocumented,
  type PrivacyKey,
  type UndocumentedChoices,
  type UndocumentedOption,
  type WeixinOptions
} from '../../simulator'
import { fine, notAgreed, pickUpPhone, refusedInDialog } from './phone'

const good = [expect.objectContaining(fine)]

/** Two different calls wait for the listener. */
function twoCallsWait(options: WeixinOptions) {
  const phone = pickUpPhone(options)
  phone.listen()
  const first = phone.useAndWait('wx.getClipboardData')
  const second = phone.useAndWait('wx.chooseMedia')
  return { phone, first, second }
}

/** The same call twice, the second while the first waits. */
function sameCallTwice(options: WeixinOptions) {
  const phone = pickUpPhone(options)
  phone.listen()
  const heard = [phone.useAndWait('wx.getClipboardData'), phone.useAndWait('wx.getClipboardData')]
  phone.tapAgree()
  phone.asked[0].resolve({ event: 'agree', buttonId: 'agree' })
  phone.clock.advance()
  return { phone, heard }
}

function agreeOnOneOfTwo(options: WeixinOptions) {
  const { phone, first, second } = twoCallsWait(options)
  phone.tapAgree()
  phone.asked[0].resolve({ event: 'agree', buttonId: 'agree' })
  phone.clock.advance()
  expect(first).toEqual(good)
  return { phone, second }
}

function disagreeOnOneOfTwo(options: WeixinOptions) {
  const { phone, first, second } = twoCallsWait(options)
  phone.asked[0].resolve({ event: 'disagree' })
  phone.clock.advance()
  expect(first).toEqual([notAgreed])
  return { phone, second }
}

function resolveWithoutWaiting(options: WeixinOptions) {
  const { phone, first } = twoCallsWait(options)
  phone.asked[0].resolve({ event: 'disagree' })
  return { phone, first }
}

/** A button is tapped, types are added to the guideline, and a call for one of them is answered with that old tap. */
function agreeAfterPage(options: WeixinOptions) {
  const { phone, heard } = agreeUntapped({ ...options, untappedButton: 'keeps-waiting' })
  phone.configure({ untappedButton: 'fails' })
  phone.tapAgree()
  phone.removeButtons(['agree', 'another'])
  phone.asked[0].resolve({ event: 'agree', buttonId: 'agree' })
  phone.clock.advance()
  return heard
}

function agreeWithEarlierTap(options: WeixinOptions) {
  const phone = pickUpPhone({ ...options, declared: ['Album'] })
  phone.listen()
  phone.tapAgree()
  phone.declare(['Album', 'Clipboard'])
  const heard = phone.useAndWait('wx.getClipboardData')
  phone.asked[0].resolve({ event: 'agree', buttonId: 'agree' })
  phone.clock.advance()
  return { phone, heard }
}

function agreeUntapped(options: WeixinOptions) {
  const phone = pickUpPhone(options)
  phone.listen()
  const heard = phone.useAndWait('wx.getClipboardData')
  phone.asked[0].resolve({ event: 'agree', buttonId: 'agree' })
  phone.clock.advance()
  return { phone, heard }
}

function tapWithoutResolve(options: WeixinOptions) {
  const { phone, first, second } = twoCallsWait(options)
  phone.tapAgree()
  phone.clock.advance()
  return { phone, first, second }
}

/** The listener is registered, and does nothing. */
function silentListener(options: WeixinOptions) {
  const phone = pickUpPhone({ exposureTimeout: 1000, ...options })
  phone.listen()
  const heard = phone.useAndWait('wx.getClipboardData')
  return { phone, heard }
}

function locationWithListener(options: WeixinOptions) {
  const phone = pickUpPhone(options)
  phone.listen()
  phone.useAndWait('wx.getLocation')
  return phone
}

function refuseTickBox(options: WeixinOptions) {
  const phone = pickUpPhone(options)
  expect(phone.useAndWait('wx.getLocation')).toEqual([])
  phone.officialPopup.disagree()
  phone.clock.advance(10_000)
  phone.configure({ consented: ['Location'] })
  return { phone, again: phone.useAndWait('wx.getLocation') }
}

function tapCombined(options: WeixinOptions) {
  const phone = pickUpPhone(options)
  const events: string[] = []
  phone.tap('both', 'getPhoneNumber|agreePrivacyAuthorization', (name) => events.push(name))
  phone.clock.advance()
  return events
}

function refuseAvatar(options: WeixinOptions) {
  const phone = pickUpPhone({ ...options, declared: [] })
  return { phone, heard: phone.useAndWait('button[open-type=chooseAvatar]') }
}

function referrers(options: WeixinOptions) {
  const phone = pickUpPhone(options)
  phone.listen()
  const names = [
    'wx.getUserProfile',
    'button[open-type=getPhoneNumber]',
    'button[open-type=chooseAvatar]',
    'camera',
    'scope.record',
    'RecorderManager.start'
  ]
  for (const name of names) phone.useAndWait(name)
  return phone.asked.map(({ referrer }) => referrer)
}

const asDocumented = ['getUserProfile', 'button.getPhoneNumber', 'button.chooseAvatar']

/** What a program meets under each reading. The type makes every choice of every option appear here. */
const readings: {
  [Option in UndocumentedOption]: { [Choice in UndocumentedChoices[Option]]: (options: WeixinOptions) => void }
} = {
  sameApiTwice: {
    'own-event': (options) => {
      const { phone, heard } = sameCallTwice(options)
      expect(phone.asked).toHaveLength(2)
      expect(heard).toEqual([good, []])
    },
    'joins-first': (options) => {
      const { phone, heard } = sameCallTwice(options)
      expect(phone.asked).toHaveLength(1)
      expect(heard).toEqual([good, good])
      expect(phone.calls.map(({ state }) => state)).toEqual(['succeeded', 'succeeded'])
      expect(twoCallsWait(options).phone.asked).toHaveLength(2)
    }
  },
  agreeReleases: {
    'own-call': (options) => {
      const { phone, second } = agreeOnOneOfTwo(options)
      expect(second).toEqual([])
      phone.asked[1].resolve({ event: 'agree', buttonId: 'agree' })
      phone.clock.advance()
      expect(second).toEqual(good)
    },
    'all-calls': (options) => {
      const { phone, second } = agreeOnOneOfTwo(options)
      expect(second).toEqual(good)
      phone.asked[1].resolve({ event: 'agree', buttonId: 'agree' })
      expect(phone.events.at(-1)).toMatchObject({ type: 'decision', refusedBecause: 'no-longer-waiting' })
      phone.asked[1].resolve({ event: 'agree', buttonId: 'agree' })
      expect(phone.events.at(-1)).toMatchObject({ refusedBecause: 'answered-before' })
    }
  },
  disagreeFails: {
    'own-call': (options) => {
      const { phone, second } = disagreeOnOneOfTwo(options)
      expect(second).toEqual([])
      phone.asked[1].resolve({ event: 'disagree' })
      phone.clock.advance()
      expect(second).toEqual([notAgreed])
    },
    'all-calls': (options) => {
      const { phone, second } = disagreeOnOneOfTwo(options)
      expect(second).toEqual([notAgreed])
      phone.asked[1].resolve({ event: 'disagree' })
      phone.clock.advance()
      expect(second).toHaveLength(1)
    }
  },
  resolveAnswers: {
    later: (options) => {
      const { phone, first } = resolveWithoutWaiting(options)
      expect(first).toEqual([])
      phone.clock.advance()
      expect(first).toEqual([notAgreed])
    },
    'at-once': (options) => {
      expect(resolveWithoutWaiting(options).first).toEqual([notAgreed])
    }
  },
  listenerCalled: {
    later: (options) => {
      const phone = pickUpPhone(options)
      phone.listen()
      phone.use('wx.getClipboardData')
      expect(phone.asked).toHaveLength(0)
      phone.clock.advance()
      expect(phone.asked).toHaveLength(1)
    },
    'in-the-call': (options) => {
      const phone = pickUpPhone({ ...options, declared: ['Clipboard'] })
      phone.listen()
      phone.use('wx.getClipboardData')
      expect(phone.asked).toHaveLength(1)
      // Results never arrive in the call.
      expect(phone.use('wx.chooseMedia')).toEqual([])
      expect(phone.calls[1].state).toBe('pending')
    }
  },
  agreeTap: {
    'waits-for-resolve': (options) => {
      const { phone, first, second } = tapWithoutResolve(options)
      expect([first, second]).toEqual([[], []])
      expect(phone.settings.consented).toContain('Clipboard')
      expect(phone.useAndWait('wx.getClipboardData')).toEqual(good)
    },
    'releases-calls': (options) => {
      const { phone, first, second } = tapWithoutResolve(options)
      expect([first, second]).toEqual([good, good])
      phone.asked[0].resolve({ event: 'agree', buttonId: 'agree' })
      expect(phone.events.at(-1)).toMatchObject({ refusedBecause: 'no-longer-waiting' })
      expect(phone.said).toEqual([])
    }
  },
  untappedButton: {
    fails: (options) => {
      const { phone, heard } = agreeUntapped(options)
      expect(heard).toEqual([
        { errno: 104, errMsg: 'getClipboardData:fail privacy permission is not authorized or buttonId is wrong' }
      ])
      phone.tapAgree()
      phone.asked[0].resolve({ event: 'agree', buttonId: 'agree' })
      phone.clock.advance()
      expect(heard).toHaveLength(1)
    },
    'keeps-waiting': (options) => {
      const { phone, heard } = agreeUntapped(options)
      expect(heard).toEqual([])
      phone.tapAgree()
      phone.asked[0].resolve({ event: 'agree', buttonId: 'agree' })
      phone.clock.advance()
      expect(heard).toEqual(good)
    }
  },
  earlierTap: {
    accepted: (options) => {
      const { phone, heard } = agreeWithEarlierTap(options)
      expect(heard).toEqual(good)
      expect(phone.settings.consented).toEqual(['Album', 'Clipboard'])
    },
    refused: (options) => {
      const { phone, heard } = agreeWithEarlierTap({ ...options, untappedButton: 'keeps-waiting' })
      expect(heard).toEqual([])
      expect(phone.events.at(-1)).toMatchObject({ refusedBecause: 'button-not-tapped' })
      phone.tapAgree()
      phone.asked[0].resolve({ event: 'agree', buttonId: 'agree' })
      phone.clock.advance()
      expect(heard).toEqual(good)
    }
  },
  tapAfterPage: {
    accepted: (options) => expect(agreeAfterPage(options)).toEqual(good),
    refused: (options) => {
      const [failed] = agreeAfterPage(options)
      expect(failed).toMatchObject({ errno: 104, errMsg: expect.stringContaining('buttonId is wrong') })
    }
  },
  officialPopupShown: {
    'without-listener': (options) => {
      const { phone } = silentListener(options)
      phone.clock.advance(60_000)
      expect(phone.officialPopup.visible).toBe(false)
    },
    'without-exposure': (options) => {
      const { phone, heard } = silentListener(options)
      phone.clock.advance(999)
      expect(phone.officialPopup.visible).toBe(false)
      phone.clock.advance(1)
      expect(phone.officialPopup.calls.map(({ api }) => api)).toEqual(['wx.getClipboardData'])
      phone.officialPopup.agree()
      phone.clock.advance()
      expect(heard).toEqual(good)
      phone.asked[0].resolve({ event: 'disagree' })
      phone.clock.advance()
      expect(phone.events.at(-1)).toMatchObject({ refusedBecause: 'no-longer-waiting' })
      expect(heard).toHaveLength(1)
    },
    never: (options) => {
      const phone = pickUpPhone(options)
      expect(phone.useAndWait('wx.getClipboardData')).toEqual([notAgreed])
      expect(phone.useAndWait('wx.getLocation')).toEqual([notAgreed])
      expect(phone.story()).not.toContain('official-popup')
    }
  },
  tickBoxWithListener: {
    listener: (options) => {
      const phone = locationWithListener(options)
      expect(phone.asked.map(({ referrer }) => referrer)).toEqual(['getLocation'])
      expect(phone.officialPopup.visible).toBe(false)
    },
    'tick-box': (options) => {
      const phone = locationWithListener(options)
      expect(phone.asked).toEqual([])
      expect(phone.officialPopup).toMatchObject({ visible: true, style: 'tick-box' })
      phone.officialPopup.disagree()
      phone.clock.advance()
      expect(phone.calls[0].error).toEqual(refusedInDialog)
      phone.useAndWait('wx.getClipboardData')
      expect(phone.asked).toHaveLength(1)
    }
  },
  tickBoxRefusal: {
    'asked-again': (options) => {
      const { phone, again } = refuseTickBox(options)
      expect(again).toEqual(good)
      expect(phone.settings.scopes).toEqual({ 'scope.userLocation': true })
    },
    remembered: (options) => {
      const { phone, again } = refuseTickBox(options)
      expect(again).toEqual([{ errno: 103, errMsg: 'getLocation:fail auth deny' }])
      expect(phone.settings.scopes).toEqual({ 'scope.userLocation': false })
    }
  },
  combinedButtonOrder: {
    'agree-first': (options) => expect(tapCombined(options)).toEqual(['agreeprivacyauthorization', 'getphonenumber']),
    'open-type-first': (options) =>
      expect(tapCombined(options)).toEqual(['getphonenumber', 'agreeprivacyauthorization'])
  },
  chooseAvatarFailed: {
    'no-event': (options) => {
      const { phone, heard } = refuseAvatar(options)
      expect(heard).toEqual([])
      expect(phone.said).toEqual([expect.stringContaining('chooseAvatar:fail')])
      expect(phone.calls[0].state).toBe('failed')
    },
    event: (options) => {
      const { phone, heard } = refuseAvatar(options)
      expect(heard).toMatchObject([{ errno: 112, errMsg: expect.stringContaining('chooseAvatar:fail') }])
      expect(phone.said).toEqual([])
    }
  },
  referrerSpelling: {
    short: (options) => expect(referrers(options)).toEqual([...asDocumented, 'camera', 'authorize', 'start']),
    qualified: (options) =>
      expect(referrers(options)).toEqual([...asDocumented, 'component.camera', 'scope.record', 'RecorderManager.start'])
  }
}

describe.each(Object.entries(readings))('undocumented: %s', (option, choices) => {
  const point = undocumented[option as UndocumentedOption]

  test.each(Object.entries(choices))(`${point.question} %s`, (choice, story: (options: WeixinOptions) => void) => {
    story({ [option]: choice })
  })

  test('is read as its default where nothing is said', () => {
    const story = (choices as Record<string, (options: WeixinOptions) => void>)[point.default]
    story({})
  })

  test('names a page of the documentation', () => {
    expect(point.source).toMatch(/^https:\/\/developers\.weixin\.qq\.com\/(miniprogram|minigame)\//)
  })
})

describe('with the pop-up for listeners that show nothing', () => {
  const options = { officialPopupShown: 'without-exposure', exposureTimeout: 1000 } as const

  test.each(['exposureAuthorization', 'disagree'] as const)('%s in time keeps it away', (event) => {
    const { phone } = silentListener(options)
    phone.asked[0].resolve({ event })
    phone.clock.advance()
    expect(phone.clock.timers).toBe(0)
    phone.clock.advance(60_000)
    expect(phone.officialPopup.visible).toBe(false)
  })

  test('a late answer of the listener still counts, and takes the pop-up away', () => {
    const { phone, heard } = silentListener(options)
    phone.clock.advance(1000)
    phone.asked[0].resolve({ event: 'disagree' })
    expect(phone.officialPopup.visible).toBe(false)
    expect(phone.events.at(-1)).toMatchObject({ type: 'official-popup', visible: false })
    phone.clock.advance()
    expect(heard).toEqual([notAgreed])
  })

  test('calls whose dialogs come one after the other are asked about once, and end once', () => {
    const phone = pickUpPhone(options)
    phone.listen()
    const heard = [phone.useAndWait('wx.getLocation'), phone.useAndWait('wx.getWeRunData')]
    phone.clock.advance(1000)
    expect(phone.officialPopup.calls.map(({ api }) => api)).toEqual(['wx.getLocation'])
    phone.officialPopup.agree()
    phone.clock.advance()
    expect(phone.asked).toHaveLength(2)
    for (const { resolve } of phone.asked) resolve({ event: 'disagree' })
    phone.clock.advance()
    expect(heard).toEqual([good, good])
  })

  test('a call that waits its turn behind a dialog is asked about when that one is taken away', () => {
    const phone = pickUpPhone({ ...options, tickBoxWithListener: 'tick-box' })
    phone.listen()
    phone.useAndWait('wx.getClipboardData')
    phone.clock.advance(1000)
    phone.useAndWait('wx.getLocation')
    expect(phone.officialPopup.style).toBe('stand-alone')
    phone.asked[0].resolve({ event: 'disagree' })
    expect(phone.officialPopup).toMatchObject({ visible: true, style: 'tick-box' })
  })
})

describe('answers that arrive inside the program’s own calls', () => {
  const atOnce = { resolveAnswers: 'at-once', listenerCalled: 'in-the-call' } as const
  const declared: readonly PrivacyKey[] = ['Clipboard']

  test('a call answered from the failure of another one ends once', () => {
    const phone = pickUpPhone({ ...atOnce, disagreeFails: 'all-calls' })
    phone.listen()
    phone.wx.getClipboardData({ fail: () => phone.asked[1].resolve({ event: 'disagree' }) })
    const second = phone.use('wx.chooseMedia')
    phone.asked[0].resolve({ event: 'disagree' })
    expect(second).toEqual([notAgreed])
  })

  test.each(['own-event', 'joins-first'] as const)(
    'a retry from the failure is a question of its own: %s',
    (choice) => {
      const phone = pickUpPhone({ ...atOnce, declared, sameApiTwice: choice, disagreeFails: 'all-calls' })
      phone.listen()
      const retried = jest.fn()
      phone.wx.getClipboardData({ fail: () => phone.wx.getClipboardData({ fail: retried }) })
      phone.use('wx.getClipboardData')
      phone.asked[0].resolve({ event: 'disagree' })
      expect(retried).not.toHaveBeenCalled()
      expect(phone.calls.map(({ state }) => state)).toEqual(['failed', 'failed', 'pending'])
      phone.asked.at(-1)?.resolve({ event: 'disagree' })
      expect(retried).toHaveBeenCalledTimes(1)
    }
  )
})
