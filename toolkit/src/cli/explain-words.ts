/** What `mp-privacy explain` says around its answers. */
export const explainWords = {
  en: {
    description:
      'an error, its cause, the steps that cure it: a number, an error text, a question, the name of an interface or information type, pasted console lines',
    help: 'Without text, or with -, reads stdin. Exit status 1 when nothing known is found.',
    nothingAsked: 'explain what? Give a number, an error text or a question',
    unknown: 'This is not among the errors that are documented.',
    object: '[object Object] is an error put into a string. Print JSON.stringify(error), and explain what that says.',
    near: 'Near it are:'
  },
  zh: {
    description: '解释错误：原因和处理步骤。可以是错误码、报错文本、问题描述、接口名、信息类型，或粘贴的控制台日志',
    help: '不带参数或参数为 - 时读取标准输入。找不到已知错误时退出码为 1。',
    nothingAsked: '要解释什么？请给出错误码、报错文本或问题描述',
    unknown: '已有文档中没有这个错误。',
    object: '[object Object] 是错误对象被转成了字符串。请改用 JSON.stringify(error) 打印，再解释打印出的内容。',
    near: '相近的有：'
  }
}
