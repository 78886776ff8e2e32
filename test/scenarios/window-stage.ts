import type { StartOptions } from '../../preview/runtime/start'
import type { Director } from './program/on-screen'
import { pathOf } from './program/pages'
import type { Stage } from './stage'

/** A window in which the preview runs the mini program: jsdom's, or that of a browser. */
export interface PhoneWindow {
  /** Asks the director, who is inside the window. */
  ask<Name extends Exclude<keyof Director, 'connect'>>(
    name: Name,
    ...args: Parameters<Director[Name]>
  ): Promise<Awaited<ReturnType<Director[Name]>>>
  /** Puts a finger on the marked place; false where something lies over it. */
  click(): Promise<boolean>
  rest(): Promise<void>
  close(): Promise<void>
}

export function windowStage(start: (options: StartOptions) => Promise<PhoneWindow>): Stage {
  let phone: PhoneWindow
  const tap: Stage['tap'] = async (place) => (await phone.ask('mark', place)) && phone.click()
  const mustTap = async (place: Parameters<Stage['tap']>[0]) => {
    if (!(await tap(place))) throw new Error(`no finger can reach "${place}"`)
  }
  return {
    async open(page, app, simulator) {
      const query = { settings: JSON.stringify(app) }
      phone = await start({ path: pathOf(page), query, simulator })
    },
    push: (page) => phone.ask('route', 'navigateTo', `/${pathOf(page)}`),
    relaunch: (page) => phone.ask('route', 'reLaunch', `/${pathOf(page)}`),
    back: () => mustTap('back'),
    switchTab: (page) => mustTap(page),
    turnPrompt: (page, on) => phone.ask('turnPrompt', page, on),
    loading: (visible) => phone.ask('loading', visible),
    call: (api, way) => phone.ask('call', api, way),
    look: () => phone.ask('look'),
    broken: () => phone.ask('broken'),
    tap,
    platform: () => phone.ask('platform'),
    tell: (word) => phone.ask('tell', word),
    rest: () => phone.rest(),
    close: async () => phone?.close()
  }
}
