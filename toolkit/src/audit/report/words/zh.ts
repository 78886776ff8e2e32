import type { MapTroubleReason } from '../../maps/map-trouble'
import type { GapReason } from '../../types'
import { listing, type GapWords, type RuleWords } from './rule-words'

const list = listing('、', (first, _, all) => `${first} 等 ${all} 个`)

/** Why a file was not read to its end, where that was not the parser's to say. */
const ownReasons: readonly [RegExp, string][] = [
  [/^nested too deeply$/, '嵌套过深'],
  [/^too large to be parsed$/, '文件过大，不作解析'],
  [/^too tangled to be followed$/, '数据流过于复杂，无法逐一跟踪'],
  [/^not an object$/, '不是对象'],
  [/^its template is written in (.+)$/, '模板使用了 $1'],
  [/^its template stands in (.+)$/, '模板在另一个文件 $1 里'],
  [/^(?:its )?(<.+>) is never closed$/, '$1 没有闭合'],
  [/^a comment is never closed$/, '注释没有闭合'],
  [/^a quote in (<.+>) is never closed$/, '$1 里的引号没有闭合'],
  [/^At least one <template> or <script> is required.*/, '既没有 <template> 也没有 <script>'],
  [/^Single file component can contain only one (<.+>) element$/, '$1 写了不止一个'],
  [/^(\w+ brace|colon|comma|\w+ bracket|value|property name|end of file) expected$/, '不是有效的 JSON（$&）']
]

/** 解析器自己的话不译。 */
const reasonOf = (text: string) => ownReasons.reduce((said, [own, words]) => said.replace(own, words), text)

/** 所有检查结果的文案。 */
export const rules: Record<string, RuleWords> = {
  'undeclared-key': {
    message: ({ api, key }) => `${list(api)} 需要声明“${key}”，而隐私保护指引里没有`,
    why: '每个用户调用都会失败：errno 112，api scope is not declared in the privacy agreement。',
    remedy: '在隐私保护指引中声明该信息类型并写明用途，或者删掉这个调用。发布后约 5 分钟生效。'
  },
  'unused-key': {
    message: ({ key }) => `声明了“${key}”，代码里没有用到`,
    why: '向用户多要了授权，审核时也会核对。',
    remedy: '从隐私保护指引中去掉，除非通过其他方式收集。'
  },
  'missing-required-private-info': {
    message: ({ api, name, config }) => `用到了 ${list(api)}，${config} 的 requiredPrivateInfos 里没有 ${name}`,
    why: '2022-07-14 之后发布的小程序必须填写，否则调用失败，第三方上传报 61040。',
    remedy: '把它加到 requiredPrivateInfos；getLocation 与 getFuzzyLocation 只能保留一个（85311）。'
  },
  'surplus-required-private-info': {
    message: ({ name, known }) =>
      known === 'yes' ? `requiredPrivateInfos 里有 ${name}，代码里没有用到` : `requiredPrivateInfos 不支持 ${name}`,
    why: '列出的接口必须先申请（85312），名称写错会被拒（85310），审核也会问用途。',
    remedy: '从 requiredPrivateInfos 中去掉。'
  },
  'exclusive-required-private-infos': {
    message: ({ name, others }) => `requiredPrivateInfos 同时写了 ${name} 和 ${list(others)}`,
    why: '模糊定位与精确定位互斥：编译不通过，上传报 85311。',
    remedy: '二者只留其一，并只用对应的接口。'
  },
  'missing-permission-description': {
    message: ({ api, config }) => `${list(api)} 获取位置，${config} 没有写用途`,
    why: '没有 permission["scope.userLocation"].desc，授权弹窗无法弹出。',
    remedy: '在该文件里加上 "permission": { "scope.userLocation": { "desc": "…" } }，不超过 30 字。'
  },
  'withdrawn-api': {
    message: ({ api }) => `${list(api)} 已被回收`,
    why: '只返回匿名数据，却仍算作需要声明的接口。',
    remedy: '改用 <button open-type="chooseAvatar"> 和 <input type="nickname">。'
  },
  'apply-for-location': {
    message: ({ api, since }) => `${list(api)} 需要先申请权限（${since} 起）`,
    why: '没有权限时代码审核不通过，第三方上传报 85312。',
    remedy: '在公众平台“开发管理 - 接口设置”申请，或用 `mp-privacy interface apply`。'
  },
  'page-without-prompt': {
    message: ({ page, api }) => `${page} 用到了 ${list(api)}，页面上没有隐私弹窗`,
    why: '注册了监听却没有弹窗，调用会一直挂起，用户什么也看不到。',
    remedy: '在页面放 <privacy-popup>，或配置 consentPage；若由微信官方弹窗询问，设置 "prompt": "official"。'
  },
  'agree-button-without-id': {
    message: () => '同意按钮没有 id',
    why: 'resolve({ event: "agree", buttonId }) 必须给出被点的按钮，平台会校验。',
    remedy: '给按钮加 id，并传回去。'
  },
  'agree-in-tap': {
    message: ({ handler }) => `在 tap（${list(handler)}）里当作同意，而不是 agreeprivacyauthorization`,
    why: 'tap 先于平台记录同意，此时 resolve 会失败。',
    remedy: '在 bindagreeprivacyauthorization 里回应。'
  },
  'agree-without-button-id': {
    message: () => 'resolve 回应了 agree，却没有 buttonId',
    why: '平台无法校验点的是哪个按钮，会拒绝。',
    remedy: '加上 buttonId：同意按钮的 id。'
  },
  'several-listeners': {
    message: ({ places }) => `onNeedPrivacyAuthorization 注册了 ${list(places)} 处`,
    why: '后注册的会覆盖先注册的，只有最后一个收得到。',
    remedy: '整个小程序只注册一次。'
  },
  'listener-never-resolves': {
    message: ({ event, missing }) => {
      if (missing) return `监听函数的回应里没有 ${missing}，平台不认`
      return event ? `用户拒绝后没有回应：代码里没有 ${event}` : '监听函数没有用到 resolve'
    },
    why: '不用 resolve 回应 agree 或 disagree，请求授权的接口会一直挂起。',
    remedy: '保存 resolve，并用 agree 或 disagree 回应。'
  },
  'nickname-without-asking': {
    message: ({ pages }) => `没有先询问授权就放了 <input type="nickname"> 的页面：${list(pages)}`,
    why: '它不触发监听：未授权时变成普通输入框，也没有任何提示。',
    remedy: '外面包一层 <privacy-gate>，或在页面就绪后调用 requirePrivacyAuthorize。'
  },
  'privacy-check-off': {
    message: () => '__usePrivacyCheck__ 为 false',
    why: '2023-10-17 起平台一律检查，这个设置只会误导人。',
    remedy: '删掉，或设为 true。'
  },
  'unresolved-use': {
    message: ({ api }) => `${list(api)}：从源码看不出用的是哪个接口`,
    why: '如果是隐私接口，也必须声明。',
    remedy: '确认它可能是什么，并声明所需的信息类型。'
  },
  'unreadable-file': {
    message({ encoding, refusal, reason }) {
      if (encoding) return `文件编码是 ${list(encoding)}，不是 UTF-8`
      return `没有读完：${refusal ? `系统不允许读取（${list(refusal)}）` : reasonOf(list(reason))}`
    },
    why: '这个文件用到的接口可能没有列出。',
    remedy: '修好这个文件并存为 UTF-8，或把它移出小程序。'
  },
  'incomplete-program': {
    message: ({ reason, name, near }) =>
      gapMessage(reason as GapReason, list(name), near === undefined ? undefined : list(near)),
    why: '它用到的接口不在报告里，缺了它小程序也无法运行。',
    remedy: '补齐后重新检查：用开发者工具“构建 npm”，修好无法解析的文件。'
  },
  'unusable-source-map': {
    message: ({ reason, name }) => `${maps[reason as MapTroubleReason]}：${list(name)}`,
    why: '该脚本中的问题只能按构建产物里的位置列出。',
    remedy: '开启 source map 重新构建，并保留源码，即可定位到源文件的行。'
  },
  'suppression-without-reason': {
    message: () => '这条注释没有写原因，因此不起作用',
    why: '以后看到的人需要知道为什么接受了这个问题。',
    remedy: '写成 `mp-privacy-disable-next-line 规则 -- 原因`。'
  },
  'exit-after-refusal': {
    message: ({ by }) => `用户拒绝后退出了小程序（${list(by)}）`,
    why: '运营规范 15.1.3.2：用户拒绝后仍应能使用与该信息无关的功能，否则审核不通过。',
    remedy: '改为关闭弹窗，只让请求授权的那个功能不可用。'
  },
  'asks-before-use': {
    message: ({ api }) => `${list(api)} 在启动或进入页面时就索要授权，用户还没有任何操作`,
    why: '运营规范 15.1.3.1：应在用户使用到相关功能时再请求授权，不得提前。',
    remedy: '把调用移到用户的操作里：点击，或用到该功能时。'
  },
  'prompt-cannot-be-refused': {
    message: () => '这个弹窗没有拒绝的办法',
    why: '常见拒绝情形 3.6.2：必须允许用户拒绝。',
    remedy: '加一个拒绝按钮并回应 resolve({ event: "disagree" })，或显示取消按钮。'
  },
  'agree-event-not-bound': {
    message: ({ by }) => `同意按钮的 agreeprivacyauthorization 没有处理（${list(by)}）`,
    why: '收不到该事件，请求永远没有回应，调用会一直挂起。',
    remedy: '绑定 agreeprivacyauthorization；组件不转发该事件时，改用原生 <button> 或 <privacy-popup>。'
  },
  'vague-purpose': {
    message: ({ key, text, same }) =>
      [same].flat().length > 0 ? `“${key}”与“${list(same)}”的用途相同：“${text}”` : `“${key}”的用途等于没写：“${text}”`,
    why: '审核要求逐项写明在什么场景、为了什么功能收集。',
    remedy: '写明用户得到什么，例如“在下单时填写收货地址”。'
  },
  'unknown-rule': {
    message: ({ names }) =>
      [names].flat().length > 0 ? `这条注释里的规则不存在：${list(names)}` : '这条注释没有写规则',
    why: '因此什么也没有关掉。',
    remedy: '改正名称，全部规则见文档。'
  },
  'needless-suppression': {
    message: ({ names = [], glob = '' }) =>
      glob ? `读到的文件都不匹配 ${String(glob)}` : `这条注释关掉的规则在这里没有发现问题：${list(names)}`,
    why: '它什么也没有排除：写错了、位置不对，或者已经不需要。',
    remedy: '改正或删除。通配路径从 app.json 所在目录算起，框架源码从项目目录算起。'
  }
}

/** With a file that differs in capitals only. */
export const gapMessage = (reason: GapReason, names: string, near?: string): string =>
  gaps[reason](names) + (near === undefined ? '' : `；有 ${near}，只是大小写不同，手机和 Linux 上的构建会区分大小写`)

const gaps: GapWords = {
  'npm-not-built': (names) => `miniprogram_npm 里没有：${names}`,
  'package-not-installed': (names) => `依赖包没有安装，或包里找不到这些组件，它们用到的接口读不到：${names}`,
  'no-page': (names) => `${names} 里没有列出任何页面`,
  'page-missing': (names) => `列出的页面不存在：${names}`,
  'component-missing': (names) => `组件不存在：${names}`,
  'module-missing': (names) => `模块不存在：${names}`,
  'template-missing': (names) => `模板不存在：${names}`,
  'does-not-parse': (names) => `文件无法解析：${reasonOf(names)}`,
  'not-readable': (names) => `系统不允许读取：${names}`
}

const maps: Record<MapTroubleReason, string> = {
  broken: 'source map 无法读取',
  'map-missing': 'source map 不存在',
  remote: 'source map 在服务器上，不会下载',
  'source-missing': 'source map 指向的源文件不存在',
  outside: 'source map 指向项目之外',
  'not-the-source': 'source map 与源文件内容不符',
  'whole-lines': 'source map 只精确到行，而脚本已压缩成一行'
}
