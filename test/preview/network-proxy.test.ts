import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkProxy, sendRequest } from '../../preview/network-proxy'

const get = (url: string) => sendRequest({ url, method: 'GET', header: {} })

const server = createServer(({ url, socket }, response) => {
  if (url === '/lost') return void socket.destroy()
  if (url === '/circle') return void response.writeHead(302, { location: '/circle' }).end()
  if (url === '/file') return void response.writeHead(302, { location: 'file:///etc/passwd' }).end()
  response.setHeader('set-cookie', ['a=1', 'b=2'])
  response.end(Buffer.from([0, 255, 128]))
})
let address: string
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  address = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

test('bytes and every cookie come through', async () => {
  expect(await get(address)).toMatchObject({ statusCode: 200, cookies: ['a=1', 'b=2'], body: 'AP+A' })
})

test.each([
  ['/lost', 'UND_ERR_SOCKET'],
  ['/circle', 'redirect count exceeded'],
  ['/file', 'URL scheme must be a HTTP(S) scheme']
])('%s fails and says why', async (path, why) => {
  await expect(get(address + path)).rejects.toThrow(why)
})

test('nothing but the web is asked', async () => {
  await expect(get('file:///etc/passwd')).rejects.toThrow('invalid url')
})

test('each preview has its own way out, which nobody can guess', () => {
  const [one, other] = [networkProxy().path, networkProxy().path]
  expect(one).toMatch(/^\/network\/[\w-]{36}$/)
  expect(one).not.toBe(other)
})
