import type { Entry, Outcome, Reason, Task } from '../rollout/row'
import type { State } from '../rollout/progress'
import type { Language } from '../language'

type Words = Record<Language, string>

export const outcomeWords: Record<Outcome, Words> = {
  waiting: { en: 'waiting', zh: '等待' },
  written: { en: 'written', zh: '已写入' },
  unchanged: { en: 'unchanged', zh: '无需改动' },
  failed: { en: 'failed', zh: '失败' },
  conflict: { en: 'conflict', zh: '冲突' },
  restored: { en: 'restored', zh: '已恢复' },
  applied: { en: 'applied for', zh: '已申请' },
  granted: { en: 'granted', zh: '已开通' },
  rejected: { en: 'rejected', zh: '被驳回' }
}

export const stateWords: Record<State, Words> = {
  running: { en: 'running', zh: '进行中' },
  stopped: { en: 'stopped', zh: '已停止' },
  waiting: { en: 'waiting for tomorrow', zh: '等到明天' },
  done: { en: 'done', zh: '已完成' }
}

const reasons: Record<Reason['key'], (detail: string) => Words> = {
  platform: (detail) => ({ en: detail, zh: detail }),
  http: (detail) => ({ en: `no answer of the API came: ${detail}`, zh: `没有收到接口的应答：${detail}` }),
  tokenCommandEnded: (status) => ({
    en: `the token command ended with status ${status}`,
    zh: `取不到 token：命令以状态 ${status} 结束`
  }),
  tokenCommandLate: (seconds) => ({
    en: `the token command did not end within ${seconds} s`,
    zh: `取不到 token：命令在 ${seconds} 秒内没有结束`
  }),
  tokenCommandSilent: () => ({ en: 'the token command printed nothing', zh: '取不到 token：命令没有输出' }),
  tokenFunctionFailed: () => ({ en: 'the token function failed', zh: '取不到 token：函数出错' }),
  tokenFunctionSilent: () => ({ en: 'the token function gave no text', zh: '取不到 token：函数没有返回文本' }),
  noTicket: () => ({ en: 'no component_verify_ticket', zh: '没有 component_verify_ticket' }),
  notAuthorized: () => ({ en: 'it has not authorized this platform', zh: '该小程序未授权给本平台' }),
  invalid: (detail) => ({ en: detail, zh: `指引不合规：${detail}` }),
  other: (detail) => ({ en: detail, zh: detail }),
  readsBackDifferent: (detail) => ({
    en: `what reads back is not what was written: ${detail}`,
    zh: `写入后读回的内容不一致：${detail}`
  }),
  changed: () => ({ en: 'somebody else has changed the guideline meanwhile', zh: '期间有人改过这份指引' }),
  quota: (detail) => ({ en: `the quota of the day is used up: ${detail}`, zh: `当日调用额度已用完：${detail}` }),
  noPermission: (detail) => ({ en: `no permission: ${detail}`, zh: `无权限：${detail}` })
}

export const reasonIn = (language: Language, reason: Reason | undefined): string =>
  reason ? reasons[reason.key](reason.detail ?? '')[language] : ''

/** What to do next, by the platform's code. */
const afterCode: Record<number, Words> = {
  [-1]: { en: 'The platform was busy: retry it.', zh: '系统繁忙：稍后 retry。' },
  40001: { en: 'The token was refused twice: look at the token service.', zh: 'token 两次被拒：检查 token 服务。' },
  40014: { en: 'The token was refused twice: look at the token service.', zh: 'token 两次被拒：检查 token 服务。' },
  41001: { en: 'No token was sent: look at the token service.', zh: '没有带 token：检查 token 服务。' },
  42001: {
    en: 'The token has expired, and so had the new one: look at the token service.',
    zh: 'token 过期，新取的也过期：检查 token 服务。'
  },
  45009: {
    en: 'Its quota comes back with the day: it goes on by itself where a worker runs, or resume tomorrow.',
    zh: '额度次日恢复：有 worker 在运行时会自动继续，否则明天 resume。'
  },
  45011: { en: 'Too many requests: retry later, with a lower limit.', zh: '调用过于频繁：降低 limits 后 retry。' },
  48001: {
    en: 'The token is not an authorizer_access_token with permission set 18: have the program authorized with it, then retry.',
    zh: '不是带权限集 18 的 authorizer_access_token：让小程序重新授权（勾选 18），再 retry。'
  },
  61003: {
    en: 'The program has not authorized this platform: have it authorized, then retry.',
    zh: '小程序未授权给本平台：请管理员授权，再 retry。'
  },
  61007: {
    en: 'Permission set 18 is not granted, or another platform holds it: have the program authorized anew, then retry.',
    zh: '未授予权限集 18，或已授予其他平台：请管理员重新授权，再 retry。'
  },
  61023: {
    en: 'The refresh token no longer holds: the administrator has to authorize the program again, then retry.',
    zh: 'refresh_token 已失效：请小程序管理员重新授权，再 retry。'
  },
  61038: { en: 'Too many applications a minute: retry later.', zh: '每分钟申请次数超限：稍后 retry。' },
  61039: {
    en: 'The scan of the last commit was still running: retry in some minutes.',
    zh: '代码检测未完成：几分钟后 retry。'
  },
  86069: {
    en: 'Give it a contact in its own file, then push again.',
    zh: '在该小程序的覆盖文件里补上联系方式，再 push。'
  },
  86070: { en: 'Set notice_method, then push again.', zh: '补上 notice_method，再 push。' },
  86072: {
    en: 'store_expire_timestamp must be a number and 天, for example 30天.',
    zh: 'store_expire_timestamp 应为数字加“天”，如 30天。'
  }
}

const afterOutcome: Partial<Record<Outcome, Words>> = {
  failed: { en: 'Mend what the reason names, then retry.', zh: '按原因处理后 retry。' },
  conflict: { en: 'Look at what is there now (diff), then push again.', zh: '先 diff 看现在的内容，再 push。' },
  waiting: { en: 'Not done yet: resume goes on.', zh: '尚未处理：resume 继续。' },
  rejected: { en: 'Mend what the reason names, then apply again.', zh: '按驳回原因修改后重新申请。' },
  applied: { en: 'Weixin reviews it; the outcome comes by push.', zh: '等待微信审核，结果会推送过来。' }
}

const explained = (code: number): Words => ({
  en: `\`mp-privacy explain ${code}\` says why. Mend it, then retry.`,
  zh: `原因见 \`mp-privacy explain ${code}\`，处理后 retry。`
})

const afterDiff: Words = {
  en: 'It would change: push writes it, with the `--rollout` of this diff if it had one.',
  zh: '会改动：由 push 写入；这次 diff 带了 `--rollout` 的，push 时带同一个名称。'
}

export function nextIn(language: Language, { outcome, code, after }: Entry, task: Task): string {
  const byCode =
    code === undefined ? undefined : (afterCode[code] ?? (outcome === 'failed' ? explained(code) : undefined))
  // What a diff has not read yet has nothing to change to.
  const byTask = task === 'read' && outcome === 'waiting' && after ? afterDiff : afterOutcome[outcome]
  return (byCode ?? byTask)?.[language] ?? ''
}
