// What an audit costs beside the least that any audit must do: read the files, and look for the names in them.
// `node bench/audit/run.mjs` prints a table and writes it to bench/audit/results.md.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { writeTree } from './tree.mjs'

const rounds = 5
const introduction = `# mp-privacy audit: time and memory

Node ${process.versions.node}, ${cpus().length} processors. Goal: a ratio of at most 3, and under 400 MB.

The trees are generated (tree.mjs): pages and components of one script, template and configuration each. 10 % of the scripts, with 10 % of the bytes of all scripts, name something of the catalogue. In thirteen public mini programs it was 9 % of the scripts (median; from 4 to 37 %), with 15 % of the bytes (2 to 56 %).

In the first tree those scripts call the platform by name, \`wx.getLocation(…)\`, which is read off. In the second half of them do it so that values must be followed: a member in brackets or handed on, a scope, an object. In fifteen public mini programs written by hand 59 % of such scripts were of the first kind (median; from 25 to 100 %); in built bundles hardly any.
`
const built = new URL('../../toolkit/dist/index.js', import.meta.url)
const names =
  /\b(?:getLocation|getFuzzyLocation|startLocationUpdate|startLocationUpdateBackground|onLocationChange|moveToLocation|choosePoi|chooseLocation|chooseAddress|chooseInvoiceTitle|chooseInvoice|getWeRunData|chooseLicensePlate|chooseImage|chooseMedia|chooseVideo|chooseMessageFile|startRecord|getRecorderManager|createMapContext|joinVoIPChat|createVKSession|openBluetoothAdapter|createBLEPeripheralServer|saveImageToPhotosAlbum|saveVideoToPhotosAlbum|addPhoneContact|addPhoneRepeatCalendar|addPhoneCalendar|startAccelerometer|startCompass|startDeviceMotionListening|startGyroscope|setClipboardData|getClipboardData|getUserInfo|getUserProfile|authorize|getPhoneNumber|getRealtimePhoneNumber|chooseAvatar|nickname|camera|live-pusher|voip-room)\b/g

if (process.argv[2] === 'once') {
  const { audit } = await import(built.href)
  audit(process.argv[3])
  process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1024)))
} else {
  if (!existsSync(built)) throw new Error('build the toolkit first: npm run build -w toolkit')
  const tables = []
  for (const followed of [false, true]) {
    const root = mkdtempSync(join(tmpdir(), 'audit-bench-'))
    try {
      writeTree(root, followed)
      tables.push(await compare(root, followed))
    } finally {
      rmSync(root, { recursive: true })
    }
  }
  const text = [introduction, ...tables].join('\n')
  writeFileSync(new URL('results.md', import.meta.url), text)
  process.stdout.write(text)
}

async function compare(root, followed) {
  const { audit } = await import(built.href)
  const rows = []
  let last
  // Side by side, so that both meet the same disk and the same neighbours. The first round warms up and is not shown.
  for (let round = 0; round <= rounds; round++) {
    const [looking] = timed(() => look(root))
    const [auditing, report] = timed(() => audit(root))
    last = report
    if (round > 0) rows.push({ looking, auditing, ratio: auditing / looking })
  }
  const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'once', root], { encoding: 'utf8' })
  return render(followed, rows, last, Number(stdout))
}

function timed(work) {
  const started = performance.now()
  const result = work()
  return [performance.now() - started, result]
}

/** Reads every script, template and configuration, and runs one regular expression over each. */
function look(folder) {
  let found = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found += look(path)
    else found += readFileSync(path, 'utf8').match(names)?.length ?? 0
  }
  return found
}

function render(followed, rows, { stats, uses }, megabytes) {
  const middle = (key) => rows.map((row) => row[key]).sort((a, b) => a - b)[rows.length >> 1]
  const line = (name, row) =>
    `| ${name} | ${row.looking.toFixed(0)} | ${row.auditing.toFixed(0)} | ${row.ratio.toFixed(2)} |`
  const median = { looking: middle('looking'), auditing: middle('auditing'), ratio: middle('ratio') }
  return `**${followed ? 'Half of them must be followed' : 'Plain calls'}**: ${stats.files} files, ${(stats.bytes / 1e6).toFixed(1)} MB, ${uses.length} uses.

| round | reading and one regular expression, ms | audit, ms | ratio |
| --- | ---: | ---: | ---: |
${rows.map((row, index) => line(index + 1, row)).join('\n')}
${line('**median**', median)}

Peak memory of one audit in a process of its own: **${megabytes} MB**.
`
}
