import type { Plugin } from 'vite'
import { isLibrary } from '../build/library'
import { standIn } from '../build/stand-in'
import { withoutTags } from '../build/template-tags'

/** What the plug-in does on all other platforms: the tags are gone before anything compiles them. */
export function onOtherPlatforms(): Plugin[] {
  return [
    {
      name: 'miniprogram-privacy-consent:elsewhere',
      enforce: 'pre',
      resolveId: (request) => (isLibrary(request) ? standIn : undefined),
      transform: (code, id) => (/\.n?vue$/.test(id.split('?')[0]!) ? withoutTags(code, id) : undefined)
    }
  ]
}
