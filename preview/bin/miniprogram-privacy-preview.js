#!/usr/bin/env node
// A file of its own, because npm links it at `npm ci`, before anything is built.
const { existsSync } = require('node:fs')
const { join } = require('node:path')

const built = join(__dirname, '../dist/cli.js')

if (existsSync(built)) {
  require(built)
} else {
  console.error(
    'miniprogram-privacy-preview is not built yet: run `npm run build` first\nminiprogram-privacy-preview 尚未构建：请先运行 `npm run build`'
  )
  process.exitCode = 2
}
