import { Compiler } from '../../preview/compiler'
import type { BootedProgram } from '../../preview/jsdom'
import { boot, miniProgram, settled } from './mini-program'

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

test('slashes that are doubled or stand at the end are none, and what is renamed to itself stays', () => {
  files.writeFileSync!(`${home}//a`, 'x')
  files.renameSync!(`${home}/a`, `${home}/a`)
  expect(files.readFileSync!(`${home}/a`, 'utf8')).toBe('x')
  files.unlinkSync!(`${home}/a/`)
  expect(files.readdirSync!(home)).toEqual([])
})

test('nothing is renamed to where there is no folder, or out of what is the user’s', () => {
  files.writeFileSync!(`${home}/a`, 'x')
  expect(() => files.renameSync!(`${home}/a`, `${home}/none/a`)).toThrow('renameSync:fail no such file or directory')
  expect(() => files.renameSync!(`${home}/a`, '/a')).toThrow('renameSync:fail permission denied, open "/a"')
  expect(files.readdirSync!(home)).toEqual(['a'])
})

test('what lies elsewhere is not there to be read, which is said', async () => {
  expect(() => files.readFileSync!('wxfile://tmp_1.png')).toThrow('not supported in the preview')
  expect(await heardFrom('readFile', { filePath: 'http://tmp/1.png' })).toEqual({
    errMsg: 'readFile:fail not supported in the preview'
  })
  expect(running.unsupported()).toEqual(['getFileSystemManager.readFileSync', 'getFileSystemManager.readFile'])
})

describe('files of the program', () => {
  let own: BootedProgram
  beforeEach(async () => {
    own = await boot({
      'app.js': 'App({ files: wx.getFileSystemManager() })',
      'data/city.json': '{"name":"上海"}',
      'data/more/flag.png': Buffer.from([1, 2, 3]),
      'data/key.pem': 'secret',
      'project.private.config.json': '{}',
      '.env.json': '{}'
    })
    files = (own.wx.getFileSystemManager as () => Manager)()
  })
  afterEach(() => own.close())

  test.each(['data/city.json', '/data/city.json', './data/city.json'])('%s is read', async (filePath) => {
    expect(files.readFileSync!(filePath, 'utf8')).toBe('{"name":"上海"}')
    expect(await heardFrom('readFile', { filePath, encoding: 'utf8', position: 2, length: 4 })).toEqual({
      errMsg: 'readFile:ok',
      data: 'name'
    })
    expect(await heardFrom('getFileInfo', { filePath })).toEqual({ errMsg: 'getFileInfo:ok', size: 17 })
  })

  test('what is larger than a package may be is in none, and nothing is carried for who reads no files', async () => {
    const files = { 'data/large.png': Buffer.alloc(2 * 1024 * 1024 + 1), 'data/small.png': Buffer.alloc(3) }
    const carried = async (script: string) => {
      const { program } = await new Compiler(miniProgram({ ...files, 'app.js': script })).compile()
      return ['data/large.png', 'data/small.png'].filter((file) => program.includes(`"${file}":`))
    }
    expect(await carried('wx.getFileSystemManager().readdir({})')).toEqual(['data/small.png'])
    expect(await carried('const { getFileSystemManager } = wx; getFileSystemManager?.()')).toEqual(['data/small.png'])
    expect(await carried("const names = ['getFileSystemManager']")).toEqual([])
  })

  test('folders are listed, and what else there is of files is told', () => {
    expect(files.readFileSync!('/data/more/flag.png', 'base64')).toBe('AQID')
    expect([files.readdirSync!('data'), files.readdirSync!('/data/more/')]).toEqual([
      ['city.json', 'more'],
      ['flag.png']
    ])
    const stat = files.statSync!('/data') as { isDirectory(): boolean }
    expect(stat.isDirectory()).toBe(true)
    files.copyFileSync!('data/city.json', `${home}/city.json`)
    expect(files.readFileSync!(`${home}/city.json`, 'utf8')).toContain('上海')
    expect(own.unsupported()).toEqual([])
  })

  test.each([
    'app.json',
    'app.js',
    'data/key.pem',
    'project.private.config.json',
    '.env.json',
    'pages/home/index.wxml'
  ])('%s is not uploaded, or compiled, and not there', (file) => {
    expect(() => files.accessSync!(file)).toThrow(`accessSync:fail no such file or directory "${file}"`)
  })

  test('nothing is written there', async () => {
    const denied = 'fail permission denied, open "/data/city.json"'
    expect(() => files.writeFileSync!('/data/city.json', 'x')).toThrow(`writeFileSync:${denied}`)
    expect(() => files.unlinkSync!('/data/city.json')).toThrow(`unlinkSync:${denied}`)
    expect(() => files.renameSync!('/data/city.json', `${home}/a`)).toThrow(`renameSync:${denied}`)
    expect(() => files.mkdirSync!('/new')).toThrow('mkdirSync:fail permission denied, open "/new"')
    expect(() => files.rmdirSync!('/data', true)).toThrow('rmdirSync:fail permission denied, open "/data"')
    expect(await heardFrom('appendFile', { filePath: '/data/city.json', data: 'x' })).toEqual({
      errMsg: `appendFile:${denied}`
    })
    expect(files.readFileSync!('/data/city.json', 'utf8')).toBe('{"name":"上海"}')
  })
})
