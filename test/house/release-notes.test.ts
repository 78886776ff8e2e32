import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.join(__dirname, '../../release/.changeset')

test('a release note is one paragraph of at most 50 words: the changelog is read by people in a hurry', () => {
  const notes = readdirSync(folder).filter((file) => file.endsWith('.md'))
  const long = notes.filter((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8')
      .replace(/^---\n[^]*?\n---\n/, '')
      .trim()
    return text.includes('\n\n') || text.split(/\s+/).length > 50
  })
  expect(long).toEqual([])
})
