import { cloud } from './cloud'
import { device } from './device'
import { fileSystem } from './file-system'
import { applyMocks, makeMockable, type Mocks } from './mocks'
import { networkApis, type Network } from './network'
import { standInObject, standIns, Unsupported } from './stand-ins'
import { worklet } from './worklet'

export interface WxOptions {
  /** The way out for `wx.request`. Without it requests fail. */
  readonly network?: Network
  /** Answers that stand in the place of functions of `wx`. */
  readonly mocks?: Mocks
}

type Functions = Record<string, unknown>

/** The base library may lack these, and then they are not there at all. */
const leftToSimulator = ['getPrivacySetting', 'openPrivacyContract', 'onNeedPrivacyAuthorization'].concat([
  'requirePrivacyAuthorize',
  'canIUse'
])

/** Objects of the simulator that have its privacy calls and nothing else. */
const widened: Record<string, string> = {
  createMapContext: 'MapContext',
  createVKSession: 'VKSession',
  getRecorderManager: 'RecorderManager'
}

const userFolder = 'wxfile://usr'

/**
 * Completes the simulator's `wx`, which has the privacy calls, with what the preview does, and with a stand-in for every
 * other name. `files` are those of the program.
 */
export function completeWx(
  simulated: object,
  apis: Functions,
  options: WxOptions,
  files: Readonly<Record<string, string>>,
  unsupported: Unsupported
): Functions {
  const wx = simulated as Functions
  const all = standIns(unsupported)
  for (const name of leftToSimulator) delete all[name]
  for (const name of Object.keys(wx)) delete all[name]
  Object.assign(wx, all, device(), networkApis(options.network, unsupported), apis, {
    cloud: cloud(unsupported),
    env: { USER_DATA_PATH: userFolder },
    getFileSystemManager: fileSystem(userFolder, files, unsupported),
    // Of Skyline alone: how the next page comes in.
    router: { addRouteBuilder() {}, removeRouteBuilder() {}, getRouteContext() {} },
    worklet
  })
  for (const [name, type] of Object.entries(widened)) {
    const own = wx[name] as (...args: unknown[]) => object
    wx[name] = (...args: unknown[]) => Object.assign(standInObject(type, name, unsupported), own(...args))
  }
  applyMocks(wx, options.mocks ?? {})
  makeMockable(wx)
  return wx
}
