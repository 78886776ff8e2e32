/** What `mp-privacy init --help` says. */
export const initHelp = {
  en: {
    init: 'brings privacy consent into a program: native, uni-app, Taro or mpx. Shows every change, and asks',
    prompt: 'where it asks',
    yes: 'write without asking, as recommended',
    dryRun: 'show the changes and write nothing',
    json: 'the result as JSON; writes with --yes only',
    package: 'what to install: a version, a tarball',
    skill: 'print the guide for coding agents'
  },
  zh: {
    init: '为小程序接入隐私授权：原生、uni-app、Taro 或 mpx。显示每处改动并询问',
    prompt: '在哪里询问用户',
    yes: '按推荐方式直接写入，不询问',
    dryRun: '只显示改动，不写入',
    json: '以 JSON 输出结果；加 --yes 才写入',
    package: '安装什么：版本号或 tarball',
    skill: '打印给编程助手的说明'
  }
}
