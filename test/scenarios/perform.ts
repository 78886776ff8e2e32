import { scenarios } from './scenarios'
import type { Engine } from './stage'
import { begin } from './story'
import { writeColumn } from './table'

/** A test for each scenario. One that the engine cannot express says so in its name. */
export function perform({ name, lacks, stage }: Engine): void {
  const results: Record<string, string> = {}

  for (const { title, needs, tell } of scenarios) {
    const lacking = needs.find((need) => lacks[need])
    if (lacking) {
      const reason = `not expressible in ${name}: ${lacks[lacking]}`
      test(`${title} — ${reason}`, () => {
        results[title] = `– ${lacks[lacking]}`
      })
      continue
    }
    test(title, async () => {
      results[title] = 'broken'
      const own = await stage()
      try {
        const story = begin(own)
        await tell(story)
        await story.end()
        results[title] = 'kept'
      } finally {
        await own.close()
      }
    })
  }

  afterAll(() => writeColumn(name, results))
}
