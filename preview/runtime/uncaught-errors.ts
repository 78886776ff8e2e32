import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { noteProgramError, noteRejection } from './program-error'

/** Notes what nobody catches: in handlers of templates, in timers, in promises. */
export function noteUncaughtErrors(): void {
  glassEasel.addGlobalErrorListener((error, method, component) => {
    if (isMistakeOfDefinition(error, method)) {
      console.warn(`${String(component)}: ${(error as Error).message}`)
      return false
    }
    const where = typeof component === 'string' ? component : component?.is
    noteProgramError([where, method].filter(Boolean).join(' '), error)
  })
  window.addEventListener('error', ({ error, message }) => noteProgramError('', error ?? message))
  window.addEventListener('unhandledrejection', ({ reason }) => noteRejection(reason))
}

/**
 * A type or an observer that a definition names and that is none: Weixin warns of it, if that, and goes on. What glass-easel
 * throws, it marks with `additionalStack`.
 */
function isMistakeOfDefinition(error: unknown, method?: string): boolean {
  return method === '[prepare]' && !('additionalStack' in (error as object))
}
