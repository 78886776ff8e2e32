import { readFileSync } from 'node:fs'
import type { Frame, Page } from 'playwright-core'

/** Weixin's own choice for every primary button, 2.4:1. No other text is harder to read than WCAG's AA. */
const weixinGreen = ['#07c160', '#06ad56']

interface Target {
  html: string
  any: { data?: { bgColor?: string; fgColor?: string; contrastRatio?: number } }[]
}

type Results = Record<'violations' | 'passes' | 'incomplete', { id: string; impact: string; nodes: Target[] }[]>

export interface Judged {
  /** What is serious or critical, but for Weixin's white on green; rules that broke down count as such. */
  serious: string[]
  /** How many texts had their contrast measured. */
  measured: number
}

/** What axe says of a window: of a page, or of the program in the phone. */
export async function judge(window: Page | Frame): Promise<Judged> {
  if (!(await window.evaluate(() => 'axe' in globalThis)))
    await window.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'))
  const { violations, passes, incomplete } = await window.evaluate(async () => {
    // An element of a program says where in its page it is: axe wants to know where in the window.
    for (const each of document.querySelectorAll('*')) Reflect.deleteProperty(each, 'getBoundingClientRect')
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    // Not for these pages: a name that repeats the text in sight and adds to it is allowed.
    const rules = { 'label-content-name-mismatch': { enabled: false } }
    return (await axe.run(document, { iframes: false, selectors: false, rules })) as unknown as Results
  })
  const broken = incomplete.filter((each) => 'error' in each).map(({ id }) => `${id} broke down`)
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [id, nodes.filter((node) => !isWeixinsButton(node))] as const)
    .filter(([, nodes]) => nodes.length > 0)
    .map(([id, nodes]) => `${id}: ${nodes.map(described).join(' | ')}`)
  const contrasts = [...passes, ...violations].filter(({ id }) => id === 'color-contrast')
  return { serious: [...serious, ...broken], measured: contrasts.reduce((sum, { nodes }) => sum + nodes.length, 0) }
}

function isWeixinsButton({ any }: Target): boolean {
  return any.some(({ data }) => weixinGreen.includes(data?.bgColor ?? '') && /^#fff/.test(data?.fgColor ?? ''))
}

function described({ html, any }: Target): string {
  const { fgColor, bgColor, contrastRatio } = any[0]?.data ?? {}
  return html.slice(0, 140) + (contrastRatio ? ` ${fgColor} on ${bgColor}: ${contrastRatio}` : '')
}

/** The window of the program in the phone. */
export async function frameOf(page: Page): Promise<Frame> {
  const iframe = await page.locator('iframe').elementHandle()
  return (await iframe!.contentFrame())!
}
