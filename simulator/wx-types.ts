/** What a failed call tells: Weixin's text, and its number where the documentation has one. */
export interface WeixinError {
  /** `getClipboardData:fail …`; `getClipboardData:ok` where it succeeded. */
  errMsg: string
  errno?: number
}

/** What a call hands to `success` or `fail`; it is a failure where `errMsg` has `:fail`. */
export interface WeixinResult extends WeixinError {
  [field: string]: unknown
}

/** The three callbacks of a `wx` function; `complete` comes last. */
export interface WxCallbacks<Result> {
  success?: (result: Result) => void
  fail?: (error: WeixinResult) => void
  complete?: (result: Result | WeixinResult) => void
}

type OneCallback<Result> =
  | Required<Pick<WxCallbacks<Result>, 'success'>>
  | Required<Pick<WxCallbacks<Result>, 'fail'>>
  | Required<Pick<WxCallbacks<Result>, 'complete'>>

/** A `wx` function: a promise where no callback is given, nothing where one is. */
export interface WxCall {
  <Result extends WeixinResult = WeixinResult>(
    options: WxCallbacks<Result> & OneCallback<Result> & Record<string, unknown>
  ): undefined
  <Result extends WeixinResult = WeixinResult>(options?: Record<string, unknown>): Promise<Result>
}

/** What `wx.getPrivacySetting` tells. */
export interface PrivacySetting extends WeixinResult {
  /** Something is declared that the user has not agreed to. */
  needAuthorization: boolean
  /** The guideline's name, with its brackets. */
  privacyContractName: string
}

/** What the program answers a waiting call with. */
export interface ResolveOptions {
  event: 'exposureAuthorization' | 'agree' | 'disagree'
  /** Required for `agree`: the id of the agree button that was tapped. */
  buttonId?: string
}

/** Called for each call that waits for consent; `resolve` answers it. */
export type PrivacyListener = (resolve: (options: ResolveOptions) => void, eventInfo: { referrer: string }) => void

/** The four privacy APIs. None has a promise style, and a Weixin may lack each of them. */
export interface PrivacyApis {
  getPrivacySetting(options?: WxCallbacks<PrivacySetting>): void
  openPrivacyContract(options?: WxCallbacks<WeixinResult>): void
  requirePrivacyAuthorize(options?: WxCallbacks<WeixinResult>): void
  onNeedPrivacyAuthorization(listener: PrivacyListener): void
}

/** Of `wx.getRecorderManager()`: consent is asked for when it starts. */
export interface RecorderManager {
  start(options?: Record<string, unknown>): void
  stop(): void
  onStart(listener: () => void): void
  onStop(listener: (result: { tempFilePath: string }) => void): void
  onError(listener: (error: WeixinError) => void): void
}

/** Of `wx.createMapContext()`: consent is asked for when it moves to the user's place. */
export interface MapContext {
  moveToLocation(options?: WxCallbacks<WeixinResult> & { latitude?: number; longitude?: number }): void
}

/** Of `wx.createVKSession()`: consent to the camera is asked for when it starts. */
export interface VKSession {
  /** `status` is 0, or the errno of what stopped it. */
  start(callback: (status: number) => void): void
  stop(): void
  destroy(): void
}

/** Every call of the mini-program table is there by its name; those below have a shape of their own. */
export type Wx = PrivacyApis & {
  canIUse(schema: string): boolean
  getRecorderManager(): RecorderManager
  createMapContext(mapId?: string): MapContext
  createVKSession(options?: Record<string, unknown>): VKSession
} & { [call: string]: WxCall }
