/** What any command may end with. */
export const outcomeWords = {
  en: {
    left: 'nothing was sent or written',
    unexpected: (said: string) => `mp-privacy stopped at something unforeseen: ${said}`,
    refused: (endpoint: string, code: number, errmsg: string) => `${endpoint} refused: ${code} ${errmsg}`,
    why: (why: string) => `  why:  ${why}`,
    cure: '  cure: ',
    more: (code: number) => `  more: mp-privacy explain ${code}`,
    unknown: (code: number) => `${code} is not among the documented codes.`,
    lookUp: 'Look it up in the return codes of the official documentation, and quote the rid when you ask.',
    at: (path: string, sentence: string) => (path ? `${path}: ${sentence}` : sentence)
  },
  zh: {
    left: '没有发送或写入任何内容',
    unexpected: (said: string) => `mp-privacy 遇到意外情况，已停止：${said}`,
    refused: (endpoint: string, code: number, errmsg: string) => `${endpoint} 被拒绝：${code} ${errmsg}`,
    why: (why: string) => `  原因：${why}`,
    cure: '  处理：',
    more: (code: number) => `  更多：mp-privacy explain ${code}`,
    unknown: (code: number) => `已有文档中没有错误码 ${code}。`,
    lookUp: '请在官方文档的返回码说明中查找，咨询时附上 rid。',
    at: (path: string, sentence: string) => (path ? `${path}：${sentence}` : sentence)
  }
}
