// Turns TypeScript and ES modules into CommonJS for jest; types are checked by `npm run check`.
const ts = require('typescript')

const compilerOptions = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2020,
  esModuleInterop: true,
  inlineSourceMap: true,
  inlineSources: true,
  allowJs: true
}

module.exports = {
  process: (source, fileName) => ({ code: ts.transpileModule(source, { fileName, compilerOptions }).outputText })
}
