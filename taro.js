// Taro looks plug-ins up by file and does not read `exports`: this one has to be here.
module.exports = require('./dist/frameworks/taro.cjs').default
