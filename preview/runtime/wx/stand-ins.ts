import { call, type Callbacks } from './call'
import { everyName, objectTypes, type Members } from './every-name'

type Functions = Record<string, unknown>

/** What this Weixin knows by name and cannot do. Each name that a program used is told once. */
export class Unsupported {
  private readonly used = new Set<string>()

  constructor(private readonly hear: (name: string) => void) {}

  get names(): readonly string[] {
    return [...this.used]
  }

  /** @returns what the program is told as well */
  tell(name: string): string {
    if (!this.used.has(name)) {
      this.used.add(name)
      this.hear(name)
    }
    return `${name}:fail not supported in the preview`
  }
}

/** Every function of `wx`: its name is there, what it does on a phone is not. */
export function standIns(unsupported: Unsupported): Functions {
  return { ...functionsOf(old, '', unsupported), ...functionsOf(everyName, '', unsupported) }
}

/** What the typings have dropped and every phone still has. */
const old: Members = {
  calls: 'saveFile getSavedFileList getSavedFileInfo removeSavedFile getFileInfo',
  listeners: '',
  objects: {},
  others: ''
}

/** An object of this type, as `wx` would hand it out; `name` is what it was got with. */
export function standInObject(type: string, name: string, unsupported: Unsupported): Functions {
  return { ...functionsOf(objectTypes[type]!, `${name}.`, unsupported), ...constants[type] }
}

/** Nothing is played. */
const silence = { src: '', startTime: 0, duration: 0, currentTime: 0, buffered: 0, paused: true, playbackRate: 1 }

/** What such objects hold that is no function: https://developers.weixin.qq.com/miniprogram/dev/api/device/nfc/NFCAdapter.html */
const constants: Readonly<Record<string, Functions>> = {
  BackgroundAudioManager: { ...silence },
  InnerAudioContext: { ...silence, loop: false, autoplay: false, obeyMuteSwitch: true, volume: 1 },
  NFCAdapter: {
    tech: {
      ndef: 'NDEF',
      nfcA: 'NFC-A',
      nfcB: 'NFC-B',
      isoDep: 'ISO-DEP',
      nfcF: 'NFC-F',
      nfcV: 'NFC-V',
      mifareClassic: 'MIFARE Classic',
      mifareUltralight: 'MIFARE Ultralight'
    }
  }
}

function functionsOf(members: Members, prefix: string, unsupported: Unsupported): Functions {
  const functions: Functions = {}
  for (const name of words(members.others)) functions[name] = otherFunction(prefix, name, unsupported)
  for (const name of words(members.listeners)) functions[name] = () => {}
  for (const name of words(members.calls)) functions[name] = failingCall(prefix + name, name, unsupported)
  for (const [name, type] of Object.entries(members.objects)) {
    const also = functions[name] as ((options?: object) => unknown) | undefined
    functions[name] = (options?: Callbacks) => {
      // A task comes at once, whether or not there is somebody to hear how it ends.
      if (also) also({ ...options, fail: options?.fail ?? (() => {}) })
      else if (!prefix) unsupported.tell(name)
      return standInObject(type, prefix + name, unsupported)
    }
  }
  return functions
}

/** Where nobody waits for it, its failure is told as what the preview cannot do, and not as an error of the program too. */
function failingCall(fullName: string, name: string, unsupported: Unsupported): unknown {
  const fail = call(name, () => {
    throw new Error(unsupported.tell(fullName).slice(`${fullName}:fail `.length))
  })
  return (options?: Callbacks) => {
    const outcome = fail(options)
    outcome?.catch(() => {})
    return outcome
  }
}

/** Without callbacks there is only one way to say that something was not done: where a result is expected, to throw. */
function otherFunction(prefix: string, name: string, unsupported: Unsupported): unknown {
  return () => {
    const message = unsupported.tell(prefix + name)
    if (name.endsWith('Sync')) throw Object.assign(new Error(message), { errMsg: message })
  }
}

function words(list: string): string[] {
  return list.split(' ').filter(Boolean)
}
