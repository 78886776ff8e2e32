/** Paths of the target's test files, from its configuration for Jest. */
declare const testFiles: readonly string[]

// What they share is loaded once: what one file cleans up after itself, another may still use.
const cleanups: (() => unknown)[] = []
const atTheEnd = afterAll
globalThis.afterAll = (cleanup) => void cleanups.push(cleanup as () => unknown)

// All in one, so that a mutant costs what its tests cost: a file of its own would load everything anew for each.
for (const file of testFiles) describe(file, () => void require(`../../${file}`))

atTheEnd(async () => {
  for (const cleanUp of cleanups) await cleanUp()
})
