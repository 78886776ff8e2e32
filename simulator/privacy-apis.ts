import { answer } from './call-styles'
import type { Consent } from './consent'
import { failure } from './errors'
import type { PrivacyCheck } from './privacy-check'
import type { Requests } from './requests'
import type { Runtime } from './runtime'
import type { PrivacyApis, PrivacySetting, WeixinResult, WxCallbacks } from './wx-types'

/** The page that shows the guideline. */
export class ContractPage {
  visible = false

  constructor(private readonly runtime: Runtime) {}

  open(): void {
    this.show(true)
  }

  close(): void {
    this.show(false)
  }

  private show(visible: boolean): void {
    if (this.visible === visible) return
    this.visible = visible
    this.runtime.ledger.emit({ type: 'contract', visible })
  }
}

/** The four APIs. They have callbacks only, and return nothing. */
export function createPrivacyApis(
  runtime: Runtime,
  consent: Consent,
  check: PrivacyCheck,
  requests: Requests,
  contract: ContractPage
): PrivacyApis {
  const { settings, clock } = runtime

  const answerAfter = (ms: number, callName: string, options: WxCallbacks<never>, result: () => WeixinResult) =>
    void clock.setTimeout(
      () => runtime.runProgram(`the callback of wx.${callName}`, () => answer(options, result())),
      ms
    )

  const setting = (): PrivacySetting => ({
    errMsg: 'getPrivacySetting:ok',
    needAuthorization: consent.needAuthorization,
    privacyContractName: settings.contractName
  })

  return {
    getPrivacySetting: (options = {}) => {
      const { delay = 0, fail = false } = settings.getPrivacySetting
      answerAfter(delay, 'getPrivacySetting', options, () =>
        fail ? { ...failure('getPrivacySetting', 4) } : setting()
      )
    },
    openPrivacyContract: (options = {}) => {
      const opens = settings.contract === 'opens'
      if (opens) contract.open()
      answerAfter(0, 'openPrivacyContract', options, () =>
        opens ? { errMsg: 'openPrivacyContract:ok' } : { ...failure('openPrivacyContract', 4) }
      )
    },
    // It stands for any privacy call: everything declared must be agreed to.
    requirePrivacyAuthorize: (options = {}) =>
      check.use(
        {
          name: 'wx.requirePrivacyAuthorize',
          kind: 'api',
          callName: 'requirePrivacyAuthorize',
          privacyKey: null,
          get keys() {
            return settings.declared
          },
          scopes: [],
          aliases: []
        },
        () => ({ errMsg: 'requirePrivacyAuthorize:ok' }),
        (result) => answer(options, result)
      ),
    onNeedPrivacyAuthorization: (listener) => {
      if (typeof listener !== 'function') {
        throw new TypeError(`wx.onNeedPrivacyAuthorization(${String(listener)}): pass a function (resolve, eventInfo)`)
      }
      requests.register(listener)
    }
  }
}
