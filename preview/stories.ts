import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Warning } from './compiler'
import type { Story } from './story'
import { either } from './language'

/** Where a program keeps its stories, beside app.json. */
export const storiesFile = 'preview-stories.json'

export interface Stories {
  readonly stories: readonly Story[]
  readonly warnings: readonly Warning[]
}

/** The stories a program brings; most bring none. */
export function readStories(root: string): Stories {
  const file = join(root, storiesFile)
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return { stories: [], warnings: [] }
  try {
    const stories = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as unknown
    if (!Array.isArray(stories) || !stories.every(isStory))
      throw new TypeError('it has to be a list of { id, title, start, steps }')
    return { stories, warnings: [] }
  } catch (error) {
    const message = `${either('No stories', '没有故事')}: ${(error as Error).message}`
    return { stories: [], warnings: [{ file: storiesFile, line: 1, message }] }
  }
}

function isStory(value: unknown): value is Story {
  const { id, title, start, steps } = (value ?? {}) as Partial<Story>
  const isStep = (step: unknown) => isText((step as { say?: unknown } | null)?.say)
  return (
    typeof id === 'string' && isText(title) && typeof start === 'string' && Array.isArray(steps) && steps.every(isStep)
  )
}

function isText(value: unknown): boolean {
  const { en, zh } = (value ?? {}) as Record<string, unknown>
  return typeof en === 'string' && typeof zh === 'string'
}
