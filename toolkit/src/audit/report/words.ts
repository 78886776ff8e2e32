import type { Facts } from '../rules/rule'
import type { GapReason } from '../types'

interface Words {
  /** What is wrong here, in one sentence. */
  message(facts: Facts): string
  /** Why it matters. */
  why: string
  /** How to mend it. */
  remedy: string
}

const list = (value: Facts[string]) => (Array.isArray(value) ? value.join(', ') : String(value))

/** Every sentence of the findings. */
const words: Record<string, Words> = {
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
    remedy: 'Add the name to requiredPrivateInfos.'
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
    message: ({ api }) => `${list(api)} asks for the user's location, and app.json does not say what for`,
    why: 'Without permission["scope.userLocation"].desc the authorization dialog cannot be shown.',
    remedy: 'Add "permission": { "scope.userLocation": { "desc": "…" } } to app.json, at most 30 characters.'
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
    message: () => 'The listener never looks at resolve',
    why: 'The call that asked waits until resolve is called, which is never.',
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
    message: ({ reason }) => `Not read to its end: ${list(reason)}`,
    why: 'What this file uses may be missing from the report.',
    remedy: 'Mend the file, or leave it out of the program.'
  },
  'incomplete-program': {
    message: ({ reason, name }) => gapWords(reason as GapReason, [name].flat().map(String)),
    why: 'What it uses is missing from this report, and a program without it does not work.',
    remedy: 'Bring it into the tree and audit again: build npm in DevTools for packages, and mend what does not parse.'
  },
  'suppression-without-reason': {
    message: () => 'This comment gives no reason, and so switches nothing off',
    why: 'Whoever reads it later must know why the finding was accepted.',
    remedy: 'Write `mp-privacy-disable-next-line RULE -- reason`.'
  }
}

/** What is missing, in one sentence. */
export function gapWords(reason: GapReason, names: readonly string[]): string {
  const all = names.join(', ')
  switch (reason) {
    case 'npm-not-built':
      return `not in miniprogram_npm: ${all}`
    case 'page-missing':
      return `app.json lists a page that is not there: ${all}`
    case 'component-missing':
      return `a component is not there: ${all}`
    case 'module-missing':
      return `a module is not there: ${all}`
    case 'template-missing':
      return `a template is not there: ${all}`
    case 'does-not-parse':
      return `a file does not parse: ${all}`
    case 'not-readable':
      return `the system refuses to read it: ${all}`
  }
}

export const wordsOf = (rule: string): Words => words[rule]
