import { entries } from './json'

/** A plug-in whose source is in the tree. */
export interface Plugin {
  /** Its plugin.json. */
  file: string
  main?: string
  /** `publicComponents` */
  components: Map<string, string>
}

/** What plugin.json says. */
export const pluginOf = (file: string, { main, publicComponents }: Record<string, unknown>): Plugin => ({
  file,
  main: typeof main === 'string' ? main : undefined,
  components: new Map(entries(publicComponents))
})
