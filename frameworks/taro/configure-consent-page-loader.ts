import { configured } from '../build/configure-consent-page'

interface LoaderContext {
  resourcePath: string
  callback(error: null, code: string, map: object): void
}

/** A loader of webpack: configures the consent page in the script of the app. */
export default function configureConsentPageLoader(this: LoaderContext, source: string): void {
  const { code, map } = configured(source, this.resourcePath)
  this.callback(null, code, map)
}
