import path from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import '../vue-tags'
import { onOtherPlatforms } from './elsewhere'
import { onWeixin } from './weixin'

export interface PrivacyConsentOptions {
  /** Adds a page that asks wherever the page in sight has no prompt of its own: no page needs a tag. Default `false`. */
  consentPage?: boolean
}

/**
 * A plug-in, for the list in a Vite configuration. Not Vite's own type: it would bring the types of Node into every program
 * that lists these in tsconfig.json, and an older TypeScript cannot read them.
 */
export interface VitePlugin {
  name: string
}

const name = 'miniprogram-privacy-consent'

/**
 * The Vite plug-in for uni-app (Vue 3): puts the library into a Weixin build and makes `<privacy-popup>`,
 * `<privacy-button>` and `<privacy-gate>` known in every template. On other platforms the tags come to nothing.
 */
export default function privacyConsent({ consentPage = false }: PrivacyConsentOptions = {}): VitePlugin[] {
  const forPlatform = process.env.UNI_PLATFORM === 'mp-weixin' ? onWeixin(consentPage) : onOtherPlatforms()
  const once: Plugin = { name, configResolved: requireOnce }
  return [once, ...forPlatform]
}

function requireOnce({ plugins, root }: ResolvedConfig): void {
  if (plugins.filter((plugin) => plugin.name === name).length === 1) return
  throw new Error(`${path.join(root, 'vite.config')}: miniprogram-privacy-consent/uni-app stands twice in "plugins"`)
}
