import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(__dirname, '../..')
const sources = execFileSync('git', ['ls-files', 'demo'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|wxml|wxss)$/.test(file))

/** A recipe stands there once in each language. */
const isInOneLanguage = (file: string) => /^demo\/recipes\/[^/]+\//.test(file)

/** Lines that begin with a comment, as one each; a run of `//` is one. */
const commentsOf = (text: string) =>
  text.match(/^[ \t]*(?:\/\*[^]*?\*\/|<!--[^]*?-->|\/\/.*(?:\n[ \t]*\/\/.*)*)/gm) ?? []

test('what a reader copies from the demo is explained in Chinese and in English', () => {
  const comments = sources
    .filter((file) => !isInOneLanguage(file))
    .flatMap((file) => commentsOf(readFileSync(path.join(root, file), 'utf8')).map((text) => `${file}: ${text.trim()}`))
    // The recipes as text.
    .filter((comment) => !/^demo\/recipes\/sources\.ts: <!--/.test(comment))
  expect(comments.length).toBeGreaterThan(40)
  const lacking = comments.filter((text) => !/[\u4e00-\u9fff]{2}/.test(text) || !/[a-z]{2,} [a-z]{2,}/i.test(text))
  expect(lacking.map((comment) => comment.split('\n')[0])).toEqual([])
})
