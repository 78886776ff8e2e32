import type { WeixinSettings } from '../../simulator'
import type { PageName } from './program/pages'
import type { Place } from './program/on-screen'
import type { PlatformLook, Word } from './program/platform'
import type { Api, AppSettings, Look, Way } from './program/scene'

/** Why an engine cannot express what a scenario is about. */
export type Need = 'App.onLaunch' | 'wx.showLoading' | 'sub-package' | 'layout'

/** A mini program in one engine, as user, app and platform handle it. */
export interface Stage {
  open(page: PageName, app: AppSettings, phone: Partial<WeixinSettings>): Promise<void>
  push(page: PageName): Promise<void>
  back(): Promise<void>
  relaunch(page: PageName): Promise<void>
  switchTab(page: 'tab-a' | 'tab-b'): Promise<void>
  turnPrompt(page: PageName, on: boolean): Promise<void>
  loading(visible: boolean): Promise<void>
  call(api: Api, way: Way): Promise<number>
  look(): Promise<Look>
  /** The promises that are broken now. */
  broken(): Promise<string[]>
  /** Puts a finger there; false where there is nothing, or something lies over it. */
  tap(place: Place): Promise<boolean>
  platform(): Promise<PlatformLook>
  tell(word: Word): Promise<void>
  /** Until everything that is set to happen now has happened. */
  rest(): Promise<void>
  close(): Promise<void>
}

export interface Engine {
  name: string
  lacks: Partial<Record<Need, string>>
  stage(): Promise<Stage>
}
