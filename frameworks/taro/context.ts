/** What the plug-in uses of Taro's plug-in context, https://docs.taro.zone/docs/plugin-custom. */
export interface TaroContext {
  paths: { appPath: string; sourcePath: string; outputPath: string }
  /** The configuration as it is written. */
  initialConfig?: { plugins?: (string | [name: string, options?: unknown])[] }
  modifyAppConfig(change: (given: { appConfig: AppConfig }) => void): void
  modifyMiniConfigs(change: (given: { configMap: Record<string, { content?: AppConfig }> }) => void): void
  modifyComponentConfig?(change: (given: { componentConfig: ComponentConfig }) => void): void
  modifyRunnerOpts?(change: (given: { opts: RunnerOptions }) => void): void
  modifyWebpackChain(change: (given: { chain: WebpackChain }) => void): void
  modifyViteConfig?(change: (given: { viteConfig: { plugins: unknown[] } }) => void): void
  onBuildFinish(finished: (given: { isWatch?: boolean }) => void): void
}

export interface AppConfig {
  pages?: string[]
  usingComponents?: Record<string, string>
}

/** Of the configuration for the platform that is built. */
export interface RunnerOptions {
  compiler?: string | { prebundle?: { exclude?: (string | RegExp)[] } }
}

/** Native components and the attributes and events that Taro has seen of each. */
export interface ComponentConfig {
  thirdPartyComponents: Map<string, Set<string>>
}

/** Of https://github.com/neutrinojs/webpack-chain. */
export interface WebpackChain {
  get(key: 'externals'): unknown
  externals(externals: unknown): void
  resolve: { alias: { set(name: string, target: string): void } }
  module: {
    rule(name: string): {
      test(test: RegExp | ((file: string) => boolean)): {
        enforce(when: 'pre'): { use(name: string): { loader(file: string): { options(options: object): void } } }
      }
    }
  }
}
