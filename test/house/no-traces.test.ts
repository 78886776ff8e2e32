import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const shipped = path.join(__dirname, '../../src')

/** What sends something anywhere, or stores it: names of `wx`, with the kinds that end in `Sync`. */
const traces =
  /\b(request|uploadFile|downloadFile|connectSocket|sendSocketMessage|createTCPSocket|createUDPSocket|setStorage|batchSetStorage|saveFile|getFileSystemManager|getRealtimeLogManager|getLogManager|reportEvent|reportAnalytics|reportMonitor|reportPerformance)(Sync)?\s*(\?\.)?\(|\bcloud\./

test('the library makes no request and stores nothing', () => {
  const lines = readdirSync(shipped, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|wxs)$/.test(name))
    .flatMap((name) =>
      readFileSync(path.join(shipped, name), 'utf8')
        .split('\n')
        .filter((line) => traces.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line))
        .map((line) => `${name}: ${line.trim()}`)
    )
  expect(lines).toEqual([])
})
