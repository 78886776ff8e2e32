// Taro looks plug-ins up by file and does not read `exports`: this one has to be here.
Object.defineProperty(exports, '__esModule', { value: true })
exports.default = require('./dist/frameworks/taro.cjs').default
