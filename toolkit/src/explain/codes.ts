/** What names a number as a code, before it. That of HTTP, of a socket or of a process is another. */
const named =
  /(?<!(?:status|http|exit|close|exited with|err!)[\s_-]?)(?:err(?:_?code|_?no|or)?|code|ret|错误代?码|返回码|状态码|报错?|错误|返回)["'”’)]*\s*(?:[:=：是为]\s*)?["'“(（[]?\s*(-?\d{1,7})(?![\w.]|\s*(?:ms|毫秒|秒|s\b|px|行|次|个|天|年|月|日|KB|MB|%))/gi
/** The number itself, alone or followed by the text of the error. */
const leading = /^[^\p{L}\p{N}-]{0,3}(-?\d{1,7})\s*(?:$|[,，:：;；]\s*\D|(?<=\d{5}\s+)\D)/u
/** A number before a word that makes it one. */
const followed = /(?<![\w.-])(-?\d{1,7})\s*(?:错误|报错|error\b|errno\b)/gi

/** At the end of what somebody says. A port, an order or a process has such numbers too. */
const trailing =
  /(?<!\b(?:port|pid|order|id|line|no|took|in|at)[\s:：.#]*|(?:端口|订单|编号|工号|号码|第|共|约)\s*)[\s,，。;；)）]\s*[(（]?(\d{5}|\d{7})[)）]?[\s.。!！]*$/gi

/** Behind the name of a call of the server API. */
const called = /\b\w*(?:privacy|component|audit|token)\w*\s+(\d{5})(?![\w.])/gi

/** Right behind the platform’s word for a failure. */
const failed = /:\s*fail[\s:(]*(-?\d{3,7})(?![\w.])/gi

/** Five digits below zero are nothing else. */
const belowZero = /(?<![\w.-])(-\d{5})(?![\w.])/g

/** The numbers of a line that are codes. A number inside other words, a time, a line or a size is none. */
export function codesIn(line: string): number[] {
  const text = line.normalize('NFKC').trim()
  const first = leading.exec(text)
  const all = [
    ...text.matchAll(named),
    ...text.matchAll(followed),
    ...text.matchAll(failed),
    ...text.matchAll(called),
    ...text.matchAll(trailing),
    ...text.matchAll(belowZero),
    ...(first ? [first] : [])
  ]
  return [...new Set(all.map(([, code]) => Number(code)))]
}
