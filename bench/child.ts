import { execFileSync } from 'node:child_process'

/** Runs a script in a Node of its own, which shares no compiled code and no heap with another, and reads what it prints. */
export function inFreshNode<Found>(script: string, ...args: string[]): Found {
  const env = { ...process.env, NODE_OPTIONS: '', NODE_DISABLE_COMPILE_CACHE: '1' }
  return JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', script, ...args], { env, encoding: 'utf8' })
  ) as Found
}
