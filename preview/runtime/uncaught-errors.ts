import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { noteProgramError } from './program-error'

/** Notes what nobody catches: in handlers of templates, in timers, in promises. */
export function noteUncaughtErrors(): void {
  glassEasel.addGlobalErrorListener((error, method, component) => {
    const where = typeof component === 'string' ? component : component?.is
    noteProgramError([where, method].filter(Boolean).join(' '), error)
  })
  window.addEventListener('error', ({ error, message }) => noteProgramError('', error ?? message))
  window.addEventListener('unhandledrejection', ({ reason }) => noteProgramError('', reason))
}
