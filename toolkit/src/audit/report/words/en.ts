import type { MapTroubleReason } from '../../maps/map-trouble'
import type { GapReason } from '../../types'
import { listing, type GapWords, type RuleWords } from './rule-words'

const list = listing(', ', (first, rest) => `${first} and ${rest} more`)

/** Every sentence of the findings, in English. */
export const rules: Record<string, RuleWords> = {
  'undeclared-key': {
    message: ({ api, key }) => `${list(api)} needs ${key}, which the guideline does not declare`,
    why: 'The call fails for every user with errno 112, "api scope is not declared in the privacy agreement".',
    remedy:
      'Declare the key with a purpose in the privacy guideline, or remove the call. A change is live about 5 minutes after it is published.'
  },
  'unused-key': {
    message: ({ key }) => `${key} is declared, and nothing in the code uses it`,
    why: 'Users are asked to consent to more than the program does, and reviewers compare the two.',
    remedy: 'Remove the key from the guideline, unless the owner collects it by other means.'
  },
  'missing-required-private-info': {
    message: ({ api, name, config }) =>
      `${list(api)} is used, and requiredPrivateInfos of ${config} does not list ${name}`,
    why: 'Programs released after 2022-07-14 must list it: the call fails, and an upload by a third party is refused with 61040.',
    remedy: 'Add the name to requiredPrivateInfos, which takes only one of getLocation and getFuzzyLocation (85311).'
  },
  'surplus-required-private-info': {
    message: ({ name, known }) =>
      known === 'yes'
        ? `requiredPrivateInfos lists ${name}, and nothing uses it`
        : `requiredPrivateInfos does not take ${name}`,
    why: 'A listed call must have been applied for (85312), a wrong name is refused (85310), and review asks what it is for.',
    remedy: 'Remove the name from requiredPrivateInfos.'
  },
  'exclusive-required-private-infos': {
    message: ({ name, others }) => `requiredPrivateInfos lists ${name} together with ${list(others)}`,
    why: 'Fuzzy and precise location exclude one another: the program does not compile, and an upload is refused with 85311.',
    remedy: 'Keep one of the two, and use only its calls.'
  },
  'missing-permission-description': {
    message: ({ api, config }) => `${list(api)} asks for the user's location, and ${config} does not say what for`,
    why: 'Without permission["scope.userLocation"].desc the authorization dialog cannot be shown.',
    remedy: 'Add "permission": { "scope.userLocation": { "desc": "…" } } there, at most 30 characters.'
  },
  'withdrawn-api': {
    message: ({ api }) => `${api} has been withdrawn`,
    why: 'It gives anonymous data only, and still counts as an interface that needs a declaration.',
    remedy: 'Let the user choose with <button open-type="chooseAvatar"> and <input type="nickname">.'
  },
  'apply-for-location': {
    message: ({ api, since }) => `${api} works only after an application was approved (required since ${since})`,
    why: 'Without the permission code review refuses the version, and uploads by a third party end with 85312.',
    remedy: 'Apply in the console under 开发管理 - 接口设置, or with `mp-privacy interface apply`.'
  },
  'page-without-prompt': {
    message: ({ page, api }) => `${page} uses ${list(api)}, and nothing on it can ask for consent`,
    why: 'A registered listener without a prompt leaves the call waiting, and the user sees nothing.',
    remedy:
      'Place <privacy-popup> on the page, name a consentPage, or set "prompt": "official" if the platform asks by itself.'
  },
  'agree-button-without-id': {
    message: () => 'The agree button has no id',
    why: 'resolve({ event: "agree", buttonId }) must name the button that was tapped; the platform checks it.',
    remedy: 'Give the button an id, and pass it on.'
  },
  'agree-in-tap': {
    message: ({ handler }) => `Consent is taken from tap (${list(handler)}) instead of agreeprivacyauthorization`,
    why: 'A tap comes before the platform has noted the consent: resolving then fails.',
    remedy: 'Answer in bindagreeprivacyauthorization.'
  },
  'agree-without-button-id': {
    message: () => 'resolve is answered with agree, and without a buttonId',
    why: 'The platform cannot check which button was tapped, and refuses the answer.',
    remedy: 'Add buttonId: the id of the agree button.'
  },
  'several-listeners': {
    message: ({ places }) => `onNeedPrivacyAuthorization is registered in ${places} places`,
    why: 'Each registration replaces the one before: only the last listener hears anything.',
    remedy: 'Register once for the whole program.'
  },
  'listener-never-resolves': {
    message: ({ event, missing }) => {
      if (missing) return `The listener answers without ${missing}, and the platform takes no such answer`
      return event ? `A refusal is never answered: nothing says ${event}` : 'The listener never looks at resolve'
    },
    why: 'The call that asked waits until resolve says agree or disagree, which is never.',
    remedy: 'Keep resolve, and answer it with agree or disagree.'
  },
  'nickname-without-asking': {
    message: ({ pages }) => `<input type="nickname"> on ${list(pages)}, where nothing asks for consent first`,
    why: 'It raises no event: without consent it becomes a plain text field, and nobody is told.',
    remedy: 'Wrap it in <privacy-gate>, or call requirePrivacyAuthorize when the page is ready.'
  },
  'privacy-check-off': {
    message: () => '__usePrivacyCheck__ is false',
    why: 'Since 2023-10-17 the platform checks all the same; the setting only misleads.',
    remedy: 'Remove it, or set it to true.'
  },
  'unresolved-use': {
    message: ({ api }) => `${api}: which interface is used cannot be told from the source`,
    why: 'If it is a privacy interface, it must be declared too.',
    remedy: 'Look at what it can be, and declare what it needs.'
  },
  'unreadable-file': {
    message({ encoding, refusal, reason }) {
      if (encoding) return `Saved as ${list(encoding)}, not as UTF-8`
      return `Not read to its end: ${refusal ? `the system refuses it (${list(refusal)})` : list(reason)}`
    },
    why: 'What this file uses may be missing from the report.',
    remedy: 'Mend the file, saved as UTF-8, or leave it out of the program.'
  },
  'incomplete-program': {
    message: ({ reason, name, near }) =>
      gapMessage(reason as GapReason, list(name), near === undefined ? undefined : list(near)),
    why: 'What it uses is missing from this report, and a program without it does not work.',
    remedy: 'Bring it into the tree and audit again: build npm in DevTools for packages, and mend what does not parse.'
  },
  'unusable-source-map': {
    message: ({ reason, name }) => `${maps[reason as MapTroubleReason]}: ${list(name)}`,
    why: 'What is found in that script is told by its place in the build.',
    remedy: 'Build anew with source maps, beside the sources, to be told the line to edit.'
  },
  'suppression-without-reason': {
    message: () => 'This comment gives no reason, and so switches nothing off',
    why: 'Whoever reads it later must know why the finding was accepted.',
    remedy: 'Write `mp-privacy-disable-next-line RULE -- reason`.'
  },
  'exit-after-refusal': {
    message: ({ by }) => `The program is left because the user refused (${list(by)})`,
    why: "Weixin's rules of conduct 15.1.3.2: who refuses must be able to go on using what needs no consent. Review refuses the version.",
    remedy: 'Close the prompt instead, and let only the call that asked fail.'
  },
  'asks-before-use': {
    message: ({ api }) =>
      `${list(api)} asks for consent when the program or page opens, before the user has done anything`,
    why: "Weixin's rules of conduct 15.1.3.1: consent is asked for where the information is needed, not in advance.",
    remedy: 'Move the call to what the user does: a tap, or the feature that needs it.'
  },
  'prompt-cannot-be-refused': {
    message: () => 'This prompt offers no way to refuse',
    why: 'Usual reason for a refusal in review, 3.6.2: the user must be able to refuse.',
    remedy: 'Add a refuse button that answers resolve({ event: "disagree" }), or show the cancel button.'
  },
  'agree-event-not-bound': {
    message: ({ by }) => `Nobody hears agreeprivacyauthorization of this agree button (${list(by)})`,
    why: 'Without it the request is never answered, and the call that asked waits for ever.',
    remedy:
      'Bind agreeprivacyauthorization; where a component does not pass it on, use a plain <button> or <privacy-popup>.'
  },
  'vague-purpose': {
    message: ({ key, text, same }) =>
      [same].flat().length > 0
        ? `${key} and ${list(same)} have the same purpose: "${text}"`
        : `The purpose of ${key} says nothing: "${text}"`,
    why: 'The review asks, for each information type, in which scene and for which function it is collected.',
    remedy: 'Say what the user gets for it, such as 在下单时填写收货地址.'
  },
  'unknown-rule': {
    message: ({ names }) =>
      [names].flat().length > 0
        ? `This comment names a rule that does not exist: ${list(names)}`
        : 'This comment names no rule',
    why: 'It switches nothing off.',
    remedy: 'Correct the name; the rules are listed in the documentation.'
  },
  'needless-suppression': {
    message: ({ names = [], glob = '' }) =>
      glob
        ? `No file that was read matches ${String(glob)}`
        : `This comment switches ${list(names)} off, which finds nothing there`,
    why: 'It leaves nothing out: it is misspelt or in the wrong place, or no longer needed.',
    remedy:
      'Correct it, or remove it. Globs are from the folder of app.json; in the source of a framework, from the project.'
  }
}

/** With a file that differs in capitals only. */
export const gapMessage = (reason: GapReason, names: string, near?: string): string =>
  gaps[reason](names) +
  (near === undefined
    ? ''
    : `; there is ${near}: it differs in capitals only, and phones and builds on Linux tell them apart`)

const gaps: GapWords = {
  'npm-not-built': (names) => `not in miniprogram_npm: ${names}`,
  'package-not-installed': (names) => `what a package uses was not read, as it is not installed or lacks it: ${names}`,
  'no-page': (names) => `no page is listed under ${names}`,
  'page-missing': (names) => `a page is listed that is not there: ${names}`,
  'component-missing': (names) => `a component is not there: ${names}`,
  'module-missing': (names) => `a module is not there: ${names}`,
  'template-missing': (names) => `a template is not there: ${names}`,
  'does-not-parse': (names) => `a file does not parse: ${names}`,
  'not-readable': (names) => `the system refuses to read it: ${names}`
}

const maps: Record<MapTroubleReason, string> = {
  broken: 'a source map cannot be read',
  'map-missing': 'a source map is not there',
  remote: 'a source map is on a server, and nothing is fetched',
  'source-missing': 'a source map leads to what is not there',
  outside: 'a source map leads out of the project',
  'not-the-source': 'a source map does not fit what stands in the source',
  'whole-lines': 'a source map tells the lines of a script that was minified into one'
}
