import type { Language } from '../../../../command-line/language'

const en = {
  group: 'the guideline of a mini program, through the server API',
  pull: 'read the guideline from the platform, into a file or to stdout',
  diff: 'what the file (YAML or JSON) would change on the platform; exit status 1 when it would',
  push: 'show what would change, ask, write it, read it back and compare',
  upload: 'upload a guideline text of your own (.txt, at most 100 KB) and print its id',
  code: 'what the scan of the last commit missed: permissions and entries of ext.json; exit status 1 when it did',
  status: 'the code review that was asked for last, and why it was rejected; exit status 1 when it was',
  version: '1 live, 2 development (default 2)',
  versionForPush: '1 live: owner_setting only; 2 development (default 2)',
  wrongVersion: '1 is the live version, 2 the development version.',
  fileFormat: 'default: by the file’s name, else yaml',
  format: 'of the result',
  overwrite: 'overwrite a file that says something else',
  audit: 'also what the code uses and the file does not declare: JSON of mp-privacy audit',
  root: 'the same, auditing this mini program now',
  yes: 'do not ask',
  allowUnknown: 'send keys, regions and fields that are on no list',

  lostByPulling: (file: string) => `${file} says something else. What would change in it:`,
  askOverwrite: 'Overwrite it? [y/N] ',
  leftFile: (file: string) => `${file}: says something else and was left as it is; --yes overwrites it`,
  kept: (file: string, paths: string) => `${file}: kept what the platform does not return: ${paths}`,
  notWritten: (file: string, code: string) => `${file}: cannot be written (${code})`,

  nothing: 'nothing to change',
  notSent: 'not sent, because the live version takes owner_setting only:',
  ask: 'Push this? [y/N] ',
  unattended: 'nobody is there to be asked: --yes pushes without asking',
  unchanged: 'nothing was changed',
  different: 'pushed, but the platform now says something else; from what it says to what was pushed:',
  regionNotReturned: 'store_region did not come back: it cannot be compared',
  pushed: 'pushed, and read back the same',
  notReadBack: 'pushed, but it could not be read back, so it was not compared',
  whenInForce: 'It takes effect after code review and release.',
  overrule: '--allow-unknown sends what is on no list as it is',
  noAudit: (file: string) => `${file}: is not what mp-privacy audit --format json prints`,
  unreadable: (file: string, said: string) => `${file}: ${said}`,

  uploaded: 'Put this id into owner_setting.ext_file_media_id, as text, and push the guideline.',

  withoutAuth: (api: string) =>
    `${api} has no permission: apply for it (mp-privacy interface apply), or take it out of app.json, ext.json and the code`,
  withoutConf: (api: string) =>
    `${api} is in the code and not in requiredPrivateInfos of app.json or ext.json: name it there; if it is not used, submit with privacy_api_not_use: true`,
  scanClean: 'the scan of the last commit missed nothing',
  scanRunning: 'the scan of the last commit is not finished: ask again in a minute',

  audits: {
    0: 'passed',
    1: 'rejected',
    2: 'under review',
    3: 'withdrawn',
    4: 'delayed'
  } as Record<number, string>,
  auditState: (status: number) => `status ${status}`,
  submitted: (state: string, id: string, time: string) => `${state}: submission ${id}${time && `, ${time}`}`,
  reason: (reason: string) => `  reason: ${reason}`,
  explained: '  more: mp-privacy explain with this reason'
}

const zh: typeof en = {
  group: '通过服务端接口管理小程序的用户隐私保护指引',
  pull: '从平台读取指引，写入文件或输出到标准输出',
  diff: '文件（YAML 或 JSON）会改变平台上的哪些内容；有改变时退出码为 1',
  push: '显示改动、询问、写入，再读回比对',
  upload: '上传自定义的指引文件（.txt，不超过 100 KB），输出文件 id',
  code: '最近一次提交代码的隐私接口检测结果：缺少的权限和 ext.json 配置；有缺少时退出码为 1',
  status: '最近一次提审的状态和驳回原因；被驳回时退出码为 1',
  version: '1 现网版本，2 开发版本（默认 2）',
  versionForPush: '1 现网版本，只能修改 owner_setting；2 开发版本（默认 2）',
  wrongVersion: '1 为现网版本，2 为开发版本。',
  fileFormat: '默认按文件名，否则为 yaml',
  format: '结果的格式',
  overwrite: '覆盖内容不同的文件',
  audit: '同时列出代码用到而文件没有声明的类型：mp-privacy audit 输出的 JSON',
  root: '同上，现在就检查这个小程序',
  yes: '不询问',
  allowUnknown: '发送列表之外的信息类型、地区和字段',

  lostByPulling: (file) => `${file} 的内容不同。文件会有以下改动：`,
  askOverwrite: '覆盖文件？[y/N] ',
  leftFile: (file) => `${file}：内容不同，保持原样；用 --yes 覆盖`,
  kept: (file, paths) => `${file}：保留了平台没有返回的内容：${paths}`,
  notWritten: (file, code) => `${file}：无法写入（${code}）`,

  nothing: '没有需要修改的内容',
  notSent: '以下内容不会发送，现网版本只能修改 owner_setting：',
  ask: '确认写入？[y/N] ',
  unattended: '无人可以回答：用 --yes 不询问直接写入',
  unchanged: '没有做任何修改',
  different: '已写入，但平台现在的内容不同；从平台的内容到写入的内容：',
  regionNotReturned: '平台没有返回 store_region，无法比对',
  pushed: '已写入，读回的内容一致',
  notReadBack: '已写入，但没能读回，因此没有比对',
  whenInForce: '代码审核通过并发布后生效。',
  overrule: '用 --allow-unknown 可以原样发送列表之外的内容',
  noAudit: (file) => `${file}：不是 mp-privacy audit --format json 的输出`,
  unreadable: (file, said) => `${file}：无法读取（${said}）`,

  uploaded: '请把这个 id 作为字符串写入 owner_setting.ext_file_media_id，再写入指引。',

  withoutAuth: (api) =>
    `${api} 没有权限：请申请（mp-privacy interface apply），不用的话从 app.json、ext.json 和代码中删除`,
  withoutConf: (api) =>
    `代码中有 ${api}，但 app.json 和 ext.json 的 requiredPrivateInfos 没有声明：请加上；确实不用的，提审时传 privacy_api_not_use: true`,
  scanClean: '最近一次提交的代码没有缺少权限或配置',
  scanRunning: '最近一次提交的代码还在检测：请一分钟后再查询',

  audits: { 0: '审核通过', 1: '审核被驳回', 2: '审核中', 3: '已撤回', 4: '审核延后' },
  auditState: (status) => `状态 ${status}`,
  submitted: (state, id, time) => `${state}：审核单 ${id}${time && `，${time}`}`,
  reason: (reason) => `  原因：${reason}`,
  explained: '  更多：mp-privacy explain 加上这段原因'
}

export const guidelineWords = (language: Language): typeof en => (language === 'zh' ? zh : en)
