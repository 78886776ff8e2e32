import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ruleNames } from '../../src/audit/judge'
import { wordsOf } from '../../src/audit/report/words'

const text = readFileSync(join(__dirname, '../../docs/audit.md'), 'utf8')

it('every rule has a paragraph, words and a test, and no paragraph is left over', () => {
  const paragraphs = [
    ...text
      .split('\n## Rules')[1]
      .split('\n## ')[0]
      .matchAll(/^### (.+)$/gm)
  ].map(([, name]) => name)
  expect(paragraphs.sort()).toEqual([...ruleNames].sort())
  for (const rule of ruleNames) {
    expect(wordsOf(rule)).toEqual({
      message: expect.any(Function),
      why: expect.any(String),
      remedy: expect.any(String)
    })
    expect(existsSync(join(__dirname, `rules/${rule}.test.ts`))).toBe(true)
  }
})
