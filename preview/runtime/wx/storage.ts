import { call } from './call'

interface KeyOptions {
  key: string
}

interface Pair extends KeyOptions {
  value: unknown
}

/** Kept as long as the window: a preview begins as a program that was never used before. */
export function storage() {
  const values = new Map<string, string>()
  const read = (key: string): unknown => {
    const text = values.get(key)
    return text === undefined ? undefined : (JSON.parse(text) as { value: unknown }).value
  }
  const write = (key: string, value: unknown): void => void values.set(key, JSON.stringify({ value }))
  const find = (key: string) => (read(key) === undefined ? '' : read(key))
  const writeAll = (pairs: readonly Pair[]) => pairs.forEach(({ key, value }) => write(key, value))
  const info = () => ({ keys: [...values.keys()], currentSize: kilobytes([...values].join('')), limitSize: 10240 })
  return {
    getStorageSync: find,
    batchGetStorageSync: (keys: readonly string[]) => keys.map(find),
    batchSetStorageSync: writeAll,
    batchGetStorage: call('batchGetStorage', ({ keyList }: { keyList: string[] }) => ({ dataList: keyList.map(find) })),
    batchSetStorage: call('batchSetStorage', ({ kvList }: { kvList: Pair[] }) => writeAll(kvList)),
    setStorageSync: write,
    removeStorageSync: (key: string) => void values.delete(key),
    clearStorageSync: () => values.clear(),
    getStorageInfoSync: info,
    getStorage: call('getStorage', ({ key }: KeyOptions) => {
      if (!values.has(key)) throw new Error('data not found')
      return { data: read(key) }
    }),
    setStorage: call('setStorage', ({ key, data }: KeyOptions & { data: unknown }) => write(key, data)),
    removeStorage: call('removeStorage', ({ key }: KeyOptions) => void values.delete(key)),
    clearStorage: call('clearStorage', () => values.clear()),
    getStorageInfo: call('getStorageInfo', info)
  }
}

const kilobytes = (text: string) => Math.ceil(text.length / 1024)
