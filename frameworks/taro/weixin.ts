import path from 'node:path'
import { configured } from '../build/configure-consent-page'
import {
  componentPath,
  consentPage as pageOfConsent,
  copyLibrary,
  isLibrary,
  packageName,
  tags
} from '../build/library'
import { withKebabTags } from '../build/template-tags'
import { keepCopied } from '../build/watch-library'
import type { AppConfig, TaroContext } from './context'

/** What the plug-in does where the program is built for Weixin. */
export function onWeixin(context: TaroContext, consentPage: boolean): void {
  const { appPath, sourcePath, outputPath } = context.paths
  const isEntry = (file: string) => /^app\.[jt]sx?$/.test(path.relative(sourcePath, file))

  // The attributes and events of a tag are bound in WXML where Taro knows it before it compiles a page.
  context.modifyComponentConfig?.(({ componentConfig: { thirdPartyComponents } }) => {
    for (const tag of tags) if (!thirdPartyComponents.has(tag)) thirdPartyComponents.set(tag, new Set())
  })
  context.modifyAppConfig(({ appConfig }) => {
    const components = Object.fromEntries(tags.map((tag) => [tag, componentPath(tag)]))
    appConfig.usingComponents = { ...components, ...appConfig.usingComponents }
  })
  if (consentPage) {
    // Only now: for each page known earlier Taro looks for a source.
    context.modifyMiniConfigs(({ configMap }) => {
      for (const { content } of Object.values(configMap)) if (content?.pages) addPage(content)
    })
  }
  // While it watches, Taro puts packages into a bundle of their own, past webpack's externals.
  context.modifyRunnerOpts?.(({ opts: { compiler } }) => {
    if (typeof compiler !== 'object') return
    compiler.prebundle = { ...compiler.prebundle, exclude: [...(compiler.prebundle?.exclude ?? []), packageName] }
  })
  const isOwnVue = (file: string) => /^(?!\.\.).*\.vue$/.test(path.relative(sourcePath, file))
  context.modifyWebpackChain(({ chain }) => {
    chain.module
      .rule('privacyTags')
      .test(isOwnVue)
      .enforce('pre')
      .use('kebab')
      .loader(loader('kebab-tags'))
      .options({ sourcePath })
    chain.externals([chain.get('externals') ?? [], [externally]].flat())
    if (consentPage) {
      chain.module
        .rule('privacyConsentPage')
        .test(isEntry)
        .enforce('pre')
        .use('configure')
        .loader(loader('configure-consent-page'))
    }
  })
  context.modifyViteConfig?.(({ viteConfig }) =>
    viteConfig.plugins.push({
      name: 'miniprogram-privacy-consent',
      enforce: 'pre',
      resolveId: (request: string) => (isLibrary(request) ? { id: request, external: true } : undefined),
      transform(code: string, id: string) {
        if (isOwnVue(id)) return withKebabTags(code, id, sourcePath)
        return consentPage && isEntry(id) ? configured(code, id) : undefined
      }
    })
  )
  context.onBuildFinish(({ isWatch }) => {
    copyLibrary(appPath, outputPath)
    if (isWatch) keepCopied(appPath, outputPath)
  })
}

function addPage(app: AppConfig): void {
  app.pages = [...app.pages!.filter((page) => page !== pageOfConsent), pageOfConsent]
}

/** Its own `require`, in the built program, finds it. */
function externally({ request }: { request?: string }, done: (error?: null, external?: string) => void): void {
  if (request && isLibrary(request)) done(null, `commonjs ${request}`)
  else done()
}

/** Loaders of webpack are files. */
const loader = (name: string) => path.join(__dirname, `taro-${name}.cjs`)
