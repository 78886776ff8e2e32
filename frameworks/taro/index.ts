import '../react-tags'
import '../vue-tags'
import type { TaroContext } from './context'
import { onOtherPlatforms } from './elsewhere'
import { listedOptions, type PrivacyConsentOptions } from './options'
import { onWeixin } from './weixin'

export type { PrivacyConsentOptions }

/**
 * The Taro plug-in (Taro 4 and 3.6, the webpack and the Vite runner): puts the library into a Weixin build and makes
 * `<privacy-popup>`, `<privacy-button>` and `<privacy-gate>` known on every page. On other platforms the tags come to
 * nothing.
 */
export default function privacyConsent(context: TaroContext, options: PrivacyConsentOptions = {}): void {
  if (!(context as Partial<TaroContext> | undefined)?.paths) {
    throw new Error(
      'miniprogram-privacy-consent/taro is a plug-in of Taro: name it in "plugins" of config/index, without calling it. In vite.config of uni-app use miniprogram-privacy-consent/uni-app'
    )
  }
  const consentPage = [options, ...listedOptions(context)].some((each) => each.consentPage)
  if (process.env.TARO_ENV === 'weapp') onWeixin(context, consentPage)
  else onOtherPlatforms(context)
}
