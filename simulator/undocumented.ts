import type { Documented } from '../catalogue'

/** One point the platform leaves open. `choices` are the readings; `default` is the most plausible one. */
export interface UndocumentedPoint extends Documented {
  /** What is not said. */
  readonly question: string
  /** The readings, each with what it means. */
  readonly choices: Readonly<Record<string, string>>
  readonly default: string
  /** The page that leaves it open. */
  readonly source: string
}

const guide = 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html'
const listenerPage =
  'https://developers.weixin.qq.com/miniprogram/dev/api/open-api/privacy/wx.onNeedPrivacyAuthorization.html'
const buttonPage = 'https://developers.weixin.qq.com/miniprogram/dev/component/button.html'
const changelog = 'https://developers.weixin.qq.com/miniprogram/dev/framework/release/'

/**
 * Every point on which the documentation is silent or can be read in two ways. Each is an option of `createWeixin` under
 * the same name: a program that holds under every choice does not depend on a guess.
 */
export const undocumented = {
  sameApiTwice: {
    question: 'An API is called again while its first call waits for the user.',
    choices: {
      'own-event': 'the listener is called again, with a resolve of its own',
      'joins-first': 'no second event; the call ends together with the first'
    },
    default: 'own-event',
    source: listenerPage,
    status: 'uncertain',
    note: 'The official demos keep a set of resolves, which suggests one for each call.'
  },
  agreeReleases: {
    question: 'Several calls wait and one resolve answers agree.',
    choices: {
      'own-call': 'that call goes on, the others wait for their own resolve',
      'all-calls': 'every waiting call goes on'
    },
    default: 'own-call',
    source: listenerPage,
    status: 'uncertain',
    note: 'The official demos answer every resolve they hold after one tap.'
  },
  disagreeFails: {
    question: 'Several calls wait and one resolve answers disagree.',
    choices: {
      'own-call': 'that call fails, the others wait for their own resolve',
      'all-calls': 'every waiting call fails'
    },
    default: 'own-call',
    source: listenerPage,
    status: 'uncertain'
  },
  resolveAnswers: {
    question: 'When the waiting call ends after resolve was called with agree or disagree.',
    choices: { later: 'in a later task', 'at-once': 'before resolve returns' },
    default: 'later',
    source: listenerPage,
    status: 'uncertain'
  },
  listenerCalled: {
    question: 'When the listener is called after a privacy API was called.',
    choices: { later: 'in a later task', 'in-the-call': 'before the API call returns' },
    default: 'later',
    source: listenerPage,
    status: 'uncertain'
  },
  agreeTap: {
    question: 'The agree button is tapped while calls wait.',
    choices: {
      'waits-for-resolve': 'consent is stored; a waiting call goes on when its resolve is called',
      'releases-calls': 'consent is stored and every waiting call goes on'
    },
    default: 'waits-for-resolve',
    source: guide,
    status: 'uncertain',
    note: 'The guide says that one tap makes all declared interfaces callable, and that a waiting call waits for resolve.'
  },
  untappedButton: {
    question: 'A resolve answers agree without a button id, or with that of a button that was not tapped.',
    choices: {
      fails: 'the call fails with 104 "privacy permission is not authorized or buttonId is wrong"',
      'keeps-waiting': 'the answer is ignored; the call waits for another'
    },
    default: 'fails',
    source: 'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html',
    status: 'derived',
    note: 'Seen on phones. The documentation only says that the button is checked.'
  },
  earlierTap: {
    question: 'A resolve answers agree with a button that was tapped before its event, and not since.',
    choices: { accepted: 'accepted, for the button was tapped', refused: 'not accepted, like a button never tapped' },
    default: 'accepted',
    source: listenerPage,
    status: 'uncertain'
  },
  tapAfterPage: {
    question: 'The page of a tapped agree button closes before resolve answers agree with its id.',
    choices: { accepted: 'accepted, for the button was tapped', refused: 'not accepted, like a button never tapped' },
    default: 'accepted',
    source: listenerPage,
    status: 'uncertain'
  },
  officialPopupShown: {
    question: 'What counts as "the developer does not respond", after which the official pop-up is shown.',
    choices: {
      'without-listener': 'no listener is registered',
      'without-exposure':
        'no listener is registered, or none of exposureAuthorization, agree and disagree within `exposureTimeout`',
      never: 'nothing: a call that no listener can answer fails at once with 104'
    },
    default: 'without-listener',
    source: guide,
    status: 'uncertain',
    note: 'A developer reading: without a listener or without exposureAuthorization the official pop-up appears (https://juejin.cn/post/7269404007629275171). No time is documented.'
  },
  tickBoxWithListener: {
    question: 'A listener is registered and a call would raise an authorization dialog that carries the tick-box.',
    choices: {
      listener: 'the listener is called, the dialog follows after consent',
      'tick-box': 'the dialog with the tick-box is shown, the listener is not called'
    },
    default: 'listener',
    source: changelog,
    status: 'uncertain'
  },
  tickBoxRefusal: {
    question: 'What a refusal in an authorization dialog with the tick-box leaves behind.',
    choices: {
      'asked-again': 'nothing but the 10 s silence',
      remembered: 'the scope counts as refused too, until the user changes it in the settings'
    },
    default: 'asked-again',
    source: guide,
    status: 'uncertain'
  },
  combinedButtonOrder: {
    question: 'The order of the two events of a button that combines consent with another open-type.',
    choices: {
      'agree-first': 'agreeprivacyauthorization, then the event of the other open-type',
      'open-type-first': 'the event of the other open-type, then agreeprivacyauthorization'
    },
    default: 'agree-first',
    source: buttonPage,
    status: 'uncertain'
  },
  chooseAvatarFailed: {
    question: 'What a chooseAvatar button tells the program when privacy consent is missing or the key is undeclared.',
    choices: {
      'no-event': 'no chooseavatar event; the error is in the console only',
      event: 'a chooseavatar event whose detail has errMsg and errno, as getPhoneNumber is documented to'
    },
    default: 'no-event',
    source: buttonPage,
    status: 'uncertain',
    note: 'Documented for chooseAvatar is only that no event comes when the content check rejects the picture.'
  },
  referrerSpelling: {
    question: 'How the event spells the referrer of what is neither a wx.* call nor a button.',
    choices: {
      short: 'camera, authorize, start, moveToLocation',
      qualified: 'component.camera, scope.userLocation, RecorderManager.start, MapContext.moveToLocation'
    },
    default: 'short',
    source: listenerPage,
    status: 'derived',
    note: 'Documented examples are getUserProfile and button.getPhoneNumber; button.chooseAvatar and the like are formed after them.'
  }
} as const satisfies Record<string, UndocumentedPoint>

/** The name of a point, which is the option of `createWeixin` that decides it. */
export type UndocumentedOption = keyof typeof undocumented

/** One choice for each undocumented point. */
export type UndocumentedChoices = {
  -readonly [Option in UndocumentedOption]: keyof (typeof undocumented)[Option]['choices']
}

export const undocumentedOptions = Object.keys(undocumented) as readonly UndocumentedOption[]

export const defaultChoices = Object.fromEntries(
  undocumentedOptions.map((option) => [option, undocumented[option].default])
) as UndocumentedChoices
