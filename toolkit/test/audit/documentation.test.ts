import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ruleNames } from '../../src/audit/judge'
import { wordsOf } from '../../src/audit/report/words'

const documentation = join(__dirname, '../../../docs')

it.each(['toolkit/rules.md', 'zh/toolkit/rules.md'])(
  '%s has a paragraph for every rule, and none left over',
  (page) => {
    const text = readFileSync(join(documentation, page), 'utf8')
    const paragraphs = [...text.matchAll(/^## (.+)\n\n.+/gm)].map(([, name]) => name)
    expect(paragraphs.sort()).toEqual([...ruleNames].sort())
  }
)

it('every rule has words and a test', () => {
  for (const rule of ruleNames) {
    expect(wordsOf(rule)).toEqual({
      message: expect.any(Function),
      why: expect.any(String),
      remedy: expect.any(String)
    })
    expect(existsSync(join(__dirname, `rules/${rule}.test.ts`))).toBe(true)
  }
})
