import type { PrivacyCall } from '../../simulator'
import { docsPage } from './docs-page'
import type { PanelLanguage } from './words'

type CallError = NonNullable<PrivacyCall['error']>

/** What there is to do about a failed call, and where more stands about it. */
export interface Cure {
  readonly advice: string
  /** A page of the documentation. */
  readonly address: string
}

interface KnownError {
  readonly text: RegExp
  /** In `docs/errors/`. */
  readonly page: string
  readonly advice: Record<PanelLanguage, string>
}

/** What the simulator lets a call fail with; the more special text first. */
export const knownErrors: readonly KnownError[] = [
  {
    text: /not declared in the privacy agreement/,
    page: 'errno-112',
    advice: { en: 'Declare this type in the guideline.', zh: '在用户隐私保护指引中声明这类信息。' }
  },
  {
    text: /buttonId is wrong/,
    page: 'errno-104-privacy-permission-is-not-authorized-or-buttonid-is-wrong',
    advice: {
      en: 'Answer agree only after the agree button with that id was tapped.',
      zh: '点击了该 id 的同意按钮之后，才能回复 agree。'
    }
  },
  {
    text: /privacy permission is not authorized/,
    page: 'errno-104-privacy-permission-is-not-authorized',
    advice: { en: 'Go on without it, and ask again when it is needed.', zh: '先不用这项功能，用户再次需要时再询问。' }
  },
  {
    text: /privacy api banned/,
    page: 'errno-1025',
    advice: { en: 'Complete the guideline, then appeal in the console.', zh: '补全隐私保护指引，再到公众平台申诉。' }
  },
  {
    text: /auth deny|authorize denied/,
    page: 'errno-103',
    advice: { en: 'Lead the user to wx.openSetting.', zh: '引导用户到 wx.openSetting 重新允许。' }
  }
]

export function cureOf({ errMsg }: CallError, language: PanelLanguage): Cure | undefined {
  const match = knownErrors.find(({ text }) => text.test(errMsg))
  return match && { advice: match.advice[language], address: docsPage(`errors/${match.page}.html`, language) }
}
