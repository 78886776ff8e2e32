/// <reference lib="es2021.weakref" />
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { NeedPrivacyAuthorizationListener } from '../../src/manager/weixin'
import type { Presenter } from '../../src/manager/presenters'
import { freshManager } from './program'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** The least that the manager needs of a platform, so that nobody else holds on to what it was given. */
function startPhone() {
  const phone = {
    stack: [] as string[],
    listener: undefined as NeedPrivacyAuthorizationListener | undefined
  }
  Object.assign(globalThis, {
    wx: { onNeedPrivacyAuthorization: (listener: NeedPrivacyAuthorizationListener) => (phone.listener = listener) },
    getCurrentPages: () => phone.stack.map((id) => ({ getPageId: () => id }))
  })
  const manager = freshManager().privacyManager
  manager.configure({ mode: 'custom' })
  return { phone, manager }
}

const presenterOn = (pageId: string): Presenter => ({
  pageId,
  show: (_prompt, shown) => void setTimeout(shown, 0),
  hide() {},
  rename() {},
  notify() {},
  pageInSight: true
})

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('10,000 pages opened, asked on and closed leave no presenter, request or handler behind', async () => {
  const { phone, manager } = startPhone()
  const answered = jest.fn()
  let heard = 0
  const left: Record<'presenter' | 'request' | 'handler', WeakRef<object>[]> = {
    presenter: [],
    request: [],
    handler: []
  }
  phone.stack = ['home']

  const openAskAndClose = (pageId: string) => {
    const presenter = presenterOn(pageId)
    const request = ({ event }: { event: string }) => answered(event)
    const handler = () => void heard++
    phone.stack.push(pageId)
    const leave = manager.attach(presenter)
    const off = manager.on('need', handler)
    phone.listener!(request, { referrer: 'getClipboardData' })
    jest.advanceTimersByTime(0)
    phone.stack.pop()
    leave()
    off()
    jest.advanceTimersByTime(0)
    left.presenter.push(new WeakRef(presenter))
    left.request.push(new WeakRef(request))
    left.handler.push(new WeakRef(handler))
  }
  for (let page = 0; page < 10000; page++) openAskAndClose(`page-${page}`)

  expect(manager.pending).toEqual([])
  expect(heard).toBe(10000)
  expect(answered.mock.calls.filter(([event]) => event === 'disagree')).toHaveLength(10000)
  jest.useRealTimers()
  // What a WeakRef was made of lives at least to the end of its task.
  await new Promise((resolve) => setImmediate(resolve))
  collectGarbage()
  const alive = Object.entries(left).map(([what, all]) => [what, all.filter((each) => each.deref()).length])
  expect(Object.fromEntries(alive)).toEqual({ presenter: 0, request: 0, handler: 0 })
})

/** What a call touches, and how often, while so many pages out of sight have a prompt. */
function touchedWith(presenters: number): string[] {
  const { phone, manager } = startPhone()
  const touched: string[] = []
  const watched = (presenter: Presenter) =>
    new Proxy(presenter, {
      get(target, name) {
        touched.push(`${target.pageId} ${String(name)}`)
        return target[name as keyof Presenter]
      }
    })
  for (let tab = 0; tab < presenters; tab++) {
    phone.stack = [`tab-${tab}`]
    manager.attach(watched(presenterOn(`tab-${tab}`)))
  }
  phone.stack = ['tab-3']
  touched.length = 0
  phone.listener!(() => {}, { referrer: 'getClipboardData' })
  jest.advanceTimersByTime(0)
  manager.agreed('privacy-agree')
  return touched
}

test('a call takes as many steps with 10,000 presenters as with 10, and touches the one in sight only', () => {
  const touched = touchedWith(10000)
  expect(touched).toEqual(touchedWith(10))
  expect(new Set(touched.map((step) => step.split(' ')[0]))).toEqual(new Set(['tab-3']))
})
