import { componentPath, tags } from '../build/library'

/** What Rollup is about to write. */
type Bundle = Record<string, { type: string; source?: unknown }>

/**
 * What to say of components of the program's own that have the name of a tag: uni-app has compiled the tag as a native
 * one by then. One that pages.json names below `wxcomponents` is native, too.
 */
export function clashesIn(bundle: Bundle): string[] {
  return Object.entries(bundle).flatMap(([file, { type, source }]) => {
    if (type !== 'asset' || !file.endsWith('.json')) return []
    const { usingComponents = {} } = JSON.parse(String(source)) as { usingComponents?: Record<string, string> }
    const wxml = String(bundle[file.replace(/json$/, 'wxml')]?.source ?? '')
    const own = tags.filter((tag) => {
      const target = usingComponents[tag]
      return target && target !== componentPath(tag) && !target.includes('wxcomponents/') && isNative(tag, wxml)
    })
    return own.map(
      (tag) =>
        `miniprogram-privacy-consent/uni-app: ${file.replace(/json$/, 'vue')} has a component of its own called ${tag}, and gets no attribute to it: the name is the library's. Take it out, or call it something else`
    )
  })
}

/** Whether uni-app has marked the tag as a native component's: in PascalCase it stays one of Vue's. */
const isNative = (tag: string, wxml: string) => new RegExp(`<${tag}\\b[^>]* u-t="m"`).test(wxml)
