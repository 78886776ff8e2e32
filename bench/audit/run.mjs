// What an audit costs beside the least that any audit must do: read the files, and look for the names in them.
// `npm run bench -- audit` prints a table and writes it to bench/audit/results.md. `node bench/audit/run.mjs FOLDER…`
// prints what whole programs cost, each audited in a process of its own, and writes nothing.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { installedPackages, installedRoots } from './installed.mjs'
import { writeTree } from './tree.mjs'

const rounds = 5
/** Times what the least takes: of the generated trees, and of what is installed. */
const most = { generated: 3, installed: 10 }
const figures = `Node ${process.versions.node}`
const introduction = (reached) => ({
  en: `${figures}, ${cpus().length} processors. Goal: a ratio of at most ${most.generated}, for real packages of at most ${most.installed}${reached.en}, and under 400 MB.

Two trees are generated (tree.mjs): pages and components of one script, template and configuration each. 10 % of the scripts, with 10 % of the bytes of all scripts, name something of the catalogue. In thirteen public mini programs it was 9 % of the scripts (median; from 4 to 37 %), with 15 % of the bytes (2 to 56 %).

In the first tree those scripts call the platform by name, \`wx.getLocation(…)\`, which is read off. In the second half of them do it so that values must be followed: a member in brackets or handed on, a scope, an object. In fifteen public mini programs written by hand 59 % of such scripts were of the first kind (median; from 25 to 100 %); in built bundles hardly any.

The third measurement is of real packages: a program that places every component of ${installedPackages().join(', ')}, and builds of uni-app, Taro, mpx and weapp-vite.
`,
  zh: `${figures}，${cpus().length} 个处理器。目标：比值不超过 ${most.generated}，真实的包不超过 ${most.installed}${reached.zh}，内存低于 400 MB。

前两组测试用的小程序由 tree.mjs 生成：每个页面和组件各有一份脚本、模板和配置。10% 的脚本（占全部脚本字节数的 10%）出现隐私接口的名称；在 13 个公开的小程序里，这样的脚本占 9%（中位数，4% 至 37%），占字节数的 15%（2% 至 56%）。

第一组里，这些脚本直接按名称调用，如 \`wx.getLocation(…)\`，一眼可见。第二组里有一半要追踪取值才能得知：方括号取成员、把成员传给别处、scope、对象。在 15 个手写的公开小程序里，59% 的此类脚本属于第一种（中位数，25% 至 100%）；打包后的产物里几乎没有。

第三组是真实的包：一个放置了 ${installedPackages().join('、')} 全部组件的小程序，以及 uni-app、Taro、mpx、weapp-vite 的构建产物。
`
})
const command = new URL('../../toolkit/bin/mp-privacy.js', import.meta.url)
const built = new URL('../../toolkit/dist/index.js', import.meta.url)
const names =
  /\b(?:getLocation|getFuzzyLocation|startLocationUpdate|startLocationUpdateBackground|onLocationChange|moveToLocation|choosePoi|chooseLocation|chooseAddress|chooseInvoiceTitle|chooseInvoice|getWeRunData|chooseLicensePlate|chooseImage|chooseMedia|chooseVideo|chooseMessageFile|startRecord|getRecorderManager|createMapContext|joinVoIPChat|createVKSession|openBluetoothAdapter|createBLEPeripheralServer|saveImageToPhotosAlbum|saveVideoToPhotosAlbum|addPhoneContact|addPhoneRepeatCalendar|addPhoneCalendar|startAccelerometer|startCompass|startDeviceMotionListening|startGyroscope|setClipboardData|getClipboardData|getUserInfo|getUserProfile|authorize|getPhoneNumber|getRealtimePhoneNumber|chooseAvatar|nickname|camera|live-pusher|voip-room)\b/g

const words = {
  en: {
    plain: 'Plain calls',
    followed: 'Half of them must be followed',
    installed: 'Real packages',
    size: (files, megabytes, uses) => `: ${files} files, ${megabytes} MB, ${uses} uses.`,
    head: '| round | reading and one regular expression, ms | audit, ms | ratio |',
    median: 'median',
    memory: (megabytes) => `Peak memory of the command, median of 3, of the largest program: **${megabytes} MB**.`
  },
  zh: {
    plain: '直接调用',
    followed: '一半要追踪取值',
    installed: '真实的包',
    size: (files, megabytes, uses) => `：${files} 个文件，${megabytes} MB，${uses} 处使用。`,
    head: '| 轮次 | 读取文件并执行一次正则，毫秒 | 检查，毫秒 | 比值 |',
    median: '中位数',
    memory: (megabytes) => `运行一次命令的内存峰值（3 次的中位数，取最大的小程序）：**${megabytes} MB**。`
  }
}

const given = process.argv.slice(2)
if (!existsSync(built)) {
  process.stderr.write('build the toolkit first: npm run build -w toolkit\n')
  process.exitCode = 2
} else if (given[0] === 'once') {
  // The command as it is, with what it takes to start.
  const [, root] = given
  process.argv.splice(2, Infinity, 'audit', root, '--format', 'json', '--output', devNull)
  process.on('exit', () => {
    const auditing = secondsOf(process.cpuUsage())
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
    const before = process.cpuUsage()
    look(root)
    process.stdout.write(JSON.stringify({ auditing, megabytes, looking: secondsOf(process.cpuUsage(before)) }))
  })
  await import(command.href)
} else if (given.length > 0) {
  process.stdout.write(programs(given))
} else {
  const measured = []
  for (const kind of ['plain', 'followed', 'installed']) {
    const root = mkdtempSync(join(tmpdir(), 'audit-bench-'))
    try {
      const roots = kind === 'installed' ? installedRoots(root) : [root]
      if (kind !== 'installed') writeTree(root, kind === 'followed')
      measured.push(await compare(roots, kind))
    } finally {
      rmSync(root, { recursive: true })
    }
  }
  const isReached = measured.every(
    ({ rows, kind }) => median(rows, 'ratio') <= (kind === 'installed' ? most.installed : most.generated)
  )
  const reached = isReached ? { en: '', zh: '' } : { en: ', which is not reached yet', zh: '（尚未达到）' }
  const parts = ['en', 'zh'].map((language) => {
    const text = [introduction(reached)[language], ...measured.map((each) => render(each, language))].join('\n')
    return `<!-- #region ${language} -->\n\n${text}\n<!-- #endregion ${language} -->\n`
  })
  const text = `# mp-privacy audit: time and memory\n\n${parts.join('\n')}`
  writeFileSync(new URL('results.md', import.meta.url), text)
  process.stdout.write(text)
}

async function compare(roots, kind) {
  const { audit } = await import(built.href)
  const rows = []
  let reports = []
  // Side by side, so that both meet the same disk and the same neighbours. The first round warms up and is not shown.
  for (let round = 0; round <= rounds; round++) {
    const [looking] = timed(() => roots.reduce((found, root) => found + look(root), 0))
    const [auditing, found] = timed(() => roots.map((root) => audit(root)))
    reports = found
    if (round > 0) rows.push({ looking, auditing, ratio: auditing / looking })
  }
  // When rubbish is collected differs from run to run.
  const peaks = roots.map((root) =>
    median(
      [1, 2, 3].map(() => once(root)),
      'megabytes'
    )
  )
  const sum = (count) => reports.reduce((all, report) => all + count(report), 0)
  const stats = { files: sum((each) => each.stats.files), bytes: sum((each) => each.stats.bytes) }
  return { kind, rows, stats, uses: sum((each) => each.uses.length), megabytes: Math.max(...peaks) }
}

/** What the command costs, from its start to its end; undefined where there is no program to audit. */
function once(root) {
  const { status, stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'once', root], {
    encoding: 'utf8'
  })
  return status === 2 ? undefined : JSON.parse(stdout)
}

/** The table of whole programs, and what all of them take together. */
function programs(folders) {
  const rows = folders.map((folder) => [folder, once(folder)])
  const all = rows.flatMap(([, found]) => found ?? [])
  const sum = (key) => all.reduce((total, found) => total + found[key], 0)
  const together = {
    auditing: sum('auditing'),
    looking: sum('looking'),
    megabytes: Math.max(0, ...all.map(({ megabytes }) => megabytes))
  }
  const line = ([name, found]) =>
    found
      ? `| ${name} | ${found.auditing.toFixed(2)} | ${found.looking.toFixed(2)} | ${(found.auditing / found.looking).toFixed(1)} | ${found.megabytes} |`
      : `| ${name} | cannot be audited | | | |`
  return `| program | the command with its start, s of CPU | reading and one regular expression, s of CPU | ratio | peak MB |
| --- | ---: | ---: | ---: | ---: |
${[...rows, ['all', together]].map(line).join('\n')}
`
}

/** Seconds of CPU, on all threads. */
const secondsOf = ({ user, system }) => (user + system) / 1e6

function median(rows, key) {
  return rows.map((row) => row[key]).sort((a, b) => a - b)[rows.length >> 1]
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
    if (entry.isDirectory()) found += entry.name === 'node_modules' || entry.name === '.git' ? 0 : look(path)
    else if (entry.isFile() && /\.(?:[jt]sx?|wxml|json|n?vue|mpx)$/.test(entry.name))
      found += readFileSync(path, 'utf8').match(names)?.length ?? 0
  }
  return found
}

function render({ kind, rows, stats, uses, megabytes }, language) {
  const say = words[language]
  const middle = (key) => median(rows, key)
  const line = (name, row) =>
    `| ${name} | ${row.looking.toFixed(0)} | ${row.auditing.toFixed(0)} | ${row.ratio.toFixed(2)} |`
  const middleRow = { looking: middle('looking'), auditing: middle('auditing'), ratio: middle('ratio') }
  return `**${say[kind]}**${say.size(stats.files, (stats.bytes / 1e6).toFixed(1), uses)}

${say.head}
| --- | ---: | ---: | ---: |
${rows.map((row, index) => line(index + 1, row)).join('\n')}
${line(`**${say.median}**`, middleRow)}

${say.memory(megabytes)}
`
}
