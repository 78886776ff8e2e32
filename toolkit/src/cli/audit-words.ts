import type { ReportLanguage } from '../audit'

const en = {
  description: 'every use of a privacy interface, and what is wrong with it',
  root: 'folders of app.json or project.config.json, or of a uni-app or Taro project',
  guideline: 'the declared guideline, JSON or YAML',
  format: 'of the report',
  output: 'write the report there instead of stdout',
  maxWarnings: 'exit status 0 with up to so many warnings',
  rule: 'off, info, warning or error; may be repeated',
  official: "the platform's own dialog asks: pages need no prompt",
  baseline: 'the JSON of an earlier run: what it found does not fail',
  since: 'only findings in files that changed since a revision of git',
  compare:
    'where Weixin and this audit differ: the JSON of getCodePrivacyInfo, or without a file the platform is asked',
  oneProgram: 'a token is for one program: give one root, or a file to compare with',
  overBaseline: '--output would write only what is new over the baseline; to write it anew, leave --baseline out',
  overWork: (file: string) => `--output would write over ${file}, which is no report; name another file`,
  files: (count: number) => `${count} files`,
  roots: (done: number, all: number) => `${done} of ${all}`,
  notWritten: (file: string, code: string) => `${file}: cannot be written (${code})`,
  wholeNumber: 'a whole number is wanted',
  ruleForm: 'for example page-without-prompt=off'
}

const zh: typeof en = {
  description: '列出隐私接口的全部使用，以及存在的问题',
  root: 'app.json 或 project.config.json 所在目录，也可以是 uni-app、Taro 项目目录',
  guideline: '已声明的隐私保护指引，JSON 或 YAML',
  format: '报告格式',
  output: '报告写入文件，不输出到标准输出',
  maxWarnings: '警告不超过该数量时退出码为 0',
  rule: 'off、info、warning 或 error，可重复',
  official: '由微信官方弹窗询问，页面不需要弹窗',
  baseline: '以前一次运行的 JSON：其中已有的问题不算失败',
  since: '只看某个 git 版本之后改动的文件',
  compare: '与微信的扫描结果比对：getCodePrivacyInfo 返回的 JSON；不给文件则直接向平台查询',
  oneProgram: 'token 只对应一个小程序：请只给一个目录，或给出要比对的文件',
  overBaseline: '--output 会用新增的问题覆盖基线；要重新生成基线，请去掉 --baseline',
  overWork: (file) => `--output 会覆盖 ${file}，而它不是报告；请换一个文件名`,
  files: (count) => `${count} 个文件`,
  roots: (done, all) => `${done}/${all}`,
  notWritten: (file, code) => `${file}：无法写入（${code}）`,
  wholeNumber: '需要一个整数',
  ruleForm: '例如 page-without-prompt=off'
}

export const auditWords = (language: ReportLanguage): typeof en => (language === 'zh' ? zh : en)
