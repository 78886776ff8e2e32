/** How a note stands in a changelog: as it was written. Changesets' own way adds a hash, and names each update of a dependency. */
module.exports = {
  getReleaseLine: async ({ summary }) => `- ${summary.trim().replace(/\n/g, '\n  ')}`,
  getDependencyReleaseLine: async (_changesets, dependencies) =>
    dependencies.map(({ name, newVersion }) => `- Needs ${name} ${newVersion}.`).join('\n')
}
