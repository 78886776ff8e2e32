import { PrivacyError } from 'miniprogram-privacy-consent'
import { say } from '../../language'

/** 一次调用：是否发起，结果如何。 One call: whether it was made, and how it ended. */
export interface CallRecord {
  state: 'idle' | 'waiting' | 'done' | 'refused' | 'failed'
  /** 进入这个状态的时间，`16:04:31`。 When it came to be so, `16:04:31`. */
  time: string
  /** 给用户看的。 For the user. */
  text: string
  /**
   * 不是用户自己的决定时，开发者可以做什么。
   * What the developer can do about it, when it was no decision of the user's.
   */
  advice: string
  /** 平台给出的原文。 What the platform said. */
  errMsg: string
}

const advice: Partial<Record<PrivacyError['kind'], string>> = {
  undeclared: say('在隐私保护指引中声明这类信息', 'Declare this information type in the guideline'),
  banned: say('补全隐私保护指引，或申诉', 'Complete the guideline, or appeal'),
  'no-prompt': say(
    '在页面里放 <privacy-popup>，或设置 consentPage',
    'Put a <privacy-popup> on this page, or set consentPage'
  ),
  'contract-unavailable': say('检查已发布的指引和基础库版本', 'Check the live guideline and the base library')
}

export const notCalled: CallRecord = { state: 'idle', time: '', text: '', advice: '', errMsg: '' }

/**
 * 先显示调用在等待，再显示结果；`describe` 把成功的结果写成文字。
 * Shows that a call waits, then how it ended; `describe` puts its result into words.
 */
export function follow<Result>(
  call: Promise<Result>,
  show: (record: CallRecord) => void,
  describe: (result: Result) => string
): void {
  show(waiting(say('等待你的决定…', 'Waiting for your decision…')))
  call.then(
    (result) => show(done(describe(result))),
    (error) => show(failed(error))
  )
}

export function waiting(text: string): CallRecord {
  return { ...notCalled, state: 'waiting', time: now(), text }
}

export function done(text: string): CallRecord {
  return { ...notCalled, state: 'done', time: now(), text }
}

function failed(error: PrivacyError | WechatMiniprogram.GeneralCallbackResult): CallRecord {
  const { errMsg } = error
  if (error instanceof PrivacyError) {
    const { user } = error.explain()
    const refused = ['disagreed', 'refused', 'cooldown'].includes(error.kind)
    if (refused) return { state: 'refused', time: now(), text: user, advice: '', errMsg }
    return { state: 'failed', time: now(), text: user, advice: advice[error.kind] ?? '', errMsg }
  }
  const text = /cancel/.test(errMsg)
    ? say('你取消了这次操作', 'You cancelled it')
    : say('没有成功，请稍后再试', 'That did not work; please try again later')
  return { state: 'failed', time: now(), text, advice: '', errMsg }
}

function now(): string {
  const date = new Date()
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((each) => String(each).padStart(2, '0')).join(':')
}
