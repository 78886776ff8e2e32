import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { audit } from '../../src/audit'

const demo = join(__dirname, '../../../demo')

/** Every file of the demo's sources, with what is in it and when it was written. */
const state = () =>
  readdirSync(demo, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/node_modules|miniprogram_npm/.test(name) && statSync(join(demo, name)).isFile())
    .map((name) => {
      const content = createHash('sha256')
        .update(readFileSync(join(demo, name)))
        .digest('hex')
      return `${name} ${statSync(join(demo, name)).mtimeMs} ${content}`
    })

it('an audit changes nothing in the program, and leaves nothing there', () => {
  const before = state()
  expect(audit(demo).uses).not.toHaveLength(0)
  expect(state()).toEqual(before)
})
