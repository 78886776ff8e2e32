#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads'
import { CommanderError } from 'commander'
import { languageIn } from '../../../command-line/language'
import { outcomeWords } from './outcome-words'
import { mpPrivacy } from './program'

if (isMainThread) {
  // `mp-privacy audit | head` is no failure.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))
  const language = languageIn(process.argv)
  try {
    await mpPrivacy(language, { entry: new URL(import.meta.url) }).parseAsync()
  } catch (error) {
    // Asking for help is no mistake; anything else commander refuses is.
    process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : 2
    if (!(error instanceof CommanderError)) {
      process.stderr.write(`${outcomeWords[language].unexpected((error as Error).message)}\n`)
    }
  }
} else {
  const { auditForParent } = await import('./audit-worker')
  auditForParent()
}
