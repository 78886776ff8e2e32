import { readState } from '../state'

const { path, mode, theme, language, settings } = readState(location.search)

try {
  const running = preview.start({
    path,
    query: mode === 'official' ? { mode } : {},
    theme,
    language,
    sdkVersion: settings.baseLibrary === 'absent' ? '2.32.2' : undefined,
    simulator: { clipboard: '来自剪贴板的一段文字', ...settings }
  })
  window.parent.dispatchEvent(new CustomEvent('phone-started', { detail: running }))
} catch (error) {
  // Mostly a setting in the address that the simulator does not know.
  const message = document.createElement('p')
  message.style.cssText = 'padding: 60px 24px; overflow-wrap: anywhere'
  message.setAttribute('role', 'alert')
  message.textContent = String(error)
  document.body.replaceChildren(message)
  throw error
}
