import type { Presenter } from '../../src/index'
import { settle, startProgram } from './program'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

type Program = ReturnType<typeof startProgram>

const read = ({ wx }: Program) => void wx.getClipboardData({ fail() {} })

/** A dialog that shows itself at once, and how often it did. */
function dialog(of: Partial<Presenter>) {
  const state = { visible: false, shown: 0 }
  const presenter = Object.assign(of, {
    show(_: unknown, shown: () => void) {
      state.shown++
      state.visible = true
      shown()
    },
    hide: () => void (state.visible = false)
  })
  return { state, presenter: presenter as Presenter }
}

function attached({ privacyManager }: Program, of: Partial<Presenter>) {
  const { state, presenter } = dialog(of)
  return Object.assign(state, { leave: privacyManager.attach(presenter) })
}

test('on pages without a name the one whose page is in sight asks', async () => {
  const program = startProgram()
  Object.assign(globalThis, { getCurrentPages: () => [{}] })
  const hidden = attached(program, { pageId: '', pageInSight: false })
  const inSight = attached(program, { pageId: '', pageInSight: true })
  read(program)
  await settle()
  expect([hidden.visible, inSight.visible]).toEqual([false, true])
})

test('on a page without a name one that does not tell whether that is in sight asks', async () => {
  const program = startProgram()
  Object.assign(globalThis, { getCurrentPages: () => [{}] })
  const own = attached(program, {})
  read(program)
  await settle()
  expect(own.visible).toBe(true)
})

test('on a page with a name the page stack counts, whatever the prompt says of its page', async () => {
  const program = startProgram()
  program.push('home')
  const own = attached(program, { pageId: 'home', pageInSight: false })
  read(program)
  await settle()
  expect(own.visible).toBe(true)
})

test('a second one on the page that goes leaves the first to ask the next time as well', async () => {
  const program = startProgram()
  program.push('home')
  const first = attached(program, {})
  attached(program, {}).leave()
  for (const times of [1, 2]) {
    read(program)
    await settle()
    expect(first).toMatchObject({ visible: true, shown: times })
    program.privacyManager.disagreed()
    await settle()
  }
})

/** Attaches a dialog that cannot be shown. */
function throwing({ privacyManager }: ReturnType<typeof startProgram>): jest.Mock {
  const show = jest.fn(() => {
    throw new Error('the dialog')
  })
  privacyManager.attach({ show, hide() {} })
  return show
}

test('where one throws another on the page asks; at the next request it is tried again', async () => {
  const program = startProgram()
  program.push('home')
  const show = throwing(program)
  const other = attached(program, {})
  for (const times of [1, 2]) {
    read(program)
    await settle()
    expect([show.mock.calls.length, other.visible]).toEqual([times, true])
    program.privacyManager.disagreed()
    await settle()
  }
  expect(program.errors).toEqual([new Error('the dialog'), new Error('the dialog')])
})

test('one that threw is not tried again for what joins the same question', async () => {
  const program = startProgram()
  program.push('home')
  const show = throwing(program)
  read(program)
  read(program)
  await settle()
  expect(show).toHaveBeenCalledTimes(1)
})

test('one that says it is drawn when it is closed already has not shown what is asked next', async () => {
  const program = startProgram()
  program.push('home')
  const heard: string[] = []
  for (const event of ['show', 'disagree'] as const) program.privacyManager.on(event, () => heard.push(event))
  const drawn: (() => void)[] = []
  program.privacyManager.attach({ show: (_, shown) => void drawn.push(shown), hide() {} })
  read(program)
  await settle()
  program.privacyManager.disagreed()
  drawn[0]!()
  read(program)
  await settle()
  program.privacyManager.disagreed()
  expect(heard).toEqual(['disagree', 'disagree'])
})

test('one that is gone is not asked of any more, and Weixin’s own pop-up is not brought back', async () => {
  const program = startProgram()
  program.push('home')
  const own = attached(program, {})
  own.leave()
  read(program)
  await settle(3500)
  expect(own.shown).toBe(0)
  expect(program.officialPopup.visible).toBe(false)
  expect(program.calls[0].state).toBe('failed')
})

test('before the first page nobody asks, and then the one attached before it does', async () => {
  const program = startProgram()
  const own = attached(program, {})
  read(program)
  await settle()
  expect(own.visible).toBe(false)
  program.push('home')
  await settle()
  expect(own.visible).toBe(true)
})

test('where no event tells of the page in sight, one that does not tell either is found by a look, twice a second', async () => {
  const program = startProgram()
  program.push('home')
  attached(program, { pageId: 'other', pageInSight: false })
  const own = attached(program, { pageId: 'next' })
  read(program)
  await settle()
  Object.assign(globalThis, { getCurrentPages: () => [{ getPageId: () => 'next' }] })
  await settle(400)
  expect(own.visible).toBe(false)
  await settle(100)
  expect(own.visible).toBe(true)
})
