import type { RunningProgram } from '../runtime/start'
import { readState } from '../state'

const { path, mode, theme, language, settings } = readState(location.search)

const running: RunningProgram = preview.start({
  path,
  query: mode === 'official' ? { mode } : {},
  theme,
  language,
  sdkVersion: settings.baseLibrary === 'absent' ? '2.32.2' : undefined,
  simulator: { clipboard: '来自剪贴板的一段文字', ...settings }
})

window.parent.dispatchEvent(new CustomEvent('phone-started', { detail: running }))
