import { compared, difference, requireSameEnvironment } from './baseline'
import { Looks } from './phone'

let looks: Looks

beforeAll(async () => {
  looks = await Looks.start()
}, 120000)
afterAll(() => looks?.close())

test('the pictures can be compared: same browser, same fonts', () => requireSameEnvironment(looks))

test.each(compared)('$scene looks as it did, $theme', async (each) => {
  expect(await difference(looks, each)).toBeLessThanOrEqual(1)
})
