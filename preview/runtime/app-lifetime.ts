import { hearProgramErrors, reportProgramError } from './program-error'

export interface LaunchOptions {
  path: string
  query: Record<string, string>
  scene: number
  referrerInfo: object
}

type AppInstance = Record<string, unknown>
type Listener = (event: unknown) => void

/** `App()` and `getApp()`. https://developers.weixin.qq.com/miniprogram/dev/reference/api/App.html */
export class AppLifetime {
  private instance: AppInstance | undefined
  private readonly listeners = { Error: new Set<Listener>(), UnhandledRejection: new Set<Listener>() }

  constructor(private readonly launch: LaunchOptions) {
    hearProgramErrors((error) => this.hear('Error', error))
    window.addEventListener('unhandledrejection', ({ reason, promise }) =>
      this.hear('UnhandledRejection', { reason, promise })
    )
  }

  /** The same, for whoever is not the App. */
  readonly apis = Object.fromEntries(
    Object.entries(this.listeners).flatMap(([name, listeners]) => [
      [`on${name}`, (listener: Listener) => void listeners.add(listener)],
      [`off${name}`, (listener?: Listener) => void (listener ? listeners.delete(listener) : listeners.clear())]
    ])
  )

  /** What was kept in the default before stays as it was kept. */
  readonly App = (definition: object): void => {
    this.instance = this.instance
      ? Object.assign(this.instance, { ...definition, ...this.instance })
      : (definition as AppInstance)
    this.call('onLaunch', this.launch)
    this.call('onShow', this.launch)
  }

  readonly getApp = ({ allowDefault = false } = {}): AppInstance | undefined => {
    if (allowDefault) this.instance ??= {}
    return this.instance
  }

  private hear(name: keyof typeof this.listeners, event: unknown): void {
    this.call(`on${name}`, event)
    for (const listener of this.listeners[name]) tryCall(`wx.on${name}`, () => listener(event))
  }

  call(method: string, ...args: unknown[]): void {
    const handler = this.instance?.[method]
    if (typeof handler === 'function') tryCall(`App ${method}`, () => handler.apply(this.instance, args))
  }
}

function tryCall(where: string, task: () => void): void {
  try {
    task()
  } catch (error) {
    reportProgramError(where, error)
  }
}
