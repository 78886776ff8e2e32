#!/usr/bin/env node
// A file of its own, because npm links it at `npm ci`, before anything is built.
import { existsSync } from 'node:fs'

const built = new URL('../dist/cli.js', import.meta.url)

if (existsSync(built)) {
  await import(built.href)
} else {
  console.error('mp-fleet is not built yet: run `npm run build` first\nmp-fleet 尚未构建：请先运行 `npm run build`')
  process.exitCode = 2
}
