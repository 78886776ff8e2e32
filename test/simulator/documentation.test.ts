import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { undocumented, type UndocumentedPoint } from '../../simulator'

const folder = join(__dirname, '../../simulator')
const read = (file: string) => readFileSync(join(folder, file), 'utf8')

/** As it has to stand in the README. */
function row([option, point]: [string, UndocumentedPoint]): string {
  const choices = Object.entries(point.choices).map(([choice, meaning]) => {
    const name = `\`${choice}\``
    return `${choice === point.default ? `**${name}**` : name}: ${meaning}`
  })
  return `| \`${option}\` | ${point.question} | ${choices.join('<br>')} | [${point.status}](${point.source}) |`
}

const cells = (line: string) => line.split('|').map((cell) => cell.trim())

describe('the README of the simulator', () => {
  test('lists exactly the undocumented points of the code', () => {
    const lines = read('README.md')
      .split('## What Weixin does not document')[1]
      .split('\n')
      .filter((line) => /^\| `\w+` +\|/.test(line))
    expect(lines.map(cells)).toEqual(Object.entries<UndocumentedPoint>(undocumented).map(row).map(cells))
  })
})

describe('the simulator', () => {
  const sources = readdirSync(folder).filter((file) => file.endsWith('.ts'))

  test.each(sources)('%s knows the catalogue and nothing else, so that it runs anywhere', (file) => {
    const imported = [...read(file).matchAll(/from '([^']+)'/g)].map(([, path]) => path)
    expect(imported.filter((path) => path !== '../catalogue' && !path.startsWith('./'))).toEqual([])
  })
})
