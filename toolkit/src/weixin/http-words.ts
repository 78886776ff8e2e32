/** `answer`: what came is not the API's JSON. `connection`: it was refused, or lost on the way. `timeout`: none came in time. */
export type HttpFailure = 'answer' | 'connection' | 'timeout'

/** What is known of a call without an answer. */
export interface HttpFacts {
  failure: HttpFailure
  endpoint: string
  detail: string
  status?: number
  body: string
  mayHaveBeenDone: boolean
}

const words = {
  en: {
    answer: () => "the answer is not the API's JSON",
    connection: (detail: string) => `the connection failed (${detail})`,
    timeout: (milliseconds: string) => `no answer within ${milliseconds} ms`,
    begins: (body: string) => `the answer begins with ${body}`,
    empty: 'empty body',
    lost: 'it may have been done all the same: look before doing it again',
    colon: ': ',
    comma: ', ',
    semicolon: '; '
  },
  zh: {
    answer: () => '返回内容不是接口的 JSON',
    connection: (detail: string) => `连接失败（${detail}）`,
    timeout: (milliseconds: string) => `${milliseconds} 毫秒内没有响应`,
    begins: (body: string) => `返回内容开头为 ${body}`,
    empty: '返回内容为空',
    lost: '请求可能已经生效：再次操作前请先查看结果',
    colon: '：',
    comma: '，',
    semicolon: '；'
  }
}

/** A call without an answer, in one sentence. */
export function httpSentence(facts: HttpFacts, language: keyof typeof words): string {
  const { failure, endpoint, detail, status, body, mayHaveBeenDone } = facts
  const say = words[language]
  const came = body ? say.begins(JSON.stringify(body)) : say.empty
  const described = status === undefined ? '' : `${say.colon}HTTP ${status}${say.comma}${came}`
  return `${endpoint}${say.colon}${say[failure](detail)}${described}${mayHaveBeenDone ? say.semicolon + say.lost : ''}`
}
