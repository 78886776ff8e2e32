import { clientErrors } from '../catalogue'
import type { WeixinError } from './wx-types'

function documentedText(errno: number): string {
  const known = clientErrors.find((each) => !each.platform && each.errMsg && each.errno.includes(errno))
  if (!known?.errMsg) throw new Error(`The catalogue has no text for client error ${errno}`)
  return known.errMsg
}

/** `agree` without a tap. The text is what phones say, not documented. */
export function tapMissing(callName: string): WeixinError {
  const known = clientErrors.find(({ errMsg }) => errMsg?.endsWith('or buttonId is wrong'))
  if (!known?.errMsg) throw new Error('The catalogue has no text for an agree without a tap')
  return { errMsg: `${callName}:fail ${known.errMsg}`, errno: known.errno[0] }
}

/** A documented error in the form in which calls report it. */
export function failure(callName: string, errno: number): WeixinError {
  return { errMsg: `${callName}:fail ${documentedText(errno)}`, errno }
}

/** The platform withdrew the interface. The guide has the text, the table of error codes its number. */
export function banned(callName: string): WeixinError {
  return { errMsg: `${callName}:fail appid privacy api banned`, errno: 1025 }
}

/** The user refused the authorization dialog, now or earlier. The wording is seen in the community, not documented. */
export function scopeRefused(callName: string): WeixinError {
  return { errMsg: `${callName}:fail auth deny`, errno: 103 }
}

export function isFailure({ errMsg }: WeixinError): boolean {
  return errMsg.includes(':fail')
}
