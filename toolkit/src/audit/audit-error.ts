import { notAnObject } from '../../../mini-program'

type Sentences = Record<'en' | 'zh', (...facts: string[]) => string>

/** What can keep an audit from being made. The facts of each stand in its sentences, in this order. */
const sentences = {
  'no-such-file': { en: () => 'no such file', zh: () => '没有这个文件' },
  'no-such-guideline': { en: () => 'no such guideline file', zh: () => '没有这个隐私保护指引文件' },
  'no-such-baseline': { en: () => 'no such baseline file', zh: () => '没有这个基线文件' },
  unreadable: { en: (reason) => reason, zh: (reason) => `无法读取${reason.replace(/^.*?\((\w+)\)$/, '（$1）')}` },
  'broken-json': {
    en: (reason) => reason,
    zh: (reason) => (reason === notAnObject ? '内容应为 JSON 对象' : '不是有效的 JSON')
  },
  'not-json': { en: () => 'not JSON', zh: () => '不是有效的 JSON' },
  'broken-guideline': { en: (english) => english, zh: (_english, chinese) => chinese },
  'holds-an-error': {
    en: (code, words) => `holds an error, ${code} ${words}`,
    zh: (code, words) => `内容是一个错误：${code} ${words}`
  },
  'no-setting-list': {
    en: () => 'has no setting_list of privacy keys; expected is the answer of getPrivacySetting, as JSON or YAML',
    zh: () => '没有由 privacy_key 组成的 setting_list；应为 getPrivacySetting 返回的内容，JSON 或 YAML'
  },
  'no-code-privacy-info': {
    en: () => 'not the answer of getCodePrivacyInfo',
    zh: () => '不是 getCodePrivacyInfo 返回的内容'
  },
  'baseline-not-json': {
    en: (file) => `not JSON; write it anew with --format json --output ${file}`,
    zh: (file) => `不是有效的 JSON；请用 --format json --output ${file} 重新生成`
  },
  'no-report': {
    en: (file) => `no report of mp-privacy audit; write it anew with --format json --output ${file}`,
    zh: (file) => `不是 mp-privacy audit 的报告；请用 --format json --output ${file} 重新生成`
  },
  'unknown-setting': { en: (name) => `unknown setting ${name}`, zh: (name) => `没有 ${name} 这个设置` },
  'not-globs': { en: (name) => `${name} is not a list of globs`, zh: (name) => `${name} 应为 glob 的数组` },
  'wrong-prompt': { en: () => 'prompt is custom or official', zh: () => 'prompt 只能是 custom 或 official' },
  'not-a-path': { en: () => 'guideline is not a path', zh: () => 'guideline 应为文件路径' },
  'not-an-object': { en: (name) => `${name} is not an object`, zh: (name) => `${name} 应为对象` },
  'not-a-list': { en: (name) => `${name} is not a list`, zh: (name) => `${name} 应为数组` },
  'no-such-rule': { en: (rule) => `there is no rule ${rule}`, zh: (rule) => `没有 ${rule} 这条规则` },
  'wrong-severity': {
    en: (rule) => `${rule} can be off, info, warning or error`,
    zh: (rule) => `${rule} 只能是 off、info、warning 或 error`
  },
  'no-revision': { en: () => 'not a revision', zh: () => '不是有效的版本' },
  'no-git': { en: () => '--since needs git, which is not there', zh: () => '--since 需要 git，没有找到' },
  'no-repository': {
    en: () => 'the program lies in no git repository',
    zh: () => '小程序不在 git 仓库中'
  },
  'not-your-repository': {
    en: (command) => `git does not trust a repository of another user; run ${command}`,
    zh: (command) => `仓库属于其他用户，git 拒绝读取；请执行 ${command}`
  },
  'no-such-revision': {
    en: () => 'there is no such commit here; fetch it first (GitHub: fetch-depth: 0; GitLab: GIT_DEPTH: 0)',
    zh: () => '本地没有这个提交；请先获取（GitHub：fetch-depth: 0；GitLab：GIT_DEPTH: 0）'
  },
  'no-common-commit': {
    en: () => 'no commit in common with HEAD; fetch the whole history (GitHub: fetch-depth: 0; GitLab: GIT_DEPTH: 0)',
    zh: () => '与 HEAD 没有共同的提交；请获取完整历史（GitHub：fetch-depth: 0；GitLab：GIT_DEPTH: 0）'
  },
  'no-difference': { en: () => 'git cannot tell what changed', zh: () => 'git 无法给出改动的文件' },
  'git-refuses': { en: (words) => `git says ${words}`, zh: (words) => `git 报错 ${words}` },
  nothing: { en: () => 'no such folder', zh: () => '没有这个目录' },
  'no-folder': {
    en: () => 'not a folder; point at the folder that holds app.json',
    zh: () => '不是目录；请指定 app.json 所在的目录'
  },
  'uni-app-source': {
    en: () =>
      'this is uni-app source; build it for mp-weixin and audit the result, dist/build/mp-weixin or unpackage/dist/build/mp-weixin',
    zh: () =>
      '这是 uni-app 源码；请先编译到 mp-weixin，再检查编译结果 dist/build/mp-weixin 或 unpackage/dist/build/mp-weixin'
  },
  'taro-project': {
    en: () => 'this is Taro source; build it with `taro build --type weapp` and audit the result, dist',
    zh: () => '这是 Taro 源码；请先执行 `taro build --type weapp`，再检查编译结果 dist'
  },
  'taro-source': {
    en: () =>
      'this is the source folder of a Taro project; build it with `taro build --type weapp` and audit the result, dist',
    zh: () => '这是 Taro 项目的源码目录；请先执行 `taro build --type weapp`，再检查编译结果 dist'
  },
  'framework-source': {
    en: (name, build, output) => `this is ${name} source; build it with \`${build}\` and audit the result, ${output}`,
    zh: (name, build, output) => `这是 ${name} 源码；请先执行 \`${build}\`，再检查编译结果 ${output}`
  },
  'mini-game': {
    en: () => 'this is a mini game (game.json); only mini programs are audited',
    zh: () => '这是小游戏（game.json）；只能检查小程序'
  },
  'wrong-miniprogram-root': {
    en: (root) => `project.config.json names ${root} as miniprogramRoot, and no app.json is there`,
    zh: (root) => `project.config.json 的 miniprogramRoot 是 ${root}，但那里没有 app.json`
  },
  'programs-below': {
    en: (folders) => `no app.json here, but in folders below; point at one of them: ${folders}`,
    zh: (folders) => `这里没有 app.json，下级目录里有小程序；请指定其中一个：${folders}`
  },
  'no-app-json': {
    en: () => 'no app.json here; point at the folder that holds it, or at the one with project.config.json',
    zh: () => '这里没有 app.json；请指定 app.json 或 project.config.json 所在的目录'
  }
} as const satisfies Record<string, Sentences>

export type AuditErrorRule = keyof typeof sentences

/** The command was wrong, or what it was pointed at cannot be audited at all. Exit status 2. */
export class AuditError extends Error {
  override name = 'AuditError'

  constructor(
    /** The file or option it is about; empty where the sentence names it. */
    readonly where: string,
    readonly rule: AuditErrorRule,
    readonly facts: readonly string[] = []
  ) {
    super(sentenceOf(where, rule, facts, 'en'))
  }

  /** The message for whoever reads it. */
  sentence(language: 'en' | 'zh'): string {
    return sentenceOf(this.where, this.rule, this.facts, language)
  }
}

function sentenceOf(where: string, rule: AuditErrorRule, facts: readonly string[], language: 'en' | 'zh'): string {
  const sentence: (...facts: string[]) => string = sentences[rule][language]
  const said = sentence(...facts)
  if (!where) return said
  return language === 'zh' ? `${where}：${said}` : `${where}: ${said}`
}
