import { builtinTags } from '../../mini-program'
import type { BootedProgram } from '../../preview/jsdom'
import { boot, drag, pageText, settled, tap } from './mini-program'

let running: BootedProgram
afterEach(() => running.close())

/** A page that writes down every event it hears, by name and detail. */
function listening(wxml: string, events: string) {
  const handlers = events
    .split(' ')
    .map((name) => `${name}(e) { this.setData({ log: this.data.log + '${name}' + JSON.stringify(e.detail) + ' ' }) }`)
  return {
    'pages/home/index.wxml': `${wxml}<view id="log">{{ log }}</view>`,
    'pages/home/index.js': `Page({ data: { log: '' }, ${handlers.join(', ')} })`
  }
}

const log = () => running.document.querySelector('[id$="--log"]')!.textContent!.trim()

describe('button', () => {
  test('an agree button tells its tap to the simulator and raises the event', async () => {
    running = await boot(
      listening(
        '<button id="agree" open-type="agreePrivacyAuthorization" bindagreeprivacyauthorization="agreed">yes</button>',
        'agreed'
      )
    )
    tap(running, 'yes')
    expect(log()).toBe('agreed{}')
    expect(running.weixin.settings.consented).toContain('Clipboard')
  })

  test('getPhoneNumber waits for consent and brings the number then', async () => {
    running = await boot(listening('<button open-type="getPhoneNumber" bindgetphonenumber="got">call</button>', 'got'))
    tap(running, 'call')
    await settled(30)
    expect(log()).toBe('')
    expect(running.document.querySelector('.phone-official')!.textContent).toContain('手机')
    running.weixin.officialPopup.agree()
    await settled(30)
    expect(log()).toContain('"code"')
    expect(running.document.querySelector('.phone-official')).toBe(null)
  })

  test('disabled does nothing', async () => {
    running = await boot(
      listening(
        '<button disabled open-type="agreePrivacyAuthorization" bindagreeprivacyauthorization="agreed">yes</button>',
        'agreed'
      )
    )
    tap(running, 'yes')
    expect(running.weixin.settings.consented).toEqual([])
  })

  test('nobody hears of a tap on one that is disabled, whoever listens around it', async () => {
    running = await boot(
      listening('<view bindtap="around"><button disabled bindtap="own">no</button></view>', 'own around')
    )
    tap(running, 'no')
    expect(log()).toBe('')
  })

  test('works with the keyboard', async () => {
    running = await boot(listening('<button bindtap="pressed">yes</button>', 'pressed'))
    const button = running.document.querySelector('wx-button')!
    expect([button.getAttribute('role'), (button as HTMLElement).tabIndex]).toEqual(['button', 0])
    button.dispatchEvent(new running.window.KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    expect(log()).toContain('pressed')
  })
})

describe('input type=nickname', () => {
  const page = listening('<input type="nickname" bindinput="typed" bindfocus="focused"/>', 'typed focused')

  test('offers the nickname once the user has agreed', async () => {
    running = await boot(page, { simulator: { consented: ['UserInfo'] } })
    running.document.querySelector('input')!.focus()
    running.document.querySelector<HTMLElement>('.phone-nickname')!.click()
    expect(log()).toContain('"value":"小程序用户"')
  })

  test('is a plain input without consent', async () => {
    running = await boot(page)
    running.document.querySelector('input')!.focus()
    expect(running.document.querySelector('.phone-nickname')).toBe(null)
    expect(running.weixin.calls.at(-1)).toMatchObject({ api: 'input[type=nickname]', state: 'failed' })
  })
})

describe('a placeholder', () => {
  const parts = () => [...running.document.querySelectorAll<HTMLElement>('wx-placeholder')]
  const looks = () => parts().map((each) => running.window.getComputedStyle(each))

  test('looks as its class and its style say, on a page and in a component that keeps its styles to itself', async () => {
    running = await boot({
      'pages/home/index.json': { usingComponents: { field: '/field' } },
      'pages/home/index.wxml': `<input placeholder="a" placeholder-class="faint {{more}}"/>
        <textarea placeholder="b" placeholder-style="font-size: 20rpx; color: {{color}}"/><input placeholder="c"/><field/>
        <view bindtap="more">more</view>`,
      'pages/home/index.js':
        "Page({ data: { color: 'rgb(4, 5, 6)', more: '' }, more() { this.setData({ more: 'bold' }) } })",
      'pages/home/index.wxss': `.faint { color: rgb(1, 2, 3) } .input-placeholder { color: rgb(7, 8, 9) } .bold { font-weight: 700 }`,
      'field.json': { component: true },
      'field.js': 'Component({})',
      'field.wxml': '<input placeholder="d" placeholder-class="faint"/>',
      'field.wxss': '.faint { color: rgb(3, 2, 1) }'
    })
    expect(looks().map(({ color }) => color)).toEqual(['rgb(1, 2, 3)', 'rgb(4, 5, 6)', 'rgb(7, 8, 9)', 'rgb(3, 2, 1)'])
    expect(parts()[1]!.getAttribute('style')).toContain('font-size: calc(20 * var(--rpx))')
    tap(running, 'more')
    expect(looks()[0]!.fontWeight).toBe('700')
    expect(pageText(running)).toBe('more')
  })
})

describe('controls', () => {
  test('switch, checkbox and radio report what is chosen', async () => {
    running = await boot(
      listening(
        `<switch bindchange="switched"/>
<checkbox-group bindchange="ticked"><label><checkbox value="a"/>A</label><label><checkbox value="b" checked/>B</label></checkbox-group>
<radio-group bindchange="chosen"><label><radio value="x" checked/>X</label><label><radio value="y"/>Y</label></radio-group>`,
        'switched ticked chosen'
      )
    )
    running.document.querySelector<HTMLElement>('wx-switch')!.click()
    tap(running, 'A')
    tap(running, 'Y')
    expect(log()).toBe('switched{"value":true} ticked{"value":["a","b"]} chosen{"value":"y"}')
    expect(
      [...running.document.querySelectorAll('wx-radio')].map((radio) => radio.getAttribute('aria-checked'))
    ).toEqual(['false', 'true'])
  })

  test('are drawn by parts that a program may style as on a phone', async () => {
    running = await boot({
      'pages/home/index.wxml': `<checkbox checked="{{on}}"/><radio disabled/><switch bindchange="all"/>
        <switch type="checkbox" checked/>`,
      'pages/home/index.js': 'Page({ all() { this.setData({ on: true }) } })',
      'pages/home/index.wxss': 'checkbox .wx-checkbox-input.wx-checkbox-input-checked { color: rgb(1, 2, 3) }'
    })
    const parts = () =>
      [...running.document.querySelectorAll('.wx-switch-input, .wx-checkbox-input, .wx-radio-input')].map(
        ({ className }) => className
      )
    expect(parts()).toEqual([
      'wx-checkbox-input',
      'wx-radio-input wx-radio-input-disabled',
      'wx-switch-input',
      'wx-checkbox-input wx-checkbox-input-checked'
    ])
    running.document.querySelector<HTMLElement>('wx-switch')!.click()
    expect(parts()[0]).toBe('wx-checkbox-input wx-checkbox-input-checked')
    expect(running.window.getComputedStyle(running.document.querySelector('.wx-checkbox-input')!).color).toBe(
      'rgb(1, 2, 3)'
    )
  })

  test('a checkbox inside a label is ticked once by a tap on itself', async () => {
    running = await boot(
      listening('<checkbox-group bindchange="ticked"><label><checkbox value="a"/>A</label></checkbox-group>', 'ticked')
    )
    running.document.querySelector<HTMLElement>('wx-checkbox')!.click()
    expect(log()).toBe('ticked{"value":["a"]}')
  })

  test('a label focuses the control it is for', async () => {
    running = await boot(listening('<label for="field">name</label><input id="field" bindfocus="focused"/>', 'focused'))
    tap(running, 'name')
    expect(running.document.activeElement?.tagName).toBe('INPUT')
  })

  test('a label for what is no control does nothing', async () => {
    running = await boot({
      'pages/home/index.wxml': '<label for="map" bindtap="tapped">where</label><view id="map">{{ tapped }}</view>',
      'pages/home/index.js': "Page({ tapped() { this.setData({ tapped: 'tapped' }) } })"
    })
    running.document.querySelector<HTMLElement>('wx-label')!.click()
    expect([pageText(running), running.errors]).toEqual(['wheretapped', []])
  })

  test('a form hands over what is in its fields', async () => {
    running = await boot(
      listening(
        '<form bindsubmit="sent"><input name="who" value="me"/><switch name="on" checked/><button form-type="submit">send</button></form>',
        'sent'
      )
    )
    tap(running, 'send')
    expect(log()).toBe('sent{"value":{"who":"me","on":true}}')
  })

  test('a form takes what a component of the program says, if it is a form field', async () => {
    running = await boot({
      ...listening(
        '<form bindsubmit="sent"><a-field name="size"/><button form-type="submit">send</button></form>',
        'sent'
      ),
      'pages/home/index.json': { usingComponents: { 'a-field': '/field' } },
      'field.json': { component: true },
      'field.wxml': '<view bindtap="choose">{{ name }}</view>',
      'field.js': `Component({ behaviors: ['wx://form-field'], options: { virtualHost: true },
        methods: { choose() { this.setData({ value: { width: 3 } }) } } })`
    })
    tap(running, 'size')
    tap(running, 'send')
    expect(log()).toBe('sent{"value":{"size":{"width":3}}}')
  })

  test('a picker asks through a sheet', async () => {
    running = await boot(
      listening('<picker range="{{ [\'red\', \'blue\'] }}" bindchange="picked"><view>pick</view></picker>', 'picked')
    )
    tap(running, 'pick')
    running.document.querySelectorAll<HTMLElement>('.phone-sheet button')[1]!.click()
    await settled()
    expect(log()).toBe('picked{"value":1}')
  })
})

test('a camera asks for consent by being there', async () => {
  running = await boot(listening('<camera binderror="failed" bindinitdone="works"/>', 'failed works'), {
    simulator: { popupStyle: 'stand-alone' }
  })
  await settled(30)
  running.weixin.officialPopup.disagree()
  await settled(30)
  expect(log()).toContain('failed{"errMsg":"camera:fail')
})

test('a picture that is missing is blank and tells so, until another is there', async () => {
  running = await boot(listening('<image src="/missing.png" binderror="wrong" bindload="there"/>', 'wrong there'))
  const picture = running.document.querySelector('img')!
  picture.dispatchEvent(new running.window.Event('error'))
  expect(picture.style.visibility).toBe('hidden')
  expect(log()).toBe('wrong{"errMsg":"image:fail"}')
  picture.dispatchEvent(new running.window.Event('load'))
  expect(picture.style.visibility).toBe('')
})

test('an icon has the shape and the colour of its type, unless it is given one, and nothing where there is no such type', async () => {
  running = await boot({
    'pages/home/index.wxml': `<icon type="warn"/><icon type="{{type}}" color="rgb(1, 2, 3)" size="40rpx"/><icon type="none"/>
      <view bindtap="turn">turn</view>`,
    'pages/home/index.js': "Page({ data: { type: 'success' }, turn() { this.setData({ type: 'clear' }) } })"
  })
  const icons = () => [...running.document.querySelectorAll<HTMLElement>('wx-icon')].map(({ style }) => style)
  const shapes = () => icons().map((style) => /d%3D%22(.*?)%22/.exec(style.getPropertyValue('--icon'))?.[1])
  expect(icons().map(({ color, fontSize }) => [color, fontSize])).toEqual([
    ['rgb(250, 81, 81)', '23px'],
    ['rgb(1, 2, 3)', 'calc(40 * var(--rpx))'],
    ['', '23px']
  ])
  const [warn, success, none] = shapes()
  expect(none).toBe('')
  tap(running, 'turn')
  expect(new Set([warn, success, none, shapes()[1]]).size).toBe(4)
})

test('hidden and aria attributes reach every element', async () => {
  running = await boot({
    'pages/home/index.wxml': '<view hidden="{{ off }}" aria-label="{{ label }}" aria-role="alert">x</view>',
    'pages/home/index.js': "Page({ data: { off: true, label: 'hint' } })"
  })
  const view = running.document.querySelector<HTMLElement>('wx-page wx-view')!
  expect([view.hidden, view.getAttribute('aria-label'), view.getAttribute('role')]).toEqual([true, 'hint', 'alert'])
})

test('what says that it is a link is tapped with the keyboard, what says that it is an alert is not', async () => {
  running = await boot(
    listening(
      '<text id="link" aria-role="link" bindtap="tapped">guideline</text><view aria-role="alert">x</view>',
      'tapped'
    )
  )
  const [link, alert] = running.document.querySelectorAll<HTMLElement>('[role]')
  expect([link!.tabIndex, alert!.tabIndex]).toEqual([0, -1])
  const { KeyboardEvent } = running.document.defaultView!
  link!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  await settled()
  expect(log()).toContain('tapped')
})

test('what is no list of nodes, or no list of columns, is drawn as nothing', async () => {
  running = await boot({
    'pages/home/index.wxml': `<rich-text wx:for="{{ [0, 1, 2, 3] }}" nodes="{{ odd[item] }}"/>
<picker mode="multiSelector" range="{{ columns }}" range-key="name">pick</picker>`,
    'pages/home/index.js': `Page({ data: {
      odd: [{}, true, [null, 'text', { type: 'text', text: 'shown' }], [{ name: 'b', children: {} }]],
      columns: [{}, null, [null, { name: 'one' }]]
    } })`
  })
  const shown = [...running.document.querySelectorAll('wx-rich-text')].map(({ innerHTML }) => innerHTML)
  expect(shown).toEqual(['', '', 'shown', '<b></b>'])
  tap(running, 'pick')
  expect(running.errors).toEqual([])
})

test('rich-text shows nodes and text without running anything', async () => {
  running = await boot({
    'pages/home/index.wxml': '<rich-text nodes="{{ html }}"/><rich-text nodes="{{ nodes }}"/>',
    'pages/home/index.js': `Page({ data: {
      html: '<b onclick="alert(1)">bold</b><script>alert(2)</script>',
      nodes: [{ name: 'i', children: [{ type: 'text', text: 'slanted' }] }]
    } })`
  })
  expect(pageText(running)).toBe('boldslanted')
  expect(running.document.querySelector('wx-rich-text')!.innerHTML).toBe('<b>bold</b>')
})

test('what stands in a root-portal lives at the end of the page', async () => {
  running = await boot({
    'pages/home/index.wxml':
      '<view id="deep"><root-portal wx:if="{{ on }}"><view bindtap="pressed">{{ text }}</view></root-portal></view>',
    'pages/home/index.js':
      "Page({ data: { on: true, text: 'float' }, pressed() { this.setData({ text: 'pressed' }) } })"
  })
  expect(running.document.querySelector('[id$="--deep"]')!.textContent).toBe('')
  tap(running, 'float')
  expect(running.document.querySelector('wx-page > .phone-portal')!.textContent).toBe('pressed')
  ;(running.getCurrentPages()[0] as unknown as { setData(data: object): void }).setData({ on: false })
  expect(running.document.querySelector('.phone-portal')).toBe(null)
})

test('a root-portal that is not enabled keeps its children where they are', async () => {
  running = await boot({
    'pages/home/index.wxml': '<view id="deep"><root-portal enable="{{ on }}"><view>inside</view></root-portal></view>',
    'pages/home/index.js': 'Page({ data: { on: false } })'
  })
  const deep = running.document.querySelector('[id$="--deep"]')!
  expect(deep.textContent).toBe('inside')
  ;(running.getCurrentPages()[0] as unknown as { setData(data: object): void }).setData({ on: true })
  expect(deep.textContent).toBe('')
  expect(running.document.querySelector('wx-page > .phone-portal')!.textContent).toBe('inside')
})

test('every tag the compiler lets through is a component here', async () => {
  const tags = builtinTags.filter((tag) => tag !== 'navigation-bar')
  running = await boot({ 'pages/home/index.wxml': tags.map((tag) => `<${tag}></${tag}>`).join('') })
  const made = (tag: string) =>
    (running.document.querySelector(`wx-${tag}`) as unknown as { __wxElement: { is: string } }).__wxElement.is
  expect(tags.map(made)).toEqual(tags.map((tag) => `builtin/${tag}`))
})

test('a button that shares asks the page what', async () => {
  running = await boot({
    'pages/home/index.wxml':
      '<button id="one" data-item="tea" open-type="share">share</button><view>{{ asked }}</view>',
    'pages/home/index.js': `Page({ onShareAppMessage({ from, target }) {
      this.setData({ asked: [from, target.id, target.dataset.item].join() })
      return { title: 'Tea' }
    } })`
  })
  tap(running, 'share')
  await settled()
  expect(pageText(running)).toContain('button,one,tea')
})

test('open-data shows of every user what Weixin shows since it gives nothing of them away', async () => {
  running = await boot({
    'pages/home/index.wxml':
      '<open-data type="userNickName"/>|<open-data type="userCity" default-text="somewhere"/>|<open-data type="userAvatarUrl"/>'
  })
  expect(pageText(running)).toBe('微信用户|somewhere|')
  expect(running.document.querySelectorAll('wx-open-data[data-wx-avatar]')).toHaveLength(1)
})

test('a slider shows its value, keeps within its range, and begins anew with its form', async () => {
  running = await boot(
    listening(
      '<form bindreset="reset"><slider name="s" min="10" max="210" value="110" show-value bindchanging="moving" bindchange="moved"/><button form-type="reset">clear</button></form>',
      'moving moved reset'
    )
  )
  const slider = running.document.querySelector<HTMLElement>('wx-slider')!
  const range = slider.querySelector('input')!
  expect([slider.dataset.wxValue, slider.style.getPropertyValue('--percent')]).toEqual(['110', '50%'])
  range.value = '160'
  range.dispatchEvent(new running.window.Event('input'))
  range.dispatchEvent(new running.window.Event('change'))
  expect([slider.dataset.wxValue, slider.style.getPropertyValue('--percent')]).toEqual(['160', '75%'])
  tap(running, 'clear')
  await settled()
  expect(slider.dataset.wxValue).toBe('10')
  expect(log()).toContain('moving{"value":160} moved{"value":160} reset{}')
})

test('a form that is reset has nothing chosen and nothing written, named or not, and no event tells of it', async () => {
  running = await boot(
    listening(
      `<form bindsubmit="sent">
<switch name="on" checked/><checkbox-group name="several"><checkbox value="a" checked/></checkbox-group>
<radio-group><radio value="x" checked/></radio-group><input name="text" value="x" bindinput="typed"/>
<button form-type="reset">clear</button><button form-type="submit">send</button></form>`,
      'sent typed'
    )
  )
  tap(running, 'clear')
  tap(running, 'send')
  await settled()
  expect(log()).toBe('sent{"value":{"on":false,"several":[],"text":""}}')
  expect(running.document.querySelectorAll('[data-wx-checked]')).toHaveLength(0)
})

test('what a match-media holds is seen where the window is as it says', async () => {
  running = await boot({
    'pages/home/index.wxml': `<match-media min-width="300" max-width="600" orientation="portrait">a</match-media>
<match-media min-width="{{ 376 }}">b</match-media><match-media width="375">c</match-media>
<match-media orientation="landscape">d</match-media><match-media>e</match-media>`
  })
  const seen = () =>
    [...running.document.querySelectorAll<HTMLElement>('wx-match-media')]
      .filter((each) => running.window.getComputedStyle(each).display !== 'none')
      .map(({ textContent }) => textContent)
  expect(seen()).toEqual(['a', 'c', 'e'])
  Object.assign(running.window, { innerWidth: 800, innerHeight: 375 })
  running.window.dispatchEvent(new running.window.Event('resize'))
  expect(seen()).toEqual(['b', 'd', 'e'])
})

test('a progress bar looks as it is told to, its percentage beside it', async () => {
  running = await boot({
    'pages/home/index.wxml': `<progress percent="40" show-info stroke-width="12" border-radius="6rpx" font-size="20"
active-color="#123456" background-color="#eeeeee"/><progress percent="140" color="red"/>`
  })
  const [first, second] = running.document.querySelectorAll<HTMLElement>('wx-progress')
  const look = (element: HTMLElement, name: string) => element.style.getPropertyValue(name)
  expect([first, second].map((each) => each!.hasAttribute('data-wx-info'))).toEqual([true, false])
  expect(['--percent', '--stroke', '--radius', '--info-size', '--active', '--track'].map((each) => look(first!, each)))
    // prettier-ignore
    .toEqual(['40%', '12px', 'calc(6 * var(--rpx))', '20px', '#123456', '#eeeeee'])
  expect([look(second!, '--percent'), look(second!, '--active')]).toEqual(['100%', 'red'])
})

test('a progress bar that is active runs there, from the beginning or from where it is', async () => {
  running = await boot({
    'pages/home/index.wxml': `<progress class="b" percent="{{ to }}" active duration="1" bindactiveend="arrived"/>
<progress class="f" percent="{{ to }}" active active-mode="forwards" duration="1" bindactiveend="arrived"/>
<view bindtap="on">on</view>{{ log }}`,
    'pages/home/index.js': `Page({ data: { to: 3, log: '' },
      arrived({ detail }) { this.setData({ log: this.data.log + detail.curPercent + ';' }) },
      on() { this.setData({ to: 5 }) } })`
  })
  const at = () =>
    [...running.document.querySelectorAll('wx-progress')].map((each) => each.getAttribute('aria-valuenow'))
  expect(at()).toEqual(['0', '0'])
  await settled(20)
  expect([at(), pageText(running)]).toEqual([['3', '3'], 'on3;3;'])
  tap(running, 'on')
  expect(at()).toEqual(['0', '3'])
  await settled(20)
  expect([at(), pageText(running)]).toEqual([['5', '5'], 'on3;3;5;5;'])
})

test('a scroll-view that is pulled down far enough refreshes until it is told to stop', async () => {
  const names = 'refresherpulling refresherrefresh refresherrestore refresherabort'
  running = await boot(
    listening(
      `<scroll-view scroll-y refresher-enabled refresher-threshold="40" refresher-triggered="{{ on }}"
${names.replace(/(refresher\w+)/g, 'bind$1="$1"')}><view slot="refresher">pull</view><view>list</view></scroll-view>`,
      names
    )
  )
  const list = running.document.querySelector<HTMLElement>('wx-scroll-view')!
  const room = () => list.style.getPropertyValue('--pulled')
  drag(running, list.lastElementChild!, 30)
  expect([log(), room()]).toEqual(['refresherpulling{"dy":30} refresherabort{"dy":30}', '0px'])
  drag(running, list.lastElementChild!, 50)
  expect([log(), room()]).toEqual([expect.stringMatching(/refresherpulling{"dy":50} refresherrefresh{}$/), '40px'])
  const page = running.getCurrentPages()[0] as unknown as { setData(data: object): void }
  page.setData({ on: true })
  page.setData({ on: false })
  expect([log(), room()]).toEqual([expect.stringMatching(/refresherrefresh{} refresherrestore{}$/), '0px'])
  page.setData({ on: true })
  expect(log()).toMatch(/refresherrestore{} refresherrefresh{}$/)
})

test('a scroll-view without a refresher is not pulled', async () => {
  running = await boot(
    listening('<scroll-view scroll-y bindrefresherpulling="pulled"><view>x</view></scroll-view>', 'pulled')
  )
  drag(running, running.document.querySelector('wx-scroll-view > wx-view')!, 90)
  expect(log()).toBe('')
})

test('a swiper that the program turns tells so, and not where it was at first', async () => {
  running = await boot({
    'pages/home/index.wxml': `<swiper current="{{ at }}" bindchange="turned"><swiper-item wx:for="{{ 3 }}"/></swiper>
<swiper current-item-id="{{ id }}" bindchange="turned"><swiper-item item-id="a"/><swiper-item item-id="b"/></swiper>
<view bindtap="go">go</view>{{ log }}`,
    'pages/home/index.js': `Page({ data: { at: 1, id: 'b', log: '' },
      turned({ detail }) { this.setData({ log: this.data.log + [detail.current, detail.currentItemId, detail.source, ''] }) },
      go() { this.setData({ at: 2, id: 'a' }) } })`
  })
  await settled()
  expect(pageText(running)).toBe('go')
  tap(running, 'go')
  await settled()
  expect(pageText(running)).toBe('go2,,,0,a,,')
})

test('the dots of a swiper have the colours it names, and are parts that a program may style as on a phone', async () => {
  running = await boot({
    'pages/home/index.wxml': `<swiper indicator-dots="{{dots}}" indicator-color="red" indicator-active-color="blue" current="{{at}}">
      <swiper-item wx:for="{{list}}" wx:key="*this">{{item}}</swiper-item></swiper><view bindtap="turn">turn</view>
      <swiper indicator-dots vertical><swiper-item>c</swiper-item></swiper>`,
    'pages/home/index.js': `Page({ data: { dots: true, at: 0, list: ['a', 'b'] },
      turn() { this.setData(this.data.at ? { dots: false } : { at: 1, list: ['a', 'b', 'd'] }) } })`
  })
  const dots = (direction: string) =>
    [...running.document.querySelectorAll<HTMLElement>(`.wx-swiper-dots-${direction} .wx-swiper-dot`)].map(
      ({ className, style }) => [className.includes('wx-swiper-dot-active'), style.backgroundColor]
    )
  await settled()
  expect(dots('vertical')).toEqual([[true, '']])
  expect(dots('horizontal')).toEqual([
    [true, 'blue'],
    [false, 'red']
  ])
  tap(running, 'turn')
  await settled()
  expect(dots('horizontal').map(([isActive]) => isActive)).toEqual([false, true, false])
  tap(running, 'turn')
  expect(dots('horizontal')).toEqual([])
})

test('a swiper shows what its margins leave of the items beside', async () => {
  running = await boot({
    'pages/home/index.wxml': `<swiper previous-margin="20rpx" next-margin="10px"><swiper-item>a</swiper-item></swiper>`
  })
  const { style } = running.document.querySelector<HTMLElement>('wx-swiper')!
  expect(style.getPropertyValue('--before')).toBe('calc(20 * var(--rpx))')
  expect(style.getPropertyValue('--after')).toBe('10px')
})

test('a swiper that turns by itself tells the id of its item', async () => {
  running = await boot(
    listening(
      '<swiper autoplay interval="1" bindchange="turned"><swiper-item item-id="a"/><swiper-item item-id="b"/></swiper>',
      'turned'
    )
  )
  await settled(30)
  expect(log()).toContain('turned{"current":1,"currentItemId":"b","source":"autoplay"}')
})

test.each([
  ['input', 'return e.detail.value.toUpperCase()', 'AB'],
  ['textarea', "return { value: 'own', cursor: 1 }", 'own'],
  ['input', 'return undefined', 'ab']
])('what a handler of %s returns (%s) is what stands in it', async (tag, answer, seen) => {
  running = await boot({
    'pages/home/index.wxml': `<${tag} bindinput="typed" value="{{ none }}"/>`,
    'pages/home/index.js': `Page({ data: { none: '' }, typed(e) { ${answer} } })`
  })
  const field = running.document.querySelector<HTMLInputElement>(`wx-${tag} > ${tag}`)!
  field.value = 'ab'
  field.dispatchEvent(new running.window.Event('input', { bubbles: true }))
  expect(field.value).toBe(seen)
})

test('a movable-view stands where its x and y say and goes with the finger, along its direction', async () => {
  running = await boot(
    listening(
      `<movable-area><movable-view x="30" y="5" direction="vertical" bindchange="moved">m</movable-view></movable-area>
<movable-area><movable-view disabled direction="all" bindchange="moved">fixed</movable-view></movable-area>`,
      'moved'
    )
  )
  const [view, fixed] = running.document.querySelectorAll<HTMLElement>('wx-movable-view')
  expect(view!.style.transform).toBe('translate(30px, 5px)')
  drag(running, view!, 20)
  drag(running, fixed!, 20)
  expect(view!.style.transform).toBe('translate(30px, 25px)')
  expect(log()).toBe('moved{"x":30,"y":5,"source":""} moved{"x":30,"y":25,"source":"touch"}')
})

test('a page-container tells each step of its coming and going', async () => {
  const events = 'beforeenter enter afterenter beforeleave leave afterleave'
  const binds = events.split(' ').map((name) => `bind:${name}="${name}"`)
  running = await boot(listening(`<page-container show="{{ on }}" ${binds.join(' ')}>x</page-container>`, events))
  const page = running.getCurrentPages()[0] as unknown as { setData(data: object): void }
  expect(log()).toBe('')
  page.setData({ on: true })
  expect(log()).toBe('beforeenter{} enter{} afterenter{}')
  page.setData({ on: false })
  expect(log()).toContain('beforeleave{} leave{} afterleave{}')
})

test('an animation that follows a scroll-view does not run by itself', async () => {
  running = await boot({ 'pages/home/index.wxml': '<view id="box">x</view>' })
  const page = running.getCurrentPages()[0] as unknown as { animate(...args: unknown[]): void }
  page.animate('#box', [{ opacity: 0 }, { opacity: 1 }], 1, { scrollSource: '#list', timeRange: 1 })
  await settled(20)
  expect(running.document.querySelector('[id$="--box"]')!.getAttribute('style')).toBe(null)
})
