/** Paths of the target's test files, from its configuration for Jest. */
declare const testFiles: readonly string[]

// All in one, so that a mutant costs what its tests cost: a file of its own would load everything anew for each.
for (const file of testFiles) describe(file, () => void require(`../../${file}`))
