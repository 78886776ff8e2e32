import { prepareForJsdom, type BootedProgram } from '../../preview/jsdom'
import { addVant, miniProgram, pageText, settled, tap } from './mini-program'

const components = ['button', 'popup', 'dialog', 'toast', 'cell', 'cell-group', 'field', 'switch', 'tag', 'tab', 'tabs']

const program = addVant(
  miniProgram({
    'pages/home/index.json': {
      usingComponents: Object.fromEntries(components.map((name) => [`van-${name}`, `@vant/weapp/${name}/index`]))
    },
    'pages/home/index.wxml': `
<van-cell-group><van-cell title="cell" value="{{ n }}" is-link bind:click="count"/></van-cell-group>
<van-field label="Name" value="{{ name }}" bind:change="named"/>
<van-switch checked="{{ on }}" bind:change="switched"/>
<van-button id="agree" type="primary" open-type="agreePrivacyAuthorization" bind:agreeprivacyauthorization="agreed" bind:click="count">agree</van-button>
<van-button bind:click="ask">ask</van-button>
<van-popup show="{{ show }}" position="bottom" bind:close="close"><view>in the popup</view></van-popup>
<van-dialog id="van-dialog"/>
<view id="state">{{ n }} {{ name }} {{ on }} {{ answer }}</view>`,
    'pages/home/index.ts': `
import Dialog from '@vant/weapp/dialog/dialog'
Page({
  data: { n: 0, name: '', on: false, show: false, answer: '' },
  count() { this.setData({ n: this.data.n + 1 }) },
  named({ detail }: { detail: string }) { this.setData({ name: detail }) },
  switched({ detail }: { detail: boolean }) { this.setData({ on: detail }) },
  agreed() { this.setData({ answer: 'agreed' }) },
  close() { this.setData({ show: false }) },
  ask() { Dialog.confirm({ title: 'Sure?' }).then(() => this.setData({ answer: 'yes' })) }
})`
  })
)

const prepared = prepareForJsdom(program)
let running: BootedProgram
beforeEach(async () => {
  running = (await prepared).boot()
  await settled()
})
afterEach(() => running.close())

const state = () => running.document.querySelector('[id$="--state"]')!.textContent

test('a cell is clicked once by one tap', () => {
  tap(running, 'cell')
  expect(state()).toContain('1')
})

test('a field reports what is typed', async () => {
  const input = running.document.querySelector('input')!
  input.value = 'Wang'
  input.dispatchEvent(new running.window.Event('input'))
  await settled()
  expect(state()).toContain('Wang')
})

test('a switch turns', () => {
  running.document.querySelector<HTMLElement>('wx-van-switch wx-view')!.click()
  expect(state()).toContain('true')
})

test('van-button hands its id to the native button, and both events arrive', () => {
  tap(running, 'agree')
  expect(state()).toBe('1  false agreed')
  expect(running.weixin.settings.consented.length).toBeGreaterThan(0)
})

test('a popup draws its content when it is first shown, and goes at a tap beside it', async () => {
  expect(pageText(running)).not.toContain('in the popup')
  const page = running.getCurrentPages()[0] as unknown as { setData(data: object): void }
  page.setData({ show: true })
  await settled(150)
  expect(pageText(running)).toContain('in the popup')
  running.document.querySelector<HTMLElement>('wx-van-overlay wx-view')!.click()
  await settled()
  expect((page as unknown as { data: { show: boolean } }).data.show).toBe(false)
})

test('a dialog opened by a function is answered', async () => {
  tap(running, 'ask')
  await settled(150)
  tap(running, '确认')
  await settled(150)
  // Nothing moves in jsdom, so nothing ends moving.
  const popup = running.document.querySelector('wx-van-dialog wx-van-popup > wx-view')!
  popup.dispatchEvent(new running.window.Event('transitionend', { bubbles: true }))
  await settled()
  expect(state()).toContain('yes')
})

test('nothing of Vant fails', () => {
  expect(running.errors).toEqual([])
})
