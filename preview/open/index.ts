import type { PrivacyKey } from '../../catalogue'
import type { WeixinOptions } from '../../simulator'
import { bundleForWindow } from '../build'
import { programRoot } from '../compiler'
import type { Language } from '../runtime/platform'
import type { Mocks } from '../runtime/wx/mocks'
import type { Network } from '../runtime/wx/network'
import { startInChromium } from './chromium-engine'
import { soon } from './element'
import { startInJsdom } from './jsdom-engine'
import { Program } from './program'
import { SourcePlaces } from './source-places'

export { MissingPeer } from './missing-peer'
export type { PageElement } from './element'
export type { Page } from './page'
export type { Program } from './program'
export type { Prompt } from './prompt'
export type { PlacedError } from './source-places'

export interface OpenOptions {
  /** `jsdom` (default) is quick and draws nothing; `chromium` needs playwright-core and a browser. */
  engine?: 'jsdom' | 'chromium'
  /** The keys of the guideline. Default: every key. */
  declared?: readonly PrivacyKey[]
  /** The keys the user agreed to before. Default: none. */
  consented?: readonly PrivacyKey[]
  /** The page it starts on, with its query if need be. Default: the entry page. */
  page?: string
  language?: Language
  theme?: 'light' | 'dark'
  /** More of the simulated Weixin: `clipboard`, `results`, `baseLibrary`, what the documentation leaves open. */
  weixin?: WeixinOptions
  /** Answers in the place of functions of `wx`, by name. */
  mocks?: Mocks
  /** The way out for `wx.request`; without it requests fail. */
  network?: Network
}

/**
 * Runs a mini program for a test.
 * @param path the folder of app.json, or the project folder around it
 * @throws {BuildError} where there is no program; {MissingPeer} where the engine is not installed
 */
export async function open(path: string, options: OpenOptions = {}): Promise<Program> {
  const { engine = 'jsdom', declared, consented, page, language, theme, weixin, mocks, network } = options
  const simulator: WeixinOptions = { ...weixin, ...(declared && { declared }), ...(consented && { consented }) }
  const start = { path: page, language, theme, simulator, mocks, network }
  const scripts = await bundleForWindow(path)
  const places = new SourcePlaces(scripts.maps)
  const running =
    engine === 'chromium' ? await startInChromium(programRoot(path), scripts, start) : startInJsdom(scripts, start)
  await running.pass(soon)
  return new Program(running, (errors) => errors.map((error) => places.of(error)))
}
