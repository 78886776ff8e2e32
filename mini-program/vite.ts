/** What Vite takes as its configuration, in the order in which it looks. */
export const viteConfigurations = ['js', 'mjs', 'ts', 'cjs', 'mts', 'cts'].map((ending) => `vite.config.${ending}`)

/** What a plug-in of uni-helper makes pages.json or manifest.json of, either of which may be out of git. */
export const madeFrom = (name: 'pages' | 'manifest') =>
  ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map((ending) => `${name}.config.${ending}`)
