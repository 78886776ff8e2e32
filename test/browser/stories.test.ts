import type { Page } from 'playwright-core'
import stories from '../../demo/preview-stories.json'
import { at } from './phone'
import { demoInChromium } from './preview-in-chromium'

/** How the calls of each story end, the newest first. */
const endings: Record<string, string[]> = {
  'several-at-once': ['succeeded', 'succeeded', 'succeeded'],
  'page-closed': ['failed'],
  'refused-asked-again': ['succeeded', 'failed'],
  undeclared: ['failed'],
  'another-listener': ['succeeded'],
  'official-popup': ['succeeded', 'failed', 'failed']
}

const preview = demoInChromium()

const caption = (page: Page) => page.locator('.story-caption')
const count = (page: Page, step: number, of: number) => page.getByText(`${step} / ${of}`, { exact: true }).waitFor()

/** As those see it who asked for less motion: step by step. */
async function open(query: string): Promise<Page> {
  return (await preview.open(query, undefined, { reducedMotion: 'reduce' })).page
}

test('there is a story for each ending', () => {
  expect(stories.map(({ id }) => id)).toEqual(Object.keys(endings))
})

test.each(stories.flatMap((story) => (['en', 'zh'] as const).map((ui) => [story.id, ui, story] as const)))(
  '%s plays to its end from its address: %s',
  async (id, ui, { steps, docs }) => {
    const page = await open(`?ui=${ui}&story=${id}`)
    for (const [index, { say }] of steps.entries()) {
      await count(page, index + 1, steps.length)
      expect(await caption(page).textContent()).toBe(say[ui].replace(/`/g, ''))
      if (index < steps.length - 1) await page.getByRole('button', { name: /^(Next|下一步)$/ }).click()
    }
    const ends = endings[id]!
    await page
      .locator('.story:not(.is-pending)')
      .nth(ends.length - 1)
      .waitFor()
    const states = await page.locator('.story').evaluateAll((rows) => rows.map(({ className }) => className))
    expect(states).toEqual(ends.map((end) => `story is-${end}`))
    expect(new URL(page.url()).searchParams.get('story')).toBe(id)
    const link = page.locator('.story-docs').getByRole('link')
    expect(await link.getAttribute('href')).toBe(`docs/${ui === 'zh' ? 'zh/' : ''}${docs}`)
  }
)

test('by the keyboard: chosen, played, gone on with and closed; the address follows', async () => {
  const page = await open('?ui=en')
  await page.getByLabel('Situation').focus()
  await page.getByLabel('Situation').selectOption('undeclared')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await count(page, 1, 2)
  expect(page.url()).toContain('story=undeclared')
  await page.getByRole('button', { name: 'Next' }).focus()
  await page.keyboard.press('Enter')
  await count(page, 2, 2)
  await page.getByRole('button', { name: 'Close' }).press('Enter')
  await caption(page).waitFor({ state: 'hidden' })
  expect(page.url()).not.toContain('story=')
  expect(page.url()).toContain('declared=Location')
})

test('it plays by itself, and stands still when it is told to', async () => {
  const { page } = await preview.open('?ui=en')
  await page.clock.install()
  await page.goto(new URL('?ui=en&story=undeclared', page.url()).href)
  await count(page, 1, 2)
  for (let second = 0; second < 20; second++) await page.clock.runFor(1000)
  await count(page, 2, 2)
  await page.locator('.story.is-failed').waitFor()
})

test('played again while it starts, it plays the second time from its first step to its last', async () => {
  const page = await open('?ui=en')
  // Heard before the panel hears it: the phone of the first time has just started.
  await page.addInitScript(() => {
    const again = () => document.querySelector<HTMLElement>('.story-choice .button')!.click()
    if (window === window.top) window.addEventListener('message', again, { once: true })
  })
  await page.goto(new URL('?ui=en&story=undeclared', page.url()).href)
  await count(page, 1, 2)
  await page.getByRole('button', { name: 'Next' }).click()
  await count(page, 2, 2)
  const phone = page.frameLocator('iframe')
  await at(phone, 'clipboard').getByText('getClipboardData:fail').waitFor()
  // What it does when it is loaded stays with it.
  await page.close()
})

test('what a program starts with the panel ends the story', async () => {
  const page = await open('?ui=en&story=undeclared')
  await count(page, 1, 2)
  await page.getByRole('button', { name: 'Restart program' }).click()
  await caption(page).waitFor({ state: 'hidden' })
})

test('an address that names no story of the program starts it as it is', async () => {
  const page = await open('?ui=en&story=no-such-story')
  await page.frameLocator('iframe').locator('[id$="--read-clipboard"]').waitFor()
  expect(await caption(page).isVisible()).toBe(false)
})
