import { element } from '../runtime/overlay/element'
import type { ProgramReport } from '../program-report'
import { prose } from './prose'
import type { Words } from './words'

/** The pages of the program, and what was warned of when it was built. */
export class ProgramCard {
  readonly element: HTMLElement
  private readonly pages = element('ol', { className: 'pages' })
  private readonly warnings = element('ul', { className: 'warnings', tabIndex: 0 })
  private readonly summary = element('summary', {})
  private readonly folded: HTMLElement
  private report: ProgramReport = { warnings: [], pages: {}, stories: [] }
  private shown: readonly string[] = []

  constructor(
    private readonly words: Words,
    private readonly start: (page: string) => void
  ) {
    this.folded = element('details', {}, [this.summary, this.warnings])
    this.element = element('section', { className: 'card' }, [
      element('h2', { textContent: words.program }),
      element('p', { className: 'hint', textContent: words.pagesHint }),
      this.pages,
      this.folded
    ])
  }

  /** These are the pages it has. */
  show(pages: readonly string[]): void {
    this.shown = pages
    this.draw()
  }

  async read(): Promise<ProgramReport> {
    const response = await fetch('program.json')
    if (response.ok) this.report = (await response.json()) as ProgramReport
    this.draw()
    return this.report
  }

  private draw(): void {
    this.pages.replaceChildren(...this.shown.map((page) => this.row(page)))
    const { warnings } = this.report
    this.folded.hidden = warnings.length === 0
    this.summary.textContent = this.words.warnings(warnings.length)
    this.warnings.replaceChildren(
      ...warnings.map(({ file, line, message }) =>
        element('li', {}, [element('code', { textContent: `${file}:${line}` }), ' ', ...prose(message)])
      )
    )
  }

  private row(page: string): HTMLElement {
    const { calls = 0, prompt = false } = this.report.pages[page] ?? {}
    return element('li', {}, [
      element('button', { className: 'page-link', textContent: page, onclick: () => this.start(page) }),
      element('span', { className: prompt ? 'mark' : 'mark is-missing', textContent: this.words.marks(calls, prompt) })
    ])
  }
}
