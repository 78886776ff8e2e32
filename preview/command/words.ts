export type CommandLanguage = 'en' | 'zh'

const en = {
  about: 'Runs a Weixin mini program, native or built by a framework, in an ordinary browser on this machine',
  path: 'folder of app.json, or the project folder around it',
  page: 'the page it starts on, with its query if need be',
  guideline: 'the declared guideline, JSON or YAML: only its keys count as declared',
  declare: 'keys that count as declared, for example Clipboard,Location',
  port: 'port to listen on; the next free one where it is taken',
  host: 'address to listen on; localhost is reachable from this machine only',
  open: 'open the browser',
  lang: 'language of this command: en or zh; default: by LANG',
  help: 'print this',
  version: 'print the version',
  examples: 'Examples',
  building: (page: string) => `building ${page}…`,
  running: (root: string, url: string) => `Preview of ${root} (a simulated Weixin): ${url}\nCtrl-C ends it.`,
  notAPort: (text: string) => `--port ${text}: give a number from 0 to 65535`,
  unreadable: (file: string, reason: string) => `${file}: cannot be read (${reason})`,
  notAGuideline: (file: string) => `${file}: is not a guideline: it has no "setting_list"`
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
  lang: '本命令的语言：en 或 zh；默认取自 LANG',
  help: '显示帮助',
  version: '显示版本',
  examples: '示例',
  building: (page) => `正在编译 ${page}…`,
  running: (root, url) => `${root} 的预览（模拟的微信）：${url}\n按 Ctrl-C 结束。`,
  notAPort: (text) => `--port ${text}：请填写 0 到 65535 的数字`,
  unreadable: (file, reason) => `${file}：无法读取（${reason}）`,
  notAGuideline: (file) => `${file}：不是隐私保护指引：没有 "setting_list"`
}

export const commandWords: Record<CommandLanguage, CommandWords> = { en, zh }

/** Asked for by `--lang`, else what the terminal speaks. */
export function commandLanguage(argv: readonly string[], env: NodeJS.ProcessEnv): CommandLanguage {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const asked = at < 0 ? '' : (argv[at]!.split('=')[1] ?? argv[at + 1] ?? '')
  return (asked || env.LC_ALL || env.LANG || '').toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
