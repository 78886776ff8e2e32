/** The life of a request, as the figure on the site shows it and as the page says it where it is read as Markdown. */
interface Step {
  title: string
  note: string
  /** Where the request leaves the way, and how it ends there. */
  exit?: { when: string; end: string; outcome: 'goes-on' | 'fails' | 'elsewhere' }
}

export interface Life {
  label: string
  steps: Step[]
  ends: { title: string; answer: string; note: string; outcome: 'goes-on' | 'fails' }[]
}

export const lives: Record<'en' | 'zh', Life> = {
  en: {
    label: 'The life of a request',
    steps: [
      { title: 'wx.getClipboardData()', note: 'The page makes a privacy call.' },
      {
        title: 'Is Clipboard declared in the guideline?',
        note: 'Weixin looks it up.',
        exit: { when: 'No', end: 'fail, errno 112', outcome: 'fails' }
      },
      {
        title: 'Has the user agreed before?',
        note: 'Weixin looks it up.',
        exit: { when: 'Yes', end: 'the call goes on', outcome: 'goes-on' }
      },
      {
        title: "listener(resolve, { referrer: 'getClipboardData' })",
        note: 'The call waits. The manager raises need.',
        exit: { when: 'No listener', end: 'Weixin’s own pop-up', outcome: 'elsewhere' }
      },
      {
        title: "resolve({ event: 'exposureAuthorization' })",
        note: 'The prompt is drawn on the page in sight. The manager raises show.',
        exit: { when: 'The page closes, or no prompt for 3 s', end: 'disagree: fail, errno 104', outcome: 'fails' }
      }
    ],
    ends: [
      {
        title: 'agreeprivacyauthorization',
        answer: "resolve({ event: 'agree', buttonId })",
        note: 'The manager raises agree. The call goes on: a dialog of its own if it has one, then success.',
        outcome: 'goes-on'
      },
      {
        title: 'tap on the other button',
        answer: "resolve({ event: 'disagree' })",
        note: 'The manager raises disagree. The call fails with errno 104.',
        outcome: 'fails'
      }
    ]
  },
  zh: {
    label: '一次请求的完整过程',
    steps: [
      { title: 'wx.getClipboardData()', note: '页面调用隐私接口。' },
      {
        title: '指引中声明了 Clipboard 吗？',
        note: '由微信检查。',
        exit: { when: '没有', end: '失败，errno 112', outcome: 'fails' }
      },
      {
        title: '用户以前同意过吗？',
        note: '由微信检查。',
        exit: { when: '同意过', end: '调用继续', outcome: 'goes-on' }
      },
      {
        title: "listener(resolve, { referrer: 'getClipboardData' })",
        note: '调用挂起等待，管理器触发 need。',
        exit: { when: '没有监听', end: '微信官方弹窗', outcome: 'elsewhere' }
      },
      {
        title: "resolve({ event: 'exposureAuthorization' })",
        note: '弹窗已显示在当前页面上，管理器触发 show。',
        exit: { when: '页面关闭，或 3 秒内没有弹窗', end: 'disagree：失败，errno 104', outcome: 'fails' }
      }
    ],
    ends: [
      {
        title: 'agreeprivacyauthorization',
        answer: "resolve({ event: 'agree', buttonId })",
        note: '管理器触发 agree。调用继续：有自己的授权弹窗就先弹出，然后 success。',
        outcome: 'goes-on'
      },
      {
        title: '点击另一个按钮',
        answer: "resolve({ event: 'disagree' })",
        note: '管理器触发 disagree。调用失败，errno 104。',
        outcome: 'fails'
      }
    ]
  }
}

/** The figure as a list; the two ways it can end stand below the last step. */
export function lifeInWords(language: 'en' | 'zh'): string {
  const { steps, ends } = lives[language]
  return [
    ...steps.map(({ title, note, exit }, index) => {
      const leaves = exit ? ` _${exit.when}_ → ${exit.end}` : ''
      return `${index + 1}. ${named(title)} ${note}${leaves}`
    }),
    ...ends.map(
      ({ title, answer, note }) => `   - ${named(title)} → \`${answer}\`${language === 'zh' ? '。' : '. '}${note}`
    )
  ].join('\n')
}

/** In the type of code, but for sentences. */
const named = (title: string) => (/^[\w.]+(\(|$)/.test(title) ? `\`${title}\`` : `**${title}**`)
