import path from 'node:path'
import { isLibrary, packageName, requireFrom } from '../build/library'
import { standIn } from '../build/stand-in'
import type { TaroContext } from './context'
import { mayHaveTags, withoutTagsIn } from './without-tags'

/** What the plug-in does on all other platforms: the tags are gone before anything compiles them. */
export function onOtherPlatforms(context: TaroContext): void {
  const { appPath, sourcePath } = context.paths
  context.modifyWebpackChain(({ chain }) => {
    chain.resolve.alias.set(`${packageName}$`, standIn)
    chain.resolve.alias.set(`${packageName}/errors$`, standIn)
    const ofProgram = (file: string) => file.startsWith(sourcePath) && mayHaveTags(file)
    const loader = path.join(__dirname, 'taro-without-tags.cjs')
    chain.module.rule('privacyTags').test(ofProgram).enforce('pre').use('without').loader(loader).options({ appPath })
  })
  context.modifyViteConfig?.(({ viteConfig }) =>
    viteConfig.plugins.unshift({
      name: 'miniprogram-privacy-consent',
      enforce: 'pre',
      resolveId: (request: string) => (isLibrary(request) ? standIn : undefined),
      transform: (code: string, id: string) =>
        mayHaveTags(id) ? withoutTagsIn(code, id, requireFrom(appPath)) : undefined
    })
  )
}
