import type { SiteConfig } from 'vitepress'
import type { Plugin } from 'vite'

/**
 * Words of a text: Latin ones as they are, Chinese ones as every two neighbouring characters, since nothing stands between
 * them. It runs in the browser too, where it arrives as text: it may use nothing from outside.
 */
export function tokenize(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{Script=Han}]+|[^\s\p{P}\p{S}\p{Script=Han}]+/gu) ?? []
  return words.flatMap((word) => {
    if (!/^\p{Script=Han}{3,}$/u.test(word)) return [word]
    const characters = Array.from(word)
    return characters.slice(1).map((character, index) => characters[index]! + character)
  })
}

interface Section {
  anchor?: string
  titles: string[]
  text: string
}

/**
 * VitePress looks for each page's Markdown file and finds none for the pages of a dynamic route, which leaves them out of
 * the search. Here they come back, each as one section: what its parameters and its content say.
 */
export function dynamicPages() {
  let site: SiteConfig
  return {
    plugin: {
      name: 'dynamic-pages-in-search',
      configResolved(config) {
        site = (config as unknown as { vitepress: SiteConfig }).vitepress
      }
    } satisfies Plugin as Plugin,

    /** Nothing for an ordinary page: VitePress divides it by its headings. */
    sections(file: string): Section[] | undefined {
      const route = site.dynamicRoutes.routes.find(({ path }) => file.replace(/\\/g, '/').endsWith(`/${path}`))
      if (!route) return undefined
      const { title, ...others } = route.params
      return [{ titles: [String(title)], text: [...textsIn(others), plain(route.content ?? '')].join(' ') }]
    }
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [plain(String(value))]
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

/** Without the marks of Markdown and HTML, and without the addresses of links. */
function plain(markdown: string): string {
  return markdown
    .replace(/^ *```.*$/gm, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[`*#[\]|]/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}
