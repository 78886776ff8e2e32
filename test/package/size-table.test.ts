import { readFileSync } from 'node:fs'
import { sizeTable } from '../../bench/size/run'
import { inMarkdown, resultsOf } from '../../bench/table'

/** Lines of cells, figures as numbers. */
const cellsOf = (markdown: string) =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| ---'))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => (/\d/.test(cell) ? Number(cell.replace(/[,×]/g, '')) : cell.trim())))

/** gzip differs a little from one version of zlib to the next; a file that changed differs in its bytes as well. */
const sameButForZlib = (column: number, written: string | number, built: string | number) =>
  typeof written === 'number' && (column === 3 || column === 5)
    ? Math.abs(written / Number(built) - 1) < 0.01
    : written === built

test.each(['en', 'zh'] as const)(
  'the table of sizes in the documentation is that of what is built: %s',
  async (language) => {
    const built = cellsOf(inMarkdown(await sizeTable(), language))
    const [, region] = readFileSync(resultsOf('size'), 'utf8').split(`region ${language} -->`)
    const written = cellsOf(region!)

    expect(built.length).toBeGreaterThan(5)
    expect(written).toHaveLength(built.length)
    const stale = built.flatMap((cells, row) =>
      cells
        .map((cell, column) => ({
          row: cells[0],
          column: built[0]![column],
          written: written[row]![column]!,
          built: cell
        }))
        .filter((each, column) => !sameButForZlib(column, each.written, each.built))
    )
    // Otherwise: npm run bench -- size
    expect(stale).toEqual([])
  }
)
