import type { Styles } from '../compiler'
import { pathToken, scopeToken } from './css-rules'

export type Theme = 'light' | 'dark'

/**
 * The style sheets of the page in sight. On the phone every page is a document of its own; here they share one, so the
 * sheets of the pages behind are taken out of force.
 */
export class StyleSheets {
  private readonly elements = new Map<string, HTMLStyleElement>()
  private readonly scopes = new Map<string, string>()
  private theme: Theme = 'light'
  private inForce = ''

  constructor(private readonly styles: Styles) {}

  /** `scope` is the class prefix of the component, empty where it shares the page's styles. */
  register(path: string, scope: string): void {
    this.scopes.set(path, scope)
  }

  /** Puts exactly these in force, in this order. */
  use(paths: readonly string[]): void {
    // Each style sheet that is put in anew is read anew.
    if (paths.join() === this.inForce) return
    this.inForce = paths.join()
    for (const element of this.elements.values()) element.remove()
    for (const path of paths) {
      if (path in this.styles.of) document.head.append(this.element(path))
    }
  }

  setTheme(theme: Theme): void {
    this.theme = theme
    for (const [path, element] of this.elements) element.textContent = this.textOf(path)
  }

  private element(path: string): HTMLStyleElement {
    let element = this.elements.get(path)
    if (!element) {
      element = document.createElement('style')
      element.dataset.wxss = path
      element.textContent = this.textOf(path)
      this.elements.set(path, element)
    }
    return element
  }

  private textOf(path: string): string {
    const scope = this.scopes.get(path)
    const texts = this.styles.of[path]!.map((number) => this.styles.texts[number])
    return texts
      .join('\n')
      .split(pathToken)
      .join(path)
      .split(`${scopeToken}--`)
      .join(scope ? `${scope}--` : '')
      .replace(/\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/g, (_, scheme: string) =>
        scheme === this.theme ? '(min-width: 0px)' : '(max-width: 0px)'
      )
  }
}
