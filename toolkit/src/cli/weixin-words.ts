/** What the commands that call the platform share. */
export const weixinWords = {
  en: {
    tokenCommand: 'prints an authorizer_access_token; run once, and again only when the token is refused',
    baseUrl: 'another address than https://api.weixin.qq.com (or WEIXIN_BASE_URL)',
    tokenHelp: 'The token comes from WEIXIN_ACCESS_TOKEN or --token-command; it is never an argument.',
    noToken: 'no token: set WEIXIN_ACCESS_TOKEN, or give --token-command a command that prints one',
    wrongAddress: (address: string) => `--base-url: ${address} is no address`
  },
  zh: {
    tokenCommand: '打印 authorizer_access_token 的命令；只运行一次，token 被拒绝后才再运行',
    baseUrl: '替换 https://api.weixin.qq.com 的地址（也可用 WEIXIN_BASE_URL）',
    tokenHelp: 'token 取自 WEIXIN_ACCESS_TOKEN 或 --token-command，不能作为参数传入。',
    noToken: '没有 token：请设置 WEIXIN_ACCESS_TOKEN，或用 --token-command 指定打印 token 的命令',
    wrongAddress: (address: string) => `--base-url：${address} 不是有效的地址`
  }
}
