import type { BootedProgram } from '../../preview/jsdom'
import { boot, settled } from './mini-program'

type Manager = Record<string, (...args: unknown[]) => unknown>

const home = 'wxfile://usr'
let running: BootedProgram
let files: Manager
beforeEach(async () => {
  running = await boot({})
  files = (running.wx.getFileSystemManager as () => Manager)()
})
afterEach(() => running.close())

const heardFrom = async (name: string, options: object) => {
  let heard: unknown
  files[name]!({ ...options, complete: (result: unknown) => (heard = result) })
  await settled(20)
  return heard
}

test('what was written is read, in each encoding, and from each manager', () => {
  files.writeFileSync!(`${home}/a`, 'aGk=', 'base64')
  files.appendFileSync!(`${home}/a`, '!')
  const other = (running.wx.getFileSystemManager as () => Manager)()
  expect(['utf8', 'base64', 'hex'].map((encoding) => other.readFileSync!(`${home}/a`, encoding))).toEqual([
    'hi!',
    'aGkh',
    '686921'
  ])
  expect((other.readFileSync!(`${home}/a`) as ArrayBuffer).byteLength).toBe(3)
})

test('folders are made, listed, renamed and removed', () => {
  files.mkdirSync!(`${home}/one/two`, true)
  files.writeFileSync!(`${home}/one/two/f`, 'x')
  files.renameSync!(`${home}/one`, `${home}/new`)
  expect([files.readdirSync!(home), files.readdirSync!(`${home}/new/two`)]).toEqual([['new'], ['f']])
  const stat = files.statSync!(`${home}/new/two/f`) as { size: number; isFile(): boolean }
  expect([stat.size, stat.isFile()]).toEqual([1, true])
  expect(() => files.rmdirSync!(`${home}/new`)).toThrow('rmdirSync:fail directory not empty')
  files.rmdirSync!(`${home}/new`, true)
  expect(files.readdirSync!(home)).toEqual([])
})

test('with callbacks it answers later, by name', async () => {
  expect(await heardFrom('writeFile', { filePath: `${home}/b`, data: 'x' })).toEqual({ errMsg: 'writeFile:ok' })
  expect(await heardFrom('readFile', { filePath: `${home}/b`, encoding: 'utf8' })).toEqual({
    errMsg: 'readFile:ok',
    data: 'x'
  })
  expect(await heardFrom('readdir', { dirPath: home })).toEqual({ errMsg: 'readdir:ok', files: ['b'] })
})

test('what is not there fails as on a phone', async () => {
  const missing = 'no such file or directory "wxfile://usr/none"'
  expect(() => files.accessSync!(`${home}/none`)).toThrow(`accessSync:fail ${missing}`)
  expect(await heardFrom('access', { path: `${home}/none` })).toEqual({ errMsg: `access:fail ${missing}` })
  expect(() => files.writeFileSync!(`${home}/none/a`, '')).toThrow('writeFileSync:fail no such file or directory')
  expect(running.unsupported()).toEqual([])
})

test('files of the program are not to be read, which is said', async () => {
  expect(() => files.readFileSync!('/app.json')).toThrow('not supported in the preview')
  expect(await heardFrom('readFile', { filePath: 'app.json' })).toEqual({
    errMsg: 'readFile:fail not supported in the preview'
  })
  expect(running.unsupported()).toEqual(['getFileSystemManager.readFileSync', 'getFileSystemManager.readFile'])
})
