import type { Situation } from './situation'

const codes = 'https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'
const tokens =
  'https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/ticket-token/getComponentAccessToken.html'
const submit =
  'https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/submitAudit.html'

/** What a service provider meets before the calls about guidelines, and after. */
export const provider: readonly Situation[] = [
  {
    codes: [40164],
    phrases: [],
    patterns: [/invalid\s*ip\b[^\n]{0,80}white\s?list/i, /IP[^\n]{0,12}(?:不在|未加入|没有加入)[^\n]{0,6}白名单/i],
    words: {
      en: {
        what: 'the server’s IP is not on the whitelist',
        why: 'The token is asked for from an address that the console does not list. The errmsg names the address.',
        steps: [
          'Put the address that the errmsg names on the list: a third-party platform in the open platform’s console (白名单 IP 地址列表), a mini program under 开发管理-开发设置-IP 白名单.',
          'Behind a proxy or NAT it is the way out that counts; each of several.',
          'Check that the app id is the one whose list was changed, and wait some minutes.'
        ]
      },
      zh: {
        what: '服务器 IP 不在白名单',
        why: '获取 token 的服务器出口 IP 没有登记，errmsg 中写明了该 IP。',
        steps: [
          '把 errmsg 中的 IP 加入白名单：第三方平台在开放平台后台的“白名单 IP 地址列表”，小程序在“开发管理-开发设置-IP 白名单”。',
          '有代理或 NAT 时以出口 IP 为准，有多个就都登记。',
          '确认修改的是同一个 appid 的白名单，等几分钟再试。'
        ]
      }
    },
    sources: [codes]
  },
  {
    codes: [61006, 61005],
    phrases: ['component ticket is expired', 'component ticket is invalid'],
    patterns: [/component_?(?:verify_?)?ticket[^\n]{0,20}(?:expired|invalid|失效|过期)/i],
    words: {
      en: {
        what: 'the component_verify_ticket no longer holds',
        why: 'Weixin pushes a new ticket every 10 minutes; the one that was sent is old, or none has been stored.',
        steps: [
          'Check that the authorization event URL is reached and answers success (mp-fleet serve takes the tickets).',
          'Decrypt each push, store the newest ticket, and use no other.',
          'Nothing comes: start the push anew in the console, or call api_start_push_ticket.'
        ]
      },
      zh: {
        what: 'component_verify_ticket 失效',
        why: '微信每 10 分钟推送一次新的 ticket；使用的是旧的，或没有保存。',
        steps: [
          '确认“授权事件接收 URL”可以访问并返回 success（mp-fleet serve 会接收）。',
          '每次推送解密后保存最新的 ticket，只用最新的。',
          '一直收不到：在后台重新启动推送，或调用 api_start_push_ticket。'
        ]
      }
    },
    sources: [tokens]
  },
  {
    codes: [40125],
    phrases: [],
    patterns: [/invalid\s*appsecret|appsecret[^\n]{0,10}(?:错误|无效|不正确)/i],
    words: {
      en: {
        what: 'the AppSecret is wrong',
        why: 'It belongs to another app id, was reset, or has blanks around it.',
        steps: [
          'Compare app id and secret in the console; a third-party platform has its own, which is no program’s.',
          'Was it reset: store the new one (WEIXIN_COMPONENT_SECRET for mp-fleet).'
        ]
      },
      zh: {
        what: 'AppSecret 不正确',
        why: '属于另一个 appid、已被重置，或前后有空格。',
        steps: [
          '在后台核对 appid 与 AppSecret；第三方平台有自己的，不是小程序的。',
          '重置过的，更新为新的（mp-fleet 用环境变量 WEIXIN_COMPONENT_SECRET）。'
        ]
      }
    },
    sources: [codes]
  },
  {
    codes: [85009],
    phrases: ['already submit version under auditing'],
    patterns: [/(?:已有|已经有)(?:正在)?审核(?:中)?的版本/],
    words: {
      en: {
        what: 'a version is under review already',
        why: 'A program has one version under review at a time.',
        steps: [
          'Look at it: mp-privacy guideline status (get_latest_auditstatus).',
          'Wait for the outcome, or withdraw it (undocodeaudit, a few times a month), then submit again.'
        ]
      },
      zh: {
        what: '已有正在审核的版本',
        why: '同一个小程序同时只能有一个版本在审核。',
        steps: [
          '查看：mp-privacy guideline status（get_latest_auditstatus）。',
          '等结果，或撤回（undocodeaudit，每月次数有限）后重新提审。'
        ]
      }
    },
    sources: [submit]
  }
]
