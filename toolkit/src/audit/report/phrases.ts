import { privacyKeys } from '../../../../catalogue'
import type { AuditReport, Severity, Use } from '../types'
import type { ReportLanguage } from './words'

/** What a report says besides its findings. */
export interface Phrases {
  severity: Record<Severity, string>
  /** An information type, as the console calls it. */
  type(key: Use['privacyKey']): string
  unknownType: string
  anyType: string
  undeclared(names: string[]): string
  undeclaredUnreached(names: string[]): string
  allDeclared: string
  knownDeclared: string
  nothingUsed: string
  /** There are uses, and none on a page or from launch on that is certain. */
  nothingReached: string
  notCompared(names: string[]): string
  incomplete(count: number): string
  known(count: number): string
  gone(count: number): string
  onlyWeixin(names: string[]): string
  onlyAudit(names: string[]): string
  sameAsWeixin: string
  asksWeixin: string
  source(name: string): string
  twins(read: '.ts' | '.js'): string
  leftOut(count: number): string
  notReached: string
  /** The same in a framework's source. */
  notBuilt: string
  /** Where launch leads to some use of the type: this one is led to by it, or by nothing. */
  onNoPage: string
  morePages(count: number): string
  more(count: number): string
  morePlaces(count: number): string
  rest: string
  summary(uses: number, types: number, errors: number, warnings: number, notes: number): string
  files(count: number, milliseconds: number): string
  title(roots: string): string
  pages: string
  page: string
  findings: string
  none: string
  draft: string
  draftHint: string
  notInDraft(names: readonly string[]): string
  copy: string
  copied: string
  selected: string
  kind: string
  types: string
  usedThrough(apis: string[], pages: number): string
  made(date: string, version: string): string
}

const english = new Map<string, string>(privacyKeys.map(({ key, en }) => [key, en]))
const chinese = new Map<string, string>(privacyKeys.map(({ key, zh }) => [key, zh]))
const several = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

const en: Phrases = {
  severity: { error: 'error', warning: 'warning', info: 'note' },
  type: (key) => (key === null ? 'not known' : key),
  unknownType: 'not known',
  anyType: 'could be any information type',
  undeclared: (names) => `${several(names.length, 'type')} used and not declared: ${names.join(', ')}`,
  undeclaredUnreached: (names) =>
    `${several(names.length, 'type')} not declared, in code that no page reaches: ${names.join(', ')}`,
  allDeclared: 'Every type that is used is declared.',
  knownDeclared: 'Every type that is known to be used is declared.',
  nothingUsed: 'No privacy interface is used: nothing has to be declared.',
  nothingReached: 'No page is seen to use an information type.',
  notCompared: (names) =>
    `Nothing was compared: give the declared guideline with --guideline FILE. To be declared: ${names.join(', ')}`,
  incomplete: (count) => `Not everything was read (${several(count, 'gap')}): more may be used than stands here.`,
  known: (count) => `${several(count, 'finding')} known already or outside of this change: not shown.`,
  gone: (count) => `${several(count, 'finding')} of the baseline no longer there: write it anew, without --baseline.`,
  onlyWeixin: (names) => `Weixin's scan names what nothing here uses: ${names.join(', ')}`,
  onlyAudit: (names) => `Not in requiredPrivateInfos, and Weixin's scan does not say so: ${names.join(', ')}`,
  sameAsWeixin: "Weixin's scan and this audit agree.",
  asksWeixin: "Weixin's own pop-up asks for consent: the program registers no listener.",
  source: (name) => `Read: the ${name} source, whose lines are the ones to edit. A build beside it is not read.`,
  twins: (read) =>
    read === '.ts'
      ? 'Of scripts that are there as .ts and .js, the .ts are read: they are compiled into the other.'
      : 'Of scripts that are there as .ts and .js, the .js are read: Weixin runs them, as useCompilerPlugins of project.config.json does not name typescript. Mend the .ts and compile again.',
  leftOut: (count) =>
    `${several(count, 'file')} not read: packOptions of project.config.json keeps them out of the upload.`,
  notReached: 'no page reaches it; the platform may scan it all the same',
  notBuilt: 'no page reaches it; the build may leave it out',
  onNoPage: 'on no page: used from launch on, or reached by nothing',
  morePages: (count) => `and ${several(count, 'more page')}`,
  more: (count) => `… and ${count} more`,
  morePlaces: (count) => `${several(count, 'more place')}`,
  rest: 'Everything: --format json, or --format html --output report.html',
  summary: (uses, types, errors, warnings, notes) =>
    `${several(uses, 'use')} of ${several(types, 'information type')}; ${several(errors, 'error')}, ${several(warnings, 'warning')}, ${several(notes, 'note')}`,
  files: (count, milliseconds) => `${several(count, 'file')}, ${milliseconds} ms`,
  title: (roots) => `Privacy audit of ${roots}`,
  pages: 'Pages and what they use',
  page: 'Page',
  findings: 'Findings',
  none: 'None.',
  draft: 'Draft of setting_list',
  draftHint: 'Add what each information type is for.',
  notInDraft: (names) => `Not in the draft, in code that no page reaches: ${names.join(', ')}`,
  copy: 'Copy',
  copied: 'Copied',
  selected: 'Selected: copy it by the keyboard',
  kind: 'Privacy audit of a Weixin Mini Program',
  types: 'Information types in use',
  usedThrough: (apis, pages) => `${apis.join(', ')}; ${several(pages, 'page')}`,
  made: (date, version) => `Made on ${date} with mp-privacy ${version}.`
}

const zh: Phrases = {
  severity: { error: '错误', warning: '警告', info: '提示' },
  type: (key) => (key === null ? '未知' : `${chinese.get(key) ?? key}（${key}）`),
  unknownType: '未知',
  anyType: '可能是任何信息类型',
  undeclared: (names) => `${names.length} 个信息类型用到了却没有声明：${names.join('、')}`,
  undeclaredUnreached: (names) => `${names.length} 个信息类型没有声明，所在代码没有页面用到：${names.join('、')}`,
  allDeclared: '用到的信息类型都已声明。',
  knownDeclared: '能确定用到的信息类型都已声明。',
  nothingUsed: '没有用到隐私接口，无需声明。',
  nothingReached: '没有看到页面用到需要声明的信息类型。',
  notCompared: (names) => `没有比对：请用 --guideline 文件 给出已声明的隐私保护指引。需要声明：${names.join('、')}`,
  incomplete: (count) => `没有读全（${count} 处缺失）：实际用到的可能更多。`,
  known: (count) => `${count} 个已知或不在本次改动中的问题，未列出。`,
  gone: (count) => `基线中有 ${count} 个问题已不存在：请重新生成基线（不带 --baseline）。`,
  onlyWeixin: (names) => `微信扫描到、这里没有用到：${names.join('、')}`,
  onlyAudit: (names) => `requiredPrivateInfos 里没有，微信扫描未提示：${names.join('、')}`,
  sameAsWeixin: '与微信的扫描结果一致。',
  asksWeixin: '小程序没有注册监听，由微信官方弹窗询问授权。',
  source: (name) => `读取的是 ${name} 源码，报告里的行就是要改的行；旁边的构建产物不读。`,
  twins: (read) =>
    read === '.ts'
      ? '同名的 .ts 与 .js 只读 .ts：.js 由它编译而来。'
      : '同名的 .ts 与 .js 只读 .js：project.config.json 的 useCompilerPlugins 没有 typescript，微信运行的是 .js。请改 .ts 后重新编译。',
  leftOut: (count) => `有 ${count} 个文件没有读：project.config.json 的 packOptions 不让它们上传。`,
  notReached: '没有页面用到，平台仍可能扫描',
  notBuilt: '没有页面用到，编译时可能会去掉',
  onNoPage: '不属于任何页面：从启动代码用到，或没有用到',
  morePages: (count) => `等另外 ${count} 个页面`,
  more: (count) => `……还有 ${count} 项`,
  morePlaces: (count) => `另外 ${count} 处`,
  rest: '完整结果：--format json，或 --format html --output report.html',
  summary: (uses, types, errors, warnings, notes) =>
    `${types} 个信息类型，共 ${uses} 处使用；${errors} 个错误，${warnings} 个警告，${notes} 个提示`,
  files: (count, milliseconds) => `${count} 个文件，${milliseconds} 毫秒`,
  title: (roots) => `隐私检查：${roots}`,
  pages: '各页面用到的信息类型',
  page: '页面',
  findings: '问题',
  none: '没有。',
  draft: 'setting_list 草稿',
  draftHint: '请逐项填写用途。',
  notInDraft: (names) => `没有页面用到、未列入草稿：${names.join('、')}`,
  copy: '复制',
  copied: '已复制',
  selected: '已选中，请用键盘复制',
  kind: '微信小程序隐私检查报告',
  types: '用到的信息类型',
  usedThrough: (apis, pages) => `${apis.join('、')}；${pages} 个页面`,
  made: (date, version) => `${date} 由 mp-privacy ${version} 生成。`
}

export const phrasesIn = (language: ReportLanguage): Phrases => (language === 'zh' ? zh : en)

/** Instead of a page, for a use that is on none: that nothing reaches it is sure only where nothing reaches its type. */
export function withoutPage({ privacyKey }: Use, { unreachedKeys, source }: AuditReport, phrases: Phrases): string {
  if (!unreachedKeys.some((key) => key === privacyKey)) return phrases.onNoPage
  return source === 'native' ? phrases.notReached : phrases.notBuilt
}

/** What an information type is, beside its key. */
export const meaningOf = (key: Use['privacyKey'], language: ReportLanguage): string =>
  (key !== null && (language === 'zh' ? chinese : english).get(key)) || phrasesIn(language).anyType
