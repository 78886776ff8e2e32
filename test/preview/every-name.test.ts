import { everyName } from '../../build/wx-names'
import { everyName as names, objectTypes } from '../../preview/runtime/wx/every-name'
import type { BootedProgram } from '../../preview/jsdom'
import { boot, settled } from './mini-program'

let running: BootedProgram
beforeEach(async () => (running = await boot({})))
afterEach(() => running.close())

test('the list is that of miniprogram-api-typings', () => {
  expect({ everyName: names, objectTypes }).toEqual(everyName())
})

test('every function of wx exists, and of each object it hands out', () => {
  const all = [names.calls, names.listeners, names.others].join(' ').split(' ').concat(Object.keys(names.objects))
  expect(all.filter((name) => typeof running.wx[name] !== 'function')).toEqual([])
  const missing = Object.entries(names.objects).flatMap(([factory, type]) => {
    const made = (running.wx[factory] as (options: object) => Record<string, unknown>)({})
    const { calls, listeners, others, objects } = objectTypes[type]!
    const methods = [calls, listeners, others].join(' ').split(' ').filter(Boolean).concat(Object.keys(objects))
    return methods.filter((name) => typeof made[name] !== 'function').map((name) => `${factory}().${name}`)
  })
  expect(missing).toEqual([])
})

test('an NFC adapter names the kinds of tags', () => {
  const { tech } = (running.wx.getNFCAdapter as () => { tech: object })()
  expect(tech).toMatchObject({ ndef: 'NDEF', nfcA: 'NFC-A', isoDep: 'ISO-DEP' })
})

test('what the preview cannot do fails by its callback, later, and is told once', async () => {
  const heard: string[] = []
  const scanCode = running.wx.scanCode as (options: object) => void
  for (const turn of [1, 2]) scanCode({ fail: ({ errMsg }: { errMsg: string }) => heard.push(`${turn} ${errMsg}`) })
  expect(heard).toEqual([])
  await settled(30)
  expect(heard).toEqual(['1', '2'].map((turn) => `${turn} scanCode:fail not supported in the preview`))
  expect(running.unsupported()).toEqual(['scanCode'])
})

test('a request hands out its task at once and fails later', async () => {
  const failed = new Promise<unknown>((resolve) => {
    const task = (running.wx.request as (options: object) => { abort(): void })({
      url: 'https://a.example',
      fail: resolve
    })
    expect(typeof task.abort).toBe('function')
  })
  expect(await failed).toMatchObject({ errMsg: expect.stringMatching(/^request:fail /) as unknown })
})

test('a socket that does not open tells its task, and who listens for all sockets', async () => {
  const heard: string[] = []
  type Heard = (error: { errMsg: string }) => void
  const wx = running.wx as Record<string, (given: unknown) => { onError(hear: Heard): void; readyState: number }>
  wx.onSocketError!(({ errMsg }: { errMsg: string }) => heard.push(`all ${errMsg}`))
  const task = wx.connectSocket!({ url: 'wss://a.example' })
  task.onError(({ errMsg }) => heard.push(`task ${errMsg}`))
  expect([task.readyState, heard]).toEqual([0, []])
  await settled(30)
  expect(heard.map((each) => each.slice(0, 23))).toEqual(['task connectSocket:fail', 'all connectSocket:fail '])
  expect(task.readyState).toBe(3)
})

test('a network that is given answers requests', async () => {
  const asked: object[] = []
  const program = await boot(
    {},
    {
      network: (request) => {
        asked.push(request)
        return Promise.resolve({ statusCode: 201, header: {}, body: Buffer.from('{"a":1}').toString('base64') })
      }
    }
  )
  const answer = await new Promise((success) =>
    (program.wx.request as (options: object) => void)({
      url: 'https://a.example/x',
      method: 'POST',
      data: { b: 2 },
      success
    })
  )
  expect(asked).toEqual([
    { url: 'https://a.example/x', method: 'POST', header: { 'content-type': 'application/json' }, body: '{"b":2}' }
  ])
  expect(answer).toMatchObject({ statusCode: 201, data: { a: 1 } })
  program.close()
})

test('a request that is aborted, or takes too long, has failed; bytes and cookies come through', async () => {
  const asked: object[] = []
  let answers = true
  const program = await boot(
    {},
    {
      network: (request) => {
        asked.push(request)
        const answer = { statusCode: 200, header: {}, cookies: ['a=1', 'b=2'], body: '' }
        return answers ? Promise.resolve(answer) : new Promise(() => {})
      }
    }
  )
  type Start = (options: object) => { abort(): void }
  const start = (name: string, options: object, whenStarted: (task: { abort(): void }) => void = () => {}) =>
    new Promise<object>((resolve) =>
      whenStarted((program.wx[name] as Start)({ url: 'https://a.example', ...options, complete: resolve }))
    )
  const sent = { method: 'POST', data: new Uint8Array([0, 255]).buffer, header: { 'Content-Type': 'image/png' } }
  expect(await start('request', sent)).toMatchObject({ cookies: ['a=1', 'b=2'] })
  expect(await start('request', { method: 'POST', data: 'text' })).toMatchObject({ statusCode: 200 })
  expect(asked).toMatchObject([
    { body: 'AP8=', isBase64: true, header: { 'content-type': 'image/png' } },
    { body: 'text', header: { 'content-type': 'application/json' } }
  ])
  answers = false
  const aborted = (name: string) => start(name, {}, (task) => task.abort())
  expect(await aborted('request')).toEqual({ errMsg: 'request:fail abort' })
  expect(await aborted('downloadFile')).toEqual({ errMsg: 'downloadFile:fail abort' })
  expect(await start('request', { timeout: 1 })).toEqual({ errMsg: 'request:fail timeout' })
  program.close()
})

test('mocks answer by address, by cloud function and by name', async () => {
  const program = await boot(
    {},
    {
      mocks: {
        login: { code: 'mine' },
        request: { 'POST https://a.example/*': { list: [1] } },
        'cloud.callFunction': { who: { openid: 'o' } }
      }
    }
  )
  type Call = (options: object) => Promise<object>
  const { login, request, cloud } = program.wx as { login: Call; request: Call; cloud: { callFunction: Call } }
  const asked = (url: string, method: string) =>
    new Promise((resolve) => void request({ url, method, success: resolve, fail: resolve }))
  expect(await login({})).toEqual({ errMsg: 'login:ok', code: 'mine' })
  expect(await asked('https://a.example/list', 'POST')).toMatchObject({ statusCode: 200, data: { list: [1] } })
  expect(await asked('https://a.example/list', 'GET')).toMatchObject({
    errMsg: expect.stringMatching(/^request:fail/) as unknown
  })
  expect(await cloud.callFunction({ name: 'who' })).toMatchObject({ result: { openid: 'o' } })
  program.close()
})

test('a query of the cloud database is built, and fails when it is sent', async () => {
  const { cloud } = running.wx as unknown as {
    cloud: { database(): { collection(name: string): { where(what: object): { get(): Promise<unknown> } } } }
  }
  await expect(cloud.database().collection('a').where({}).get()).rejects.toEqual({
    errMsg: 'cloud.database.get:fail not supported in the preview'
  })
})

test('of the cloud there is what a call takes as well, and a transaction fails', async () => {
  type Id = new (id: string) => object
  const { cloud } = running.wx as unknown as {
    cloud: { CloudID: Id & ((id: string) => object); database(): { runTransaction(task: object): Promise<unknown> } }
  }
  expect([new cloud.CloudID('1'), cloud.CloudID('2')]).toEqual([{ cloudID: '1' }, { cloudID: '2' }])
  await expect(cloud.database().runTransaction(() => {})).rejects.toMatchObject({
    errMsg: expect.stringContaining('runTransaction:fail') as unknown
  })
})

test('what a browser has and a phone has not is not there', async () => {
  const program = await boot({
    'pages/home/index.wxml': '{{ there }}',
    'pages/home/index.js':
      'Page({ data: { there: [typeof URL, typeof atob, typeof Image, typeof crypto, typeof fetch, typeof Promise].join() } })'
  })
  expect(program.document.querySelector('.phone-page')!.textContent).toBe(
    'undefined,undefined,undefined,undefined,undefined,function'
  )
  program.close()
})

test('a library that looks for the global object finds the program’s, and no browser', async () => {
  const program = await boot({
    'pages/home/index.wxml': '{{ found }}',
    'pages/home/index.js': `const [one, other] = [Function('return this')(), new Function('return this')()]
Page({ data: { found: [one === global, other === global, typeof one.document, typeof one.parseInt, typeof one.Uint8Array,
  Function('a', 'return a + 1')(1), (() => {}) instanceof Function].join() } })`
  })
  expect(program.document.querySelector('.phone-page')!.textContent).toBe(
    'true,true,undefined,function,function,2,true'
  )
  program.close()
})
