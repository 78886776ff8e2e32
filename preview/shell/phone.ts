import { readState } from '../state'
import type { FromPhone, ToPhone } from './messages'
import { mocksOf } from './mocks'
import { networkOf } from './network'
import { ForwardClock } from './story/forward-clock'
import { act } from './story/hand'

const { path, mode, theme, language, settings } = readState(location.search)

const tell = (message: FromPhone) => {
  if (window.parent !== window) window.parent.postMessage(message, '*')
}

const clock = new ForwardClock()

async function start(): Promise<void> {
  // A frame that was made just now may have no size yet, and nothing tells when it gets one.
  while (window.innerWidth === 0) await new Promise(requestAnimationFrame)
  try {
    const running = preview.start({
      path,
      query: mode === 'official' ? { mode } : {},
      theme,
      language,
      sdkVersion: settings.baseLibrary === 'absent' ? '2.32.2' : undefined,
      simulator: { clipboard: '来自剪贴板的一段文字', ...settings, clock },
      network: networkOf(document),
      mocks: mocksOf(document)
    })
    const { weixin } = running
    tell({
      type: 'started',
      pages: running.pages,
      clipboard: weixin.settings.clipboard,
      consented: weixin.settings.consented
    })
    weixin.on((event) => {
      tell({ type: 'event', event, asking: weixin.officialPopup.calls })
      queueMicrotask(() => tell({ type: 'consented', consented: weixin.settings.consented }))
    })
    window.addEventListener('message', ({ source, data }: MessageEvent<ToPhone>) => {
      if (source !== window.parent) return
      if (data.type === 'configure') weixin.configure(data.changes)
      if (data.type === 'theme') running.setTheme(data.theme)
      if (data.type === 'clear-history') weixin.clearHistory()
      if (data.type === 'act') {
        act(data.action, clock).then(
          () => tell({ type: 'acted' }),
          (error: Error) => tell({ type: 'acted', problem: error.message })
        )
      }
    })
    window.dispatchEvent(new CustomEvent('phone-started', { detail: running }))
  } catch (error) {
    // Mostly a setting in the address that the simulator does not know.
    const message = document.createElement('p')
    message.style.cssText = 'padding: 60px 24px; overflow-wrap: anywhere'
    message.setAttribute('role', 'alert')
    message.textContent = String(error)
    document.body.replaceChildren(message)
    tell({ type: 'problem', message: String(error) })
    throw error
  }
}

void start()
