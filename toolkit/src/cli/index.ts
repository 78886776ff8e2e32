#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads'
import { Command, CommanderError } from 'commander'
import { version } from '../../package.json'
import { registerAudit } from './audit'
import { auditForParent } from './audit-worker'
import { registerExplain } from './explain'
import { registerGuideline } from './guideline'
import { registerInit } from './init'
import { registerInterface } from './interface'
import { registerPreview } from './preview'

if (isMainThread) {
  // `mp-privacy audit | head` is no failure.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))
  const program = new Command('mp-privacy')
    .description('What a Weixin mini program uses of its users, and what its privacy guideline says')
    .version(version)
    // `preview` passes its options on, and commander wants to know that before.
    .enablePositionalOptions()
    .exitOverride()
  registerAudit(program, new URL(import.meta.url))
  registerInit(program, new URL('../SKILL.md', import.meta.url))
  registerGuideline(program)
  registerInterface(program)
  registerExplain(program)
  registerPreview(program)
  try {
    await program.parseAsync()
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    // Asking for help is no mistake; anything else commander refuses is.
    process.exitCode = error.exitCode === 0 ? 0 : 2
  }
} else {
  auditForParent()
}
