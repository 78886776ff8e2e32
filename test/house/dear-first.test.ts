import { existsSync } from 'node:fs'
import path from 'node:path'

const { dear } = require('../jest/dear-first.cjs') as { dear: readonly string[] }

test('what begins first is there', () => {
  const isThere = (each: string) =>
    ['', '.test.ts'].some((ending) => existsSync(path.join(__dirname, '..', each + ending)))
  expect(dear.filter((each) => !isThere(each))).toEqual([])
})
