import { either } from '../language'

/** What is said in more than one place of a program that is built. */
export const missing = (what: string): string => either(`${what} is missing`, `缺少 ${what}`)
export const notJson = (reason: string): string => either(`not valid JSON: ${reason}`, `不是合法的 JSON：${reason}`)
/** `reason` is that of a `ProgramError`. */
export const unreadable = (reason: string): string => either(reason, reason.replace('cannot be read', '无法读取'))
