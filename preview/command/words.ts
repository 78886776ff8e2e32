import type { Language } from '../../command-line/language'

const en = {
  about: 'Runs a Weixin mini program, native or built by a framework, in an ordinary browser on this machine',
  path: 'folder of app.json, or the project folder around it',
  page: 'the page it starts on, with its query if need be',
  guideline: 'the declared guideline, JSON or YAML: only its keys count as declared',
  declare: 'keys that count as declared, for example Clipboard,Location',
  port: 'port to listen on; the next free one where it is taken',
  host: 'address to listen on; localhost is reachable from this machine only',
  open: 'open the browser',
  network: 'requests of the program leave this machine, through a proxy here',
  mocks: 'answers in the place of functions of wx, JSON or YAML, requests by address',
  check: 'open every page, make its privacy calls happen, agree and refuse; then end',
  format: 'of what --check finds',
  output: 'write what --check finds there instead of stdout',
  help: 'print this',
  version: 'print the version',
  building: (root: string) => `Building ${root}…`,
  checking: (page: string, done: number, total: number) => `${done} of ${total}: ${page}`,
  rebuilt: (milliseconds: number) => `Built again in ${milliseconds} ms.`,
  warnings: (count: number) => `${count} ${count === 1 ? 'warning' : 'warnings'}:`,
  skyline: 'This program is for Skyline; it is drawn here as WebView draws it.',
  running: (root: string, url: string) => `Preview of ${root} (a simulated Weixin): ${url}\nCtrl-C ends it.`,
  notAPort: 'Give a number from 0 to 65535.',
  unreadable: (file: string, reason: string) => `${file}: cannot be read (${reason})`,
  noPort: (host: string, port: number, reason: string) =>
    `--host ${host} --port ${port}: cannot listen there (${reason}); give an address of this machine and another port`,
  notAKey: (key: string, known: string) => `--declare ${key}: is no privacy key; known are ${known}`,
  unwritable: (file: string, reason: string) => `${file}: cannot be written (${reason})`,
  notAGuideline: (file: string) => `${file}: is not a guideline: it has no "setting_list"`,
  notMocks: (file: string) => `${file}: is no mocks file: write an answer for each name, as {"login": {"code": "1"}}`,
  mockOfNothing: (file: string, name: string) => `${file}: wx has no "${name}": nothing will ask for this answer`,
  notMocksOf: (file: string, name: string) =>
    `${file}: "${name}" needs an answer for each ${name === 'request' ? 'address' : 'function'}, as {"${name}": {"…": {}}}`
}

export type CommandWords = typeof en

const zh: CommandWords = {
  about: '在本机的普通浏览器中运行微信小程序（原生，或框架编译后的产物）',
  path: 'app.json 所在目录，或其外层的项目目录',
  page: '启动页面，可带参数',
  guideline: '已声明的隐私保护指引（JSON 或 YAML），只有其中的信息类型算作已声明',
  declare: '算作已声明的信息类型，例如 Clipboard,Location',
  port: '监听端口；被占用时使用下一个空闲端口',
  host: '监听地址；localhost 只能从本机访问',
  open: '打开浏览器',
  network: '小程序的请求经本机代理发往网络',
  mocks: '代替 wx 各接口的应答（JSON 或 YAML），请求按地址匹配',
  check: '逐页打开，触发隐私调用，分别同意与拒绝，然后结束',
  format: '--check 结果的格式',
  output: '把 --check 的结果写入该文件，而不是标准输出',
  help: '显示帮助',
  version: '显示版本',
  building: (root) => `正在编译 ${root}…`,
  checking: (page, done, total) => `${done} / ${total}：${page}`,
  rebuilt: (milliseconds) => `已重新编译，用时 ${milliseconds} ms。`,
  warnings: (count) => `${count} 条警告：`,
  skyline: '这个小程序使用 Skyline，这里按 WebView 绘制。',
  running: (root, url) => `${root} 的预览（模拟的微信）：${url}\n按 Ctrl-C 结束。`,
  notAPort: '请填写 0 到 65535 的数字。',
  unreadable: (file, reason) => `${file}：无法读取（${reason}）`,
  noPort: (host, port, reason) => `--host ${host} --port ${port}：无法监听（${reason}），请换一个本机地址或端口`,
  notAKey: (key, known) => `--declare ${key}：没有这种信息类型，可用的有 ${known}`,
  unwritable: (file, reason) => `${file}：无法写入（${reason}）`,
  notAGuideline: (file) => `${file}：不是隐私保护指引：没有 "setting_list"`,
  notMocks: (file) => `${file}：不是模拟应答文件：请为每个接口写一个应答，例如 {"login": {"code": "1"}}`,
  mockOfNothing: (file, name) => `${file}：wx 没有 "${name}"，这个应答不会被用到`,
  notMocksOf: (file, name) =>
    `${file}："${name}" 需要按${name === 'request' ? '地址' : '函数'}逐一写应答，例如 {"${name}": {"…": {}}}`
}

export const commandWords: Record<Language, CommandWords> = { en, zh }
