import { runInThisContext } from 'node:vm'

interface Emitter {
  emit(event: string | symbol, ...args: unknown[]): boolean
}

/** A window's own promises, and who wants to hear of those that nobody caught. */
interface Realm {
  readonly Promise: unknown
  hear(reason: unknown): void
}

const realms = new Set<Realm>()
let original: Emitter['emit'] | undefined

/**
 * A promise of the program that nobody catches is the program's error, on a phone a line in the console. Here it would be
 * the test's: Node ends the process over it, and test runners fail the test. Returns what ends the watch.
 */
export function watchRejections(realm: Realm): () => void {
  // A test runner hands out a process of its own; this is the one that hears of promises.
  const process = runInThisContext('process') as Emitter
  if (realms.size === 0) {
    original = process.emit
    process.emit = function (event, ...args) {
      // One that is caught late, too: Node would warn of it.
      if (event === 'rejectionHandled' && ownerOf(args[0])) return true
      const found = event === 'unhandledRejection' ? ownerOf(args[1]) : undefined
      if (!found) return original!.call(process, event, ...args)
      found.hear(args[0])
      return true
    }
  }
  realms.add(realm)
  return () => {
    realms.delete(realm)
    if (realms.size === 0) process.emit = original!
  }
}

function ownerOf(promise: unknown): Realm | undefined {
  return [...realms].find((realm) => promise instanceof (realm.Promise as typeof Promise))
}
