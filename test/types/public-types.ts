/** What a strict mini program may and may not write. Compiled by `tsc`, never run. */
import {
  PrivacyError,
  privacyBehavior,
  privacyManager,
  toPrivacyError,
  type NeedPrivacyAuthorizationListener,
  type PrivacyData,
  type PrivacyErrorKind,
  type PrivacyEvents
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
  // @ts-expect-error pending is for reading
  privacyManager.pending = []
}

export function errorsAreTyped(error: unknown): string {
  const privacy: PrivacyError | undefined = toPrivacyError(error, 'chooseMedia')
  if (!privacy) return ''
  const kind: PrivacyErrorKind = privacy.kind
  // @ts-expect-error no such kind
  if (privacy.kind === 'denied') return ''
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
      return visible ? purposes.join() : ''
    }
  }
})
