/** What a strict mini program may and may not write. Compiled by `tsc`, never run. */
import {
  PrivacyError,
  privacyBehavior,
  privacyManager,
  toPrivacyError,
  type NeedPrivacyAuthorizationListener,
  type PendingRequest,
  type PrivacyData,
  type PrivacyErrorKind,
  type PrivacyEvents,
  type PrivacySetting
} from 'miniprogram-privacy-consent'

export async function guardKnowsTheResultOfEachApi(): Promise<void> {
  const clipboard: string = (await privacyManager.guard(wx.getClipboardData)()).data
  const latitude: number = (await privacyManager.guard(wx.getLocation)({ type: 'gcj02' })).latitude
  const { tempFiles } = await privacyManager.guard(wx.chooseMedia)({ count: 1 })
  const size: number = tempFiles[0].size
  await privacyManager.guard(wx.getFuzzyLocation)({ type: 'wgs84' })
  await privacyManager.guard(wx.setClipboardData)({ data: 'text', success: ({ errMsg }) => errMsg.length })
  // @ts-expect-error what to copy is not said
  await privacyManager.guard(wx.setClipboardData)()
  // @ts-expect-error a clipboard holds text
  const wrong: number = (await privacyManager.guard(wx.getClipboardData)()).data
  void [clipboard, latitude, size, wrong]
}

export async function answersAreTyped(): Promise<void> {
  const { needAuthorization, privacyContractName, supported }: PrivacySetting = await privacyManager.getPrivacySetting()
  const nothing: void = await privacyManager.requirePrivacyAuthorize()
  await privacyManager.openPrivacyContract()
  privacyManager.agreed('agree')
  // @ts-expect-error which button was tapped is not said
  privacyManager.agreed()
  // @ts-expect-error a setting tells three things, and consent is none of them
  const { consented } = await privacyManager.getPrivacySetting()
  void [needAuthorization, privacyContractName, supported, nothing, consented]
}

export async function guardTakesWhatAnOldWeixinLacks(chooseMedia?: typeof wx.chooseMedia): Promise<void> {
  await privacyManager.guard(chooseMedia, 'chooseMedia')({ count: 1 })
  // @ts-expect-error a count is a number
  await privacyManager.guard(wx.chooseMedia)({ count: '1' })
  // @ts-expect-error a name is no API
  privacyManager.guard('chooseMedia')
}

export async function guardTakesPromises(): Promise<void> {
  const one: number = await privacyManager.guard(async () => 1)()
  const place: string = await privacyManager.guard((city: string) => Promise.resolve(city))('Shenzhen')
  const taro = (option?: { success?: (result: { data: string }) => void }) => Promise.resolve({ data: '', option })
  const data: string = (await privacyManager.guard(taro)()).data
  // @ts-expect-error it neither calls back nor returns a promise
  privacyManager.guard(wx.getRecorderManager().start)({})
  // @ts-expect-error it calls back with a status only
  privacyManager.guard((callback: (status: number) => void) => callback(0))(() => {})
  void [one, place, data]
}

/** As `@dcloudio/types` has it: what calls back only, and what is a promise only where nothing calls back. */
interface UniClipboard {
  (options: ClipboardOptions): void
  <Given extends ClipboardOptions = ClipboardOptions>(
    options?: Given
  ): Given extends { success: unknown } ? void : Promise<{ data: string }>
}
interface ClipboardOptions {
  success?: (result: { data: string }) => void
  fail?: (result: unknown) => void
}

export async function guardTakesTheCallsOfUniApp(getClipboardData: UniClipboard): Promise<void> {
  const data: string = (await privacyManager.guard(getClipboardData)({})).data
  // @ts-expect-error a clipboard holds text
  const wrong: number = (await privacyManager.guard(getClipboardData)()).data
  void [data, wrong]
}

export function aDialogOfOnesOwn(): () => void {
  // @ts-expect-error what cannot be hidden is no prompt
  privacyManager.attach({ show() {} })
  return privacyManager.attach({
    show({ referrers, purposes, contractName }, shown) {
      void [referrers.join(), purposes.join(), contractName.length]
      shown()
    },
    hide() {}
  })
}

export function requestsAreForReading([request]: readonly PendingRequest[]): string {
  // @ts-expect-error who asked cannot be changed
  request.referrer = 'getLocation'
  const since: Date = new Date(request.since)
  return request.referrer + request.pageId + since.toISOString()
}

export function eventsAreTyped(): void {
  const off: () => void = privacyManager.on('agree', ({ buttonId, referrers }) => buttonId + referrers.join())
  privacyManager.on('disagree', ({ reason }: PrivacyEvents['disagree']) => reason === 'user')
  // @ts-expect-error no such event
  privacyManager.on('refuse', () => {})
  // @ts-expect-error agree has no reason
  privacyManager.on('agree', ({ reason }) => reason)
  off()
}

export function optionsAreTyped(): void {
  privacyManager.configure({ mode: 'official', presenterTimeout: 1000, onError: (error) => console.error(error) })
  // @ts-expect-error no such mode
  privacyManager.configure({ mode: 'native' })
  // @ts-expect-error milliseconds are a number
  privacyManager.configure({ presenterTimeout: '3s' })
  // @ts-expect-error no such option
  privacyManager.configure({ timeout: 3000 })
  // @ts-expect-error pending is for reading
  privacyManager.pending = []
}

export function errorsAreTyped(error: unknown): string {
  const privacy: PrivacyError | undefined = toPrivacyError(error, 'chooseMedia')
  if (!privacy) return ''
  const kind: PrivacyErrorKind = privacy.kind
  // @ts-expect-error no such kind
  if (privacy.kind === 'denied') return ''
  // @ts-expect-error no such language
  privacy.explain('ja')
  return kind + privacy.explain('en').user + (privacy.retryAfter ?? 0)
}

/** The published typing has one argument; this is what the platform hands over. */
export const listener: NeedPrivacyAuthorizationListener = (resolve, { referrer }) => {
  resolve({ event: 'exposureAuthorization' })
  resolve({ event: 'agree', buttonId: referrer })
  // @ts-expect-error agree needs the id of the button
  resolve({ event: 'agree' })
}

Component({
  behaviors: [privacyBehavior],
  methods: {
    show() {
      const { visible, purposes }: PrivacyData = this.data.privacy
      // @ts-expect-error what is in its data is the prompt, not the decision
      void this.data.privacy.agreed
      this.disagreePrivacy()
      return visible ? purposes.join() : ''
    }
  }
})
