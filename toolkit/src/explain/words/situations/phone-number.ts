import type { Situation } from './situation'

const docs = 'https://developers.weixin.qq.com/miniprogram/dev/'
const phone = `${docs}framework/open-ability/getPhoneNumber.html`
const signature = `${docs}framework/open-ability/signature.html`

/** What the program's own server meets with what the phone-number button gave it. */
export const phoneNumber: readonly Situation[] = [
  {
    codes: [40029],
    phrases: [],
    patterns: [/\binvalid (?:js_?)?code\b|(?:js_?)?code\s*无效/i],
    words: {
      en: {
        what: 'the code is not one of this call',
        why: 'A code is good for five minutes, and for one call: the phone-number button gives one for getuserphonenumber, wx.login another for jscode2session.',
        steps: [
          'Phone number: send e.detail.code of the button, not the code of wx.login; the other way round for the login.',
          'Check that the token or AppSecret is that of the app id in which the code was given.',
          'Send it at once: the user taps the button again for a new one.'
        ]
      },
      zh: {
        what: 'code 无效',
        why: 'code 五分钟内有效，且只能用于对应的接口：手机号按钮的 code 用于 getuserphonenumber，wx.login 的 code 用于 jscode2session。',
        steps: [
          '换手机号用按钮事件的 e.detail.code，不是 wx.login 的 code；登录则相反。',
          '确认 access_token 或 AppSecret 属于产生该 code 的 appid。',
          '拿到后立即使用；过期后由用户重新点击按钮获取。'
        ]
      }
    },
    sources: [phone]
  },
  {
    codes: [40163],
    phrases: ['code been used'],
    patterns: [/\bcode(?: has)? been used\b|code\s*已(?:经)?被?使用/i],
    words: {
      en: {
        what: 'the code was used already',
        why: 'Each code is good for one request. It was sent twice: a repeated request, two taps, or two servers.',
        steps: [
          'Keep the answer of the first request instead of asking again.',
          'Do not repeat the request by itself; switch the button off until the answer is there.',
          'A new code comes with the next tap (or wx.login).'
        ]
      },
      zh: {
        what: 'code 已经被使用',
        why: '每个 code 只能使用一次。同一个 code 发送了两次：请求重试、连点两次，或有两个服务端。',
        steps: [
          '保存第一次的结果，不要重复请求。',
          '该请求不要自动重试；返回之前禁用按钮。',
          '再次点击按钮（或 wx.login）会得到新的 code。'
        ]
      }
    },
    sources: [phone]
  },
  {
    codes: [-41003, -41001, -41002, -41004],
    phrases: [],
    patterns: [
      /WXBizDataCrypt/i,
      /(?:encryptedData|getPhoneNumber|session_?key|手机号)[^\n]{0,60}(?:bad decrypt|pad block corrupted|解密(?:失败|错误|出错))/i,
      /(?:bad decrypt|pad block corrupted|解密(?:失败|错误|出错))[^\n]{0,60}(?:encryptedData|getPhoneNumber|session_?key|手机号)/i
    ],
    words: {
      en: {
        what: 'encryptedData could not be decrypted',
        why: 'It was encrypted with another session_key than the one at hand: wx.login after the tap renews it. No consent and no declaration is missing.',
        steps: [
          'Phone number: send e.detail.code to getuserphonenumber instead; it needs no session_key and no decrypting (base library 2.21.2 or later).',
          'Otherwise: call wx.login before the user taps, never in the handler of the tap, and keep the session_key of that login.',
          'Check that encryptedData and iv arrive unchanged: + may have become a blank.',
          'Check that the app id compared is that of the program.'
        ]
      },
      zh: {
        what: 'encryptedData 解密失败',
        why: '加密用的 session_key 与手头的不一致：点击之后再调用 wx.login 会更新它。与隐私授权和声明无关。',
        steps: [
          '换手机号改用 e.detail.code 调用 getuserphonenumber，不需要 session_key，也不需要解密（基础库 2.21.2 起）。',
          '仍要解密的：在用户点击之前调用 wx.login，不要在点击回调里调用，并保存那次登录的 session_key。',
          '确认 encryptedData 和 iv 原样到达：+ 可能变成了空格。',
          '确认校验的是小程序的 appid。'
        ]
      }
    },
    sources: [signature, phone]
  }
]
