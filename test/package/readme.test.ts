import { readFileSync } from 'node:fs'
import path from 'node:path'

const read = (file: string) => readFileSync(path.join(__dirname, '../..', file), 'utf8')
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const behavior = read('src/privacy-popup/behavior.ts')
const component = read('src/privacy-popup/index.ts')
const styles = read('src/privacy-popup/index.wxss')

const properties = [
  ...behavior
    .split('properties: {')[1]
    .split('\n  },')[0]
    .matchAll(/^ {4}(\w+): /gm)
].map(([, name]) => kebab(name))
const externalClasses = [...component.matchAll(/'([a-z]+-class)'/g)].map(([, name]) => name)
const variables = [...new Set([...styles.matchAll(/--privacy-[a-z-]+/g)].map(([name]) => name))].sort()

/** The code spans in the first column of the table that follows a heading. */
function firstColumn(text: string, after: RegExp): string[] {
  const [, rest] = text.split(after)
  const rows = rest.slice(rest.indexOf('|')).split('\n\n')[0].split('\n').slice(2)
  return rows.flatMap((row) => [...row.split('|')[1].matchAll(/`([^`]+)`/g)].map(([, name]) => name))
}

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  const text = read(file)

  test('lists every property of the popup, and no other', () => {
    expect(properties).toHaveLength(13)
    expect(firstColumn(text, /## `<privacy-popup>`/)).toEqual(properties)
  })

  test('lists every external class and every CSS variable', () => {
    for (const name of externalClasses) expect(text).toContain(`\`${name}\``)
    expect(firstColumn(text, /CSS (?:variables, some|变量，其中)/).sort()).toEqual(variables)
  })

  test('lists every event', () => {
    expect(firstColumn(text, /\n\n(?=\| (?:event|事件) )/)).toEqual([
      'need',
      'show',
      'agree',
      'disagree',
      'contracterror',
      'getphonenumber',
      'getrealtimephonenumber',
      'getuserinfo'
    ])
  })

  test('points at files that exist', () => {
    for (const [, target] of text.matchAll(/\]\(((?!http)[^)]+)\)/g)) expect(() => read(target)).not.toThrow()
  })
})

test('both say the same: the same headings of code, tables and pictures', () => {
  const shape = (text: string) => ({
    blocks: [...text.matchAll(/^ *```(\w*)$/gm)].map(([, language]) => language),
    rows: text.split('\n').filter((line) => line.startsWith('|')).length,
    headings: text.split('\n').filter((line) => /^#+ /.test(line)).length,
    pictures: [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, file]) => file)
  })
  expect(shape(read('README.zh-CN.md'))).toEqual(shape(read('README.md')))
})
