import type { Collected } from './collect'
import { boundIn } from './conduct'
import { scriptText, sourceText } from './scan'

/** What a script says that tells others of something, calls what it was given, or answers by itself. */
const handsUp =
  /trigger|emit|resolve|event\W+agree|callback|parent|selectOwnerComponent|getCurrentPages|getApp|\b(?:data|props|properties)\.\w+\(/i

/** Components that hear of the tap on an agree button, and say nothing of it to whoever placed them. */
export function silentComponents(collected: Collected): Set<string> {
  const { markup, units } = collected
  const parts = markup.agreeButtons.flatMap(({ element, part }) =>
    element.tag === 'button' ? part : units.templatesOf(element.tag)
  )
  const bases = new Set(parts.map(({ file }) => file.replace(/\.wxml$/, '')))
  return new Set([...bases].filter((base) => units.all.get(base)?.isPage === false && isSilent(collected, base)))
}

/** Only where its handler and all it loads are there to tell. */
function isSilent({ scan, resolver }: Collected, base: string): boolean {
  if (!scan.wxml.has(`${base}.wxml`)) return false
  const handlers = boundIn(sourceText(scan, `${base}.wxml`)).flatMap(({ event, handler }) =>
    event === 'agreeprivacyauthorization' && /^\w+$/.test(handler) ? new RegExp(`\\b${handler}\\s*[(:]`) : []
  )
  const files = [`${base}.js`, `${base}.ts`].filter((file) => scan.scripts.has(file))
  if (!files.some((file) => handlers.some((handler) => handler.test(scriptText(scan, file))))) return false
  for (const file of files) {
    if (handsUp.test(scriptText(scan, file))) return false
    for (const specifier of scan.scripts.get(file)?.specifiers ?? []) {
      const loaded = resolver.script(file, specifier)
      if (loaded === undefined) return false
      if (!files.includes(loaded)) files.push(loaded)
    }
  }
  return true
}
