import { rmSync } from 'node:fs'
import findBrowser from '../browser/setup'
import { columns } from './table'

/** Once before the scenarios: no column of an earlier run gets into the table. */
export default function setup(): void {
  rmSync(columns, { recursive: true, force: true })
  findBrowser()
}
