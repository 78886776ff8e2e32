import type { Translation } from '../types'

const declareSteps = {
  en: [
    'Find the information type of the call in the official interface table (mp-privacy audit names it, with file and line).',
    'Declare that type, with a purpose, in the user privacy guideline: in the console, or with setPrivacySetting for programs built by a third-party platform.',
    'Console: wait about 5 minutes. Third-party route: submit for review and release, only then it takes effect.',
    'Try again in the released version, with the app id that was declared.'
  ],
  zh: [
    '在官方接口表中找到该调用对应的信息类型（mp-privacy audit 会给出文件和行号）。',
    '在《用户隐私保护指引》中声明该类型并写明用途：自主开发在小程序后台，第三方平台用 setPrivacySetting。',
    '后台声明约 5 分钟后生效；第三方平台需重新提审并发布后才生效。',
    '用已声明的那个 appid 的线上版本再试一次。'
  ]
}

const bannedSteps = {
  en: [
    'Answer the two questions of the self-check (mp-privacy explain self-check).',
    'Declare every information type that the code uses in the guideline.',
    'Submit a new version and choose that user privacy is collected; release it.',
    'Banned for a violation: appeal from the notice in the console.'
  ],
  zh: [
    '按两步自查（mp-privacy explain 自查）逐一回答。',
    '在隐私保护指引中声明代码用到的全部信息类型。',
    '重新提审并选择“采集用户隐私”，通过后发布。',
    '因违规被封禁的，从后台通知进入申诉。'
  ]
}

const notAgreedSteps = {
  en: [
    'Let the feature go without the information, and say what is missing.',
    'Offer to read the guideline (openPrivacyContract), and to try again by a tap.',
    'Wait at least 10 s after a refusal: until then the official pop-up stays away and the call fails at once.'
  ],
  zh: [
    '降级处理，告诉用户缺少什么。',
    '提供查看指引的入口（openPrivacyContract），并让用户点击后重试。',
    '拒绝后至少等 10 秒：在此之前官方弹窗不会再出现，调用直接失败。'
  ]
}

/** Refusals of privacy itself, by errno and text of the catalogue. */
export const clientPrivacy: Record<string, Translation> = {
  '103 jsapi user authorize denied': {
    zh: {
      what: '用户拒绝授权',
      why: '用户拒绝了。官方弹窗与授权弹窗合并（带勾选框）时，拒绝返回 103。',
      steps: [
        '说明为什么需要该权限。',
        '拒绝过的 scope 不再弹窗，用按钮引导用户到 wx.openSetting 打开。',
        '再次请求隐私同意前至少等 10 秒。'
      ]
    },
    en: {
      steps: [
        'Explain why it is needed.',
        'A refused scope raises no dialog again: lead the user to wx.openSetting with a button.',
        'Wait at least 10 s before asking for privacy consent again.'
      ]
    }
  },
  '104 privacy permission is not authorized': {
    also: [
      /(?:未|没有)(?:点击)?同意[^\n]{0,6}隐私(?![^\n]{0,6}[前就即])/,
      /用户[^\n]{0,4}拒绝了?(?:同意)?[^\n]{0,2}隐私(?:授权|协议|政策|(?:保护)?指引)?(?![^\n]{0,6}[前后就即])/,
      /隐私(?:权限|协议|政策|(?:保护)?指引)?(?:未|没有)(?:被)?(?:授权|同意)|(?:未|没有)授权隐私/,
      /requirePrivacyAuthorize:\s*fail[:\s]*(?:auth|user|用户)[\s_]*(?:den|cancel|拒绝|取消)\S*/i,
      /\bkind["']?\s*[:=]\s*["']?(?:disagreed|cooldown)\b/
    ],
    zh: {
      what: '用户没有同意隐私保护指引',
      why: '独立的官方弹窗被拒绝、调用了 resolve({event:"disagree"})，或距上次拒绝不到 10 秒。',
      steps: notAgreedSteps.zh
    },
    en: { steps: notAgreedSteps.en }
  },
  '112 api scope is not declared in the privacy agreement': {
    also: [
      /:\s*fail[:\s]*api\s+scope\s*$/i,
      /api (?:is )?not declared in (?:the )?privacy\s?policy/i,
      /\bkind["']?\s*[:=]\s*["']?undeclared\b/
    ],
    zh: {
      what: '隐私保护指引中没有声明该信息类型',
      why: '接口或组件对应的信息类型没有在用户隐私保护指引中声明，所有用户都会失败。',
      steps: declareSteps.zh
    },
    en: { steps: declareSteps.en }
  },
  '1025 wxa appid privacy api banned': {
    zh: {
      what: '该小程序的隐私接口权限被平台收回',
      why: '平台收回了这个 appid 的隐私接口权限。',
      steps: bannedSteps.zh
    },
    en: { steps: bannedSteps.en }
  },
  '1026 wxgame appid privacy api banned': {
    zh: {
      what: '该小游戏的隐私接口权限被平台收回',
      why: '平台收回了这个小游戏 appid 的隐私接口权限。',
      steps: bannedSteps.zh
    },
    en: { steps: bannedSteps.en }
  },
  'A:fail appid privacy api banned': {
    zh: {
      what: '隐私接口权限被收回',
      why: '提审时选择了“未采集用户隐私”或没有声明隐私保护指引，却使用了隐私接口，权限被平台收回。',
      steps: bannedSteps.zh
    },
    en: { steps: bannedSteps.en }
  },
  '101100 interface is not declared in the privacy agreement': {
    zh: { what: '接口没有在隐私保护指引中声明', why: '与 112 相同，由基础库给出。', steps: declareSteps.zh },
    en: { steps: declareSteps.en }
  },
  '101101 privacy interface is banned': {
    zh: { what: '隐私接口被封禁', why: '与 1025 / 1026 相同，由基础库给出。', steps: bannedSteps.zh },
    en: { steps: bannedSteps.en }
  },
  'interface is banned': {
    zh: { what: '接口被平台收回', why: '平台收回了这个接口的权限。', steps: bannedSteps.zh },
    en: { steps: bannedSteps.en }
  },
  '101102 privacy permission is not authorized': {
    zh: { what: '用户没有同意隐私保护指引', why: '与 104 相同，由基础库给出。', steps: notAgreedSteps.zh },
    en: { steps: notAgreedSteps.en }
  },
  '102 jsapi has no permission': {
    also: [
      /fail[:\s]*(?:no permission|access denied)/i,
      /\b(?:get|choose|on|start)[A-Z]\w+[^\n]{0,6}(?:暂无|没有|无)权限/,
      /(?:没有|无)权限(?:调用|使用)[^\n]{0,8}\b[a-z]+[A-Z]\w+/
    ],
    zh: {
      what: '没有该接口的权限',
      why: '该 appid 或类目没有开通此接口。',
      steps: [
        '检查小程序类目是否满足接口要求。',
        '在后台“接口设置”中查看并申请权限。',
        '权限曾经有过的，按两步自查（mp-privacy explain 自查）排查。'
      ]
    },
    en: {
      steps: [
        'Check that the category of the mini program admits the interface.',
        'Look the permission up in the console (接口设置) and apply for it.',
        'It worked before: answer the two questions of the self-check (mp-privacy explain self-check).'
      ]
    }
  },
  '104 privacy permission is not authorized or buttonId is wrong': {
    also: [
      /button_?id[^\n]{0,20}(?:wrong|invalid|error|not found)|button_?id[^\n]{0,8}(?:[传写]错|不对|错误|不正确)/i,
      /同意(?:了|后|以后|之后)[^\n]{0,8}(?:还是?|仍然?|又|依然)[^\n]{0,6}104/,
      /\bkind["']?\s*[:=]\s*["']?wrong-button\b/
    ],
    zh: {
      what: 'buttonId 不对，或该按钮没有被点击',
      why: 'resolve({ event: "agree", buttonId }) 必须传用户点击过的 <button open-type="agreePrivacyAuthorization"> 的 id。用户并没有拒绝。',
      steps: [
        '给该按钮写上 id，并传同一个 id：是原生 button 的，不是外层组件的。',
        '在 bindagreeprivacyauthorization 里调用 resolve，不要在 bindtap 里。',
        '确认该按钮仍在页面上。'
      ]
    },
    en: {
      why: 'resolve({ event: "agree", buttonId }) needs the id of the <button open-type="agreePrivacyAuthorization"> that the user has tapped. The user has not refused.',
      steps: [
        'Give that native button an id, and hand over the same id.',
        'Call resolve in bindagreeprivacyauthorization, not in bindtap.',
        'Check that the button is still on the page.'
      ]
    }
  },
  '104 click action before resolve is needed': {
    zh: {
      what: 'resolve 之前需要用户点击',
      why: '小游戏自定义弹窗中，没有用户点击就调用了 resolve({event:"agree"})。',
      steps: ['在用户点击的回调里调用 resolve。']
    }
  },
  '104 privacy permission is not authorized in gap': {
    zh: {
      what: '仍在拒绝后的间隔时间内',
      why: '官方组件在用户拒绝后的间隔时间内不再弹出。',
      steps: ['等待 officialPrivacyAuthorizationShowingGap（默认且至少 10 秒）之后再调用。']
    }
  },
  '1025/1026 please go to mp to announce your privacy usage': {
    zh: {
      what: '没有声明任何信息类型',
      why: '指引中没有声明信息类型，或声明了“不采集”。',
      steps: ['在后台补全用户隐私保护指引。', '声明生效后再试。']
    },
    en: { steps: ['Complete the guideline in the console.', 'Try again once it is in force.'] }
  },
  '1025/1026 please implement the privacy pop-up feature': {
    zh: {
      what: '没有实现隐私弹窗',
      why: '既没有自定义弹窗，也没有开启官方组件。',
      steps: ['实现自定义弹窗，或在后台开启官方隐私组件。']
    }
  }
}
