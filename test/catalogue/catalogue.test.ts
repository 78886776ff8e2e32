import {
  clientErrors,
  privacyInterfaces,
  privacyKeys,
  purposes,
  referrers,
  serverErrors,
  storeRegions,
  type Platform
} from '../../catalogue'
import documented from './fixtures/interfaces-by-key.json'

const of = (platform: Platform) => privacyInterfaces.filter((each) => each.platform === platform)

const byKey = (platform: Platform) => {
  const names: Record<string, string[]> = {}
  for (const { privacyKey, name } of of(platform)) (names[String(privacyKey)] ??= []).push(name)
  return names
}

describe('the catalogue against an independent listing', () => {
  test('has the 28 information types a guideline can declare, each once', () => {
    expect(privacyKeys).toHaveLength(28)
    expect(new Set(privacyKeys.map(({ key }) => key)).size).toBe(28)
  })

  test.each([
    ['miniprogram', 54],
    ['plugin', 38],
    ['minigame', 44]
  ] as const)('has every row of the %s table', (platform, rows) => {
    expect(of(platform)).toHaveLength(rows)
  })

  test('puts every interface of the mini-program table under its documented key', () => {
    expect(byKey('miniprogram')).toEqual(documented)
  })

  test('says nothing twice', () => {
    const rows = privacyInterfaces.map(({ platform, privacyKey, name }) => `${platform} ${privacyKey} ${name}`)
    expect(new Set(rows).size).toBe(rows.length)
  })

  test('gives every interface a key; only mini games have categories for which none is known', () => {
    const without = privacyInterfaces.filter(({ privacyKey }) => !privacyKey)
    expect(new Set(without.map(({ platform }) => platform))).toEqual(new Set(['minigame']))
  })

  test('knows what users are told for every key that has an interface', () => {
    const keys = Object.keys(documented).sort()
    expect(Object.keys(referrers).sort()).toEqual(keys)
    const things = purposes.flatMap(({ things }) => things)
    const wordsOf = (name: string) => things.filter(({ referrer }) => referrer.test(name))
    const words = Object.values(referrers).map((names) => [...new Set(names.flatMap(wordsOf))])
    // One thing for each key, found under each of its names, and under no name of another key.
    expect(words.filter((each) => each.length !== 1)).toEqual([])
    expect(new Set(words.flat()).size).toBe(keys.length)
    expect(things).toHaveLength(keys.length)
    expect(
      Object.values(referrers)
        .flat()
        .filter((name) => wordsOf(name).length !== 1)
    ).toEqual([])
  })

  test('calls exactly those keys self-collected that no interface collects', () => {
    const selfCollected = privacyKeys.filter(({ origin }) => origin === 'self-collected').map(({ key }) => key)
    expect(selfCollected).toEqual(privacyKeys.map(({ key }) => key).filter((key) => !(key in documented)))
  })

  test('knows a remedy for every client error', () => {
    expect(clientErrors.filter(({ remedy }) => !remedy)).toEqual([])
  })

  test('knows a remedy for every server error but the code of success', () => {
    expect(serverErrors.filter(({ remedy, errcode }) => !remedy && errcode !== 0)).toEqual([])
  })

  test('has 244 regions, each code once', () => {
    expect(new Set(storeRegions.map(({ code }) => code)).size).toBe(244)
    expect(storeRegions).toHaveLength(244)
  })

  test('has one region for each ISO code', () => {
    expect(new Set(storeRegions.map(({ iso }) => iso)).size).toBe(244)
  })

  test('says why a region is held to be what the page does not print', () => {
    const derived = storeRegions.filter(({ status }) => status === 'derived')
    expect(derived).toHaveLength(18)
    expect(derived.filter(({ note }) => !note)).toEqual([])
  })

  test('names a source for every record', () => {
    const records = [...privacyKeys, ...privacyInterfaces, ...clientErrors, ...serverErrors, ...storeRegions]
    expect(records.filter(({ source }) => source.length === 0)).toEqual([])
  })
})
