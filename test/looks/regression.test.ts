import { compared, difference, tolerance } from './baseline'
import { Looks } from './phone'

let looks: Looks
let allowed: number

beforeAll(async () => {
  looks = await Looks.start()
  allowed = await tolerance(looks)
})
afterAll(() => looks?.close())

test.each(compared)('$scene looks as it did, $theme', async (each) => {
  expect(await difference(looks, each, allowed)).toBeLessThanOrEqual(allowed)
})
