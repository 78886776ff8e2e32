/** The first lines of an ES module that esbuild makes of code which loads a package only when it needs it. */
module.exports.requireInModules = {
  js: "import { createRequire as __createRequire } from 'node:module'\nconst require = __createRequire(import.meta.url)"
}
