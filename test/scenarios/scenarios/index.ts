import { calls } from './calls'
import { consentPage } from './consent-page'
import { copies } from './copies'
import { pages } from './pages'
import { platforms } from './platforms'
import { prompts } from './prompts'

/** Told once, performed in every engine. */
export const scenarios = [...calls, ...pages, ...prompts, ...consentPage, ...platforms, ...copies]
