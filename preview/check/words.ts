import type { CheckedCall, CheckRule } from './report'

const en = {
  call: (api: string, trigger: CheckedCall['trigger'], element: string) =>
    ({ launch: `${api} as the program starts`, open: `${api} on opening`, tap: `${api} at a tap on ${element}` })[
      trigger
    ],
  pageDoesNotOpen: (page: string, why: string) => `${page} does not open${why && `: ${why}`}`,
  callNeverReturns: (call: string) =>
    `${call} never comes back: nobody answers its resolve. Answer each one, whatever the user does`,
  undeclaredKey: (call: string) =>
    `${call} fails: the privacy guideline does not declare what it needs. Declare its key in the console`,
  asksBeforeUse: (call: string) => `${call}, before the user did anything. Ask when the user uses what needs it`,
  exitAfterRefusal: (call: string) =>
    `The program leaves after a refusal (${call}). Let the user go on without what was refused`,
  promptCannotBeRefused: (call: string) =>
    `The prompt cannot be refused (${call}): nothing else in it can be tapped. Add a button that refuses`,
  title: 'Privacy check',
  checked: (pages: number, calls: number) =>
    `${pages} ${pages === 1 ? 'page' : 'pages'}, ${calls} privacy ${calls === 1 ? 'call' : 'calls'}`,
  nothingFound: 'Nothing found.',
  failsAllTheSame: 'No rule is broken, but a call fails though the user agrees.',
  throwsAllTheSame: 'No rule is broken, but the program throws.',
  nobodyCatches: 'No rule is broken, but nobody hears a call that fails: give it `fail`, or `catch` its promise.',
  found: (errors: number, warnings: number) =>
    `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
  columns: { call: 'Call', element: 'Trigger', prompt: 'Prompt', agreed: 'Agreed', refused: 'Refused', error: 'Error' },
  triggers: { launch: 'program start', open: 'opening' },
  prompts: {
    popup: 'popup',
    'consent-page': 'consent page',
    own: 'own dialog',
    official: "Weixin's",
    none: 'none'
  } as Record<CheckedCall['prompt'], string>,
  outcomes: { succeeded: 'succeeded', failed: 'failed', never: 'never returns' },
  noCalls: 'No privacy call.',
  noPictures: (why: string) => `Without pictures: ${why}`,
  pictureOf: (page: string) => `${page} with its prompt`,
  rules: {
    'call-never-returns': 'A privacy call that nobody answers hangs for ever.',
    'page-does-not-open': 'A page whose script throws cannot be checked, and not be used.',
    'asks-before-use': 'Weixin asks programs to wait until the user starts something (运营规范 15.1.3.1).',
    'exit-after-refusal': 'A program may not leave because the user refused (运营规范 15.1.3.2).',
    'prompt-cannot-be-refused': 'A prompt has to leave a way to refuse (常见拒绝情形 3.6.2).',
    'undeclared-key': 'What the guideline does not declare fails with 112.'
  } as Record<CheckRule, string>
}

export type CheckWords = typeof en

const zh: CheckWords = {
  call: (api, trigger, element) =>
    ({ launch: `小程序启动时调用的 ${api}`, open: `页面打开时调用的 ${api}`, tap: `点击 ${element} 时调用的 ${api}` })[
      trigger
    ],
  pageDoesNotOpen: (page, why) => `${page} 无法打开${why && `：${why}`}`,
  callNeverReturns: (call) => `${call}一直没有返回：没有代码回复它的 resolve。无论用户如何选择，都要回复`,
  undeclaredKey: (call) => `${call}失败：隐私保护指引没有声明对应的信息类型。请在公众平台补充声明`,
  asksBeforeUse: (call) => `${call}发生在用户操作之前。请在用户使用相应功能时再询问`,
  exitAfterRefusal: (call) => `用户拒绝后小程序退出（${call}）。请让用户继续使用其他功能`,
  promptCannotBeRefused: (call) => `弹窗无法拒绝（${call}）：其中没有其他可点击的元素。请添加拒绝按钮`,
  title: '隐私检查',
  checked: (pages, calls) => `${pages} 个页面，${calls} 次隐私调用`,
  nothingFound: '没有发现问题。',
  failsAllTheSame: '没有违反规则，但有调用在用户同意后仍然失败。',
  throwsAllTheSame: '没有违反规则，但小程序抛出了异常。',
  nobodyCatches: '没有违反规则，但有调用失败后无人处理：请传入 fail，或用 catch 捕获它的 Promise。',
  found: (errors, warnings) => `${errors} 个错误，${warnings} 个警告`,
  columns: { call: '调用', element: '触发', prompt: '弹窗', agreed: '同意', refused: '拒绝', error: '错误' },
  triggers: { launch: '小程序启动', open: '打开页面' },
  prompts: { popup: '弹窗组件', 'consent-page': '授权页', own: '自有弹窗', official: '官方弹窗', none: '无' },
  outcomes: { succeeded: '成功', failed: '失败', never: '没有返回' },
  noCalls: '没有隐私调用。',
  noPictures: (why) => `没有截图：${why}`,
  pictureOf: (page) => `${page} 与它的弹窗`,
  rules: {
    'call-never-returns': '没有回复的隐私调用会一直等待。',
    'page-does-not-open': '页面脚本抛出异常，无法检查，也无法使用。',
    'asks-before-use': '应在用户使用功能时再询问（运营规范 15.1.3.1）。',
    'exit-after-refusal': '不得因用户拒绝而退出小程序（运营规范 15.1.3.2）。',
    'prompt-cannot-be-refused': '弹窗必须可以拒绝（常见拒绝情形 3.6.2）。',
    'undeclared-key': '指引未声明的调用以 112 失败。'
  }
}

export type CheckLanguage = 'en' | 'zh'

export const checkWords: Record<CheckLanguage, CheckWords> = { en, zh }
