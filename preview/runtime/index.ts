import phoneStyles from './phone.css'
import builtinStyles from './builtin-tags.css'
import type { ProgramBundle } from './bundle'
import { startMiniProgram, type RunningProgram, type StartOptions } from './start'

declare global {
  var miniProgram: ProgramBundle
  /** The way in for the host page and for tests. */
  var preview: { start(options?: StartOptions): RunningProgram; running?: RunningProgram }
}

globalThis.preview = {
  start(options) {
    const styles = document.createElement('style')
    styles.textContent = phoneStyles + builtinStyles
    document.head.prepend(styles)
    return (globalThis.preview.running = startMiniProgram(globalThis.miniProgram, options))
  }
}
