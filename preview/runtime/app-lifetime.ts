import { reportProgramError } from './program-error'

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

  constructor(private readonly launch: LaunchOptions) {}

  readonly App = (definition: object): void => {
    this.instance = definition as AppInstance
    this.call('onLaunch', this.launch)
    this.call('onShow', this.launch)
  }

  readonly getApp = (): AppInstance | undefined => this.instance

  call(method: string, ...args: unknown[]): void {
    const handler = this.instance?.[method]
    if (typeof handler !== 'function') return
    try {
      handler.apply(this.instance, args)
    } catch (error) {
      reportProgramError(`App ${method}`, error)
    }
  }
}
