import { Listeners } from './listeners'
import { hearProgramErrors, tryCall } from './program-error'

export interface LaunchOptions {
  path: string
  query: Record<string, string>
  scene: number
  referrerInfo: object
}

type AppInstance = Record<string, unknown>

/** `App()` and `getApp()`. https://developers.weixin.qq.com/miniprogram/dev/reference/api/App.html */
export class AppLifetime {
  private instance: AppInstance | undefined
  private readonly listeners = new Listeners('Error', 'UnhandledRejection')

  constructor(private readonly launch: LaunchOptions) {
    hearProgramErrors((error) => this.hear('Error', error))
    window.addEventListener('unhandledrejection', ({ reason, promise }) =>
      this.hear('UnhandledRejection', { reason, promise })
    )
  }

  /** The same, for whoever is not the App. */
  readonly apis = this.listeners.apis

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

  private hear(name: 'Error' | 'UnhandledRejection', event: unknown): void {
    this.call(`on${name}`, event)
    this.listeners.tell(name, event)
  }

  call(method: string, ...args: unknown[]): void {
    const handler = this.instance?.[method]
    if (typeof handler === 'function') tryCall(`App ${method}`, () => handler.apply(this.instance, args))
  }
}
