/** The commands as the list of them says what they do. */
export const programWords = {
  en: {
    program: 'What a Weixin mini program uses of its users, and what its privacy guideline says',
    version: 'output the version number',
    preview: (name: string) => `the mini program in a browser, in tests and in CI: hands over to ${name}`,
    noPreview: (name: string, spec: string) =>
      `${name} is not installed here. Install it: npm install --save-dev ${spec}`
  },
  zh: {
    program: '查明微信小程序使用了用户的哪些信息、隐私保护指引声明了什么',
    version: '显示版本号',
    preview: (name: string) => `在浏览器、测试和 CI 中运行小程序：由 ${name} 执行`,
    noPreview: (name: string, spec: string) => `没有安装 ${name}，请先安装：npm install --save-dev ${spec}`
  }
}
