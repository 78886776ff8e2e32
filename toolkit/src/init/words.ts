import type { Obstacle } from './init-error'
import type { ByHand, Prompting } from './plan'
import type { Kind } from './project'

export type Language = 'en' | 'zh'

const kinds: Record<Kind, Record<Language, string>> = {
  native: { en: 'a native mini program', zh: '原生小程序' },
  'uni-app': { en: 'uni-app with Vite', zh: 'uni-app（Vite）' },
  'uni-app-classic': { en: 'uni-app without Vite (HBuilderX or Vue 2)', zh: 'uni-app（HBuilderX 或 Vue 2）' },
  taro: { en: 'Taro', zh: 'Taro' },
  mpx: { en: 'mpx', zh: 'mpx' }
}

/** The command that failed is the first line; npm itself says what a project with peers that do not agree needs. */
const byOneself = (words: string) => words.split('\n')[0]! + (/\bERESOLVE\b/.test(words) ? ' --legacy-peer-deps' : '')

const obstacles: Record<Obstacle, Record<Language, (subject: string) => string>> = {
  'no-folder': {
    en: (folder) => `${folder}: no such folder`,
    zh: (folder) => `${folder}：没有这个目录`
  },
  'no-program': {
    en: (folder) =>
      `${folder}: no mini program here. Point at the folder with app.json, or at the one with package.json of a uni-app, Taro or mpx project`,
    zh: (folder) =>
      `${folder}：这里没有小程序。请指向 app.json 所在目录，或 uni-app、Taro、mpx 项目的 package.json 所在目录`
  },
  'mini-game': {
    en: (folder) => `${folder}: this is a mini game (game.json); init is for mini programs`,
    zh: (folder) => `${folder}：这是小游戏（game.json），init 只用于小程序`
  },
  'two-frameworks': {
    en: (folder) =>
      `${folder}: both uni-app (pages.json) and Taro (package.json) are here. Point at the folder of one of them`,
    zh: (folder) => `${folder}：同时有 uni-app（pages.json）和 Taro（package.json）。请指向其中一个项目的目录`
  },
  'no-weixin-target': {
    en: (file) =>
      `${file}: "mp-weixin" is not configured, so there is no Weixin build. Add "mp-weixin": { "appid": "…" } first`,
    zh: (file) => `${file}：没有配置 "mp-weixin"，不会构建微信小程序。请先添加 "mp-weixin": { "appid": "…" }`
  },
  'taro-too-old': {
    en: (version) =>
      `package.json: Taro ${version} is too old; the plug-in needs 3.6 or later. Update with: npx @tarojs/cli update project`,
    zh: (version) =>
      `package.json：Taro ${version} 版本过低，插件需要 3.6 以上。请先升级：npx @tarojs/cli update project`
  },
  'uni-app-too-old': {
    en: (version) =>
      `package.json: @dcloudio/vite-plugin-uni ${version} is too old; the plug-in needs 3.0.0 or later. Update with: npx @dcloudio/uvm`,
    zh: (version) =>
      `package.json：@dcloudio/vite-plugin-uni ${version} 版本过低，插件需要 3.0.0 以上。请先升级：npx @dcloudio/uvm`
  },
  'no-weapp-platform': {
    en: (version) =>
      `package.json: @tarojs/plugin-platform-weapp is missing, so there is no Weixin build. Install @tarojs/plugin-platform-weapp@${version} first`,
    zh: (version) =>
      `package.json：缺少 @tarojs/plugin-platform-weapp，不会构建微信小程序。请先安装 @tarojs/plugin-platform-weapp@${version}`
  },
  'programs-below': {
    en: (folders) => `No mini program here, but in folders below. Point at one of them: ${folders}`,
    zh: (folders) => `这里没有小程序，下级目录中有。请指向其中一个：${folders}`
  },
  'other-framework': {
    en: (name) =>
      `package.json: this program is written with ${name}, which init does not know. Build it, and place the library in the output by hand: docs/guide/installation.md`,
    zh: (name) => `package.json：项目使用 ${name}，init 不支持。请参照 docs/zh/guide/installation.md 手动接入`
  },
  built: {
    en: (subject) => {
      const [folder, framework] = subject.split('|')
      return `${folder}: this is what ${framework} built; the next build would overwrite every change. Point at the source`
    },
    zh: (subject) => {
      const [folder, framework] = subject.split('|')
      return `${folder}：这是 ${framework} 的构建产物，下次构建会覆盖改动。请指向源码目录`
    }
  },
  'not-json': { en: (file) => `${file}: not JSON; mend it first`, zh: (file) => `${file}：不是合法的 JSON，请先修复` },
  'not-utf8': {
    en: (file) => `${file}: not UTF-8; save it as UTF-8 first. Nothing was changed`,
    zh: (file) => `${file}：不是 UTF-8 编码，请先转为 UTF-8。没有改动任何文件`
  },
  unmerged: {
    en: (files) => `A merge is not finished here: ${files}. Finish it first. Nothing was changed`,
    zh: (files) => `合并尚未完成：${files}。请先解决冲突。没有改动任何文件`
  },
  'uni-app-x': {
    en: (file) =>
      `${file}: this is uni-app x, for which neither init nor the plug-in is made; uni-app and Taro are. Nothing was changed`,
    zh: (file) => `${file}：这是 uni-app x，init 和插件都不支持，只支持 uni-app 和 Taro。没有改动任何文件`
  },
  'not-written': {
    en: (file) => `${file}: cannot be written; every file is as it was`,
    zh: (file) => `${file}：无法写入，所有文件已恢复原样`
  },
  'no-consent-page': {
    en: () =>
      'Without Vite, uni-app lists Vue pages only: there is no consent page for the whole program. Use --prompt tags',
    zh: () => '不使用 Vite 的 uni-app 只能登记 Vue 页面，无法使用全程序授权页。请用 --prompt tags'
  },
  'no-package-manager': {
    en: (command) =>
      `${command} is not installed, and this project uses it. Every file is as it was. Install ${command}, then run this again`,
    zh: (command) => `项目使用 ${command}，但没有安装。所有文件已恢复原样。请安装 ${command} 后重试`
  },
  stopped: {
    en: () => 'Stopped. Every file is as it was.',
    zh: () => '已中断，所有文件已恢复原样。'
  },
  'install-failed': {
    en: (words) =>
      `The library could not be installed, and every file is as it was. ${words}\nInstall it yourself, then run init again: it goes on from there. ${byOneself(words)}`,
    zh: (words) =>
      `安装失败，所有文件已恢复原样。${words}\n请自行安装后重新运行 init，会接着完成其余改动：${byOneself(words)}`
  }
}

const sentences = {
  found: { en: (kind: string) => `This is ${kind}.`, zh: (kind: string) => `项目类型：${kind}` },
  dirty: {
    en: () => 'Files here are not committed yet: look at the diff well.',
    zh: () => '工作区有未提交的改动，请留意下面的差异。'
  },
  nothing: { en: () => 'Nothing to change: consent is in this program already.', zh: () => '无需改动：已接入。' },
  nothingByItself: {
    en: () => 'No file can be changed by this command. Left to be done by hand:',
    zh: () => '没有可以自动修改的文件。请手动完成：'
  },
  willRun: { en: (command: string) => `Runs: ${command}`, zh: (command: string) => `将执行：${command}` },
  write: { en: () => 'Write these changes? (y/N) ', zh: () => '写入以上改动？(y/N) ' },
  left: { en: () => 'Nothing was changed.', zh: () => '没有改动任何文件。' },
  unattended: {
    en: () => 'Nobody is there to answer: give --yes to write, or --dry-run to see the diff alone.',
    zh: () => '无法交互：加 --yes 直接写入，或用 --dry-run 只看差异。'
  },
  done: { en: () => 'Done.', zh: () => '已完成。' },
  callPages: {
    en: (pages: string) => `Pages that make privacy calls: ${pages}`,
    zh: (pages: string) => `调用隐私接口的页面：${pages}`
  },
  unreadPages: {
    en: () => 'Which pages make privacy calls is not told by this source.',
    zh: () => '无法从源码得知哪些页面调用了隐私接口。'
  },
  console: {
    en: () => 'Declare in the console (mp.weixin.qq.com, 设置 → 服务内容声明 → 用户隐私保护指引):',
    zh: () => '请在微信公众平台（设置 → 服务内容声明 → 用户隐私保护指引）声明：'
  },
  consoleNothing: {
    en: () => 'The source makes no privacy call that the audit can see: nothing to declare in the console so far.',
    zh: () => '源码中没有发现隐私接口调用，暂无需要在公众平台声明的信息。'
  },
  consoleUnread: {
    en: () =>
      'What to declare in the console (mp.weixin.qq.com, 设置 → 服务内容声明 → 用户隐私保护指引): build the program, then mp-privacy audit BUILD lists it.',
    zh: () =>
      '需要在微信公众平台（设置 → 服务内容声明 → 用户隐私保护指引）声明的信息：构建后用 mp-privacy audit 构建目录 列出。'
  },
  next: { en: (command: string) => `Next: ${command}`, zh: (command: string) => `下一步：${command}` }
}

const byHand: { [Kind in ByHand['kind']]: Record<Language, (task: Extract<ByHand, { kind: Kind }>) => string> } = {
  'add-line': {
    en: ({ file, line }) => `${file} is not there, or written too freely to be edited. Add: ${line}`,
    zh: ({ file, line }) => `${file} 不存在或无法自动修改，请添加：${line}`
  },
  'change-line': {
    en: ({ file, line }) => `${file} has the plug-in already. For the consent page, change it to: ${line}`,
    zh: ({ file, line }) => `${file} 已有该插件。使用授权页请改为：${line}`
  },
  'add-types': {
    en: ({ file, reference }) => `For the types of the tags, add to ${file}, or another .d.ts: ${reference}`,
    zh: ({ file, reference }) => `标签的类型：请在 ${file} 或其他 .d.ts 中添加：${reference}`
  },
  'own-listener': {
    en: ({ places }) =>
      `The program registers wx.onNeedPrivacyAuthorization itself, and Weixin keeps only the last listener. Take these out, with their dialog: ${places.join(', ')}`,
    zh: ({ places }) =>
      `项目自己注册了 wx.onNeedPrivacyAuthorization，而微信只保留最后一个监听。请连同其弹窗一起移除：${places.join('、')}`
  },
  'own-popup': {
    en: ({ files }) =>
      `<privacy-popup> is a component of the program's own here, by ${files.join(', ')}. Take it out, with its dialog, then run init again: only then the tag is the library's`,
    zh: ({ files }) =>
      `项目自己已有名为 privacy-popup 的组件（${files.join('、')}）。请连同其弹窗一起移除，再运行 init：之后该标签才是本库的组件`
  },
  'build-npm': {
    en: () => 'In WeChat DevTools: 工具 → 构建 npm',
    zh: () => '在微信开发者工具中：工具 → 构建 npm'
  },
  'place-tag': {
    en: ({ pages }) => `Place <privacy-popup /> on ${pages.join(', ') || 'every page that makes privacy calls'}`,
    zh: ({ pages }) => `请放置 <privacy-popup />：${pages.join('、') || '每个调用隐私接口的页面'}`
  },
  independent: {
    en: ({ pages }) =>
      `No tag was placed on ${pages.join(', ')}: an independent sub-package cannot use what is in the main package. Run init again with --prompt consent-page, or give the sub-package a copy of its own: docs/recipes/sub-packages.md`,
    zh: ({ pages }) =>
      `未在 ${pages.join('、')} 放置标签：独立分包不能使用主包中的内容。请改用 --prompt consent-page 重新运行 init，或为该分包单独放一份：docs/zh/recipes/sub-packages.md`
  }
}

const choices: Record<Prompting, Record<Language, string>> = {
  'consent-page': {
    en: 'one page that asks for the whole program: no page changes',
    zh: '全程序共用一个授权页，页面无需改动'
  },
  tags: { en: '<privacy-popup /> on the pages that make privacy calls', zh: '在调用隐私接口的页面放 <privacy-popup />' }
}

export const wordsIn = (language: Language) => ({
  kind: (kind: Kind) => kinds[kind][language],
  obstacle: (obstacle: Obstacle, subject: string) => obstacles[obstacle][language](subject),
  choice: (prompting: Prompting) => choices[prompting][language],
  choose: (recommended: Prompting) =>
    language === 'zh'
      ? `选择 1 或 2（回车：${choices[recommended].zh}）`
      : `1 or 2 (Enter: ${choices[recommended].en}) `,
  say: <Name extends keyof typeof sentences>(name: Name, subject = '') => sentences[name][language](subject),
  byHand: (task: ByHand) => (byHand[task.kind][language] as (task: ByHand) => string)(task)
})
