import type { Situation } from './situation'

const docs = 'https://developers.weixin.qq.com/miniprogram/dev/'
const config = `${docs}reference/configuration/app.html`
const privacy = `${docs}framework/user-privacy/PrivacyAuthorize.html`

/** What app.json, a call's own options or the account lack, told by the words of the error. */
export const configured: readonly Situation[] = [
  {
    codes: [],
    phrases: ['require permission desc'],
    patterns: [
      /require\s*permission\s*desc/i,
      /app\.json[^\n]{0,20}(?:声明|缺少|添加|配置)[^\n]{0,8}permission/i,
      /permission[^\n]{0,40}scope\.user\w*Location[^\n]{0,24}(?:缺少|未声明|没有|[需应]为|为空|missing|required|(?:should|must) be|empty)/i,
      /缺少[^\n]{0,12}permission[^\n]{0,24}/i
    ],
    words: {
      en: {
        what: 'app.json does not say what the location is for (permission)',
        why: 'The scope of a location has a line in Weixin’s own dialog, and app.json does not have that line.',
        steps: [
          'In app.json (or ext.json): "permission": { "scope.userLocation": { "desc": "用于推荐附近的门店" } }, at most 30 characters.',
          'For wx.getFuzzyLocation the scope is scope.userFuzzyLocation; for the background scope.userLocationBackground.',
          'uni-app: under mp-weixin in manifest.json; Taro: in app.config.ts.',
          'Name the call in requiredPrivateInfos too, and declare Location in the guideline.'
        ]
      },
      zh: {
        what: 'app.json 没有填写位置用途（permission）',
        why: '位置 scope 的授权弹窗需要一句用途说明，app.json 的 permission 字段里没有。',
        steps: [
          '在 app.json（或 ext.json）中加 "permission": { "scope.userLocation": { "desc": "用于推荐附近的门店" } }，最多 30 字。',
          'wx.getFuzzyLocation 用 scope.userFuzzyLocation，后台定位用 scope.userLocationBackground。',
          'uni-app 写在 manifest.json 的 mp-weixin 下，Taro 写在 app.config.ts。',
          '同时在 requiredPrivateInfos 中声明该接口，并在用户隐私保护指引中声明“位置信息”。'
        ]
      }
    },
    sources: [config]
  },
  {
    codes: [],
    phrases: ['desc length does not meet the requirements'],
    patterns: [
      /getUserProfile[^\n]{0,60}\bdesc\b/i,
      /\bdesc\b[^\n]{0,12}(?:长度|字数|length|should be string)/i,
      /getUserProfile[^\n]{0,30}(?:用途|描述|说明)[^\n]{0,10}(?:长度|过长|为空|缺少)/i
    ],
    words: {
      en: {
        what: 'desc of wx.getUserProfile is missing or too long',
        why: 'desc says in the dialog what the profile is used for: it must be there, and have at most 30 characters.',
        steps: [
          'wx.getUserProfile({ desc: "用于完善会员资料" }): a text of 1 to 30 characters.',
          'Since 2022-10-25 the call gives a grey picture and 微信用户: ask with <button open-type="chooseAvatar"> and <input type="nickname"> instead.'
        ]
      },
      zh: {
        what: 'wx.getUserProfile 的 desc 没有填写或超过长度',
        why: 'desc 是授权弹窗里展示的用途，必填，不超过 30 个字符。',
        steps: [
          'wx.getUserProfile({ desc: "用于完善会员资料" })，1 到 30 个字符。',
          '2022-10-25 之后该接口只返回灰色头像和“微信用户”：改用 <button open-type="chooseAvatar"> 和 <input type="nickname">。'
        ]
      }
    },
    sources: [`${docs}api/open-api/user-info/wx.getUserProfile.html`]
  },
  {
    codes: [],
    phrases: [],
    patterns: [
      /(?:无效|非法|不支持|invalid|unknown|unexpected|not allowed)[^\n]{0,40}__usePrivacyCheck__/i,
      /__usePrivacyCheck__[^\n]{0,12}(?:does not exist|报错|不存在)/i
    ],
    words: {
      en: {
        what: 'these DevTools do not know __usePrivacyCheck__',
        why: 'The field is newer than the DevTools, or than the types of the framework. It is a warning: the program runs.',
        steps: [
          'Update the DevTools or the framework, or take the field out.',
          'It is needed no more: since 2023-10-17 Weixin intercepts privacy calls with the field or without.'
        ]
      },
      zh: {
        what: '开发者工具版本太低，不认识 __usePrivacyCheck__',
        why: '该字段比当前开发者工具或框架的类型定义新。这只是提示，不影响运行。',
        steps: ['更新开发者工具或框架，或删除该字段。', '该字段已不需要：2023-10-17 起，不论是否填写都会拦截隐私接口。']
      }
    },
    sources: [privacy]
  },
  {
    codes: [],
    phrases: [],
    patterns: [
      /\bresolve\w*privacy\w*\s+is (?:not a function|undefined|null)/i,
      /\bprivacy\w*resolve\w*\s+is (?:not a function|undefined|null)/i,
      /(?:reading ['"]|property ['"])resolve\w*['"][^\n]*privacy/i,
      /onNeedPrivacyAuthorization[^\n]{0,30}\bresolve\w*\s+is (?:not a function|undefined)/i
    ],
    words: {
      en: {
        what: 'the prompt was answered, and there was no resolve to answer with',
        why: 'resolve comes with wx.onNeedPrivacyAuthorization. The prompt was opened by something else (getPrivacySetting on load), or another page or component registered later and got it.',
        steps: [
          'Keep the resolve in one place of the app (a module, not this of a component), all of them while several calls wait.',
          'Opened on load after getPrivacySetting: call wx.requirePrivacyAuthorize instead, and open the prompt when the event comes.',
          'Where the prompt may be open without a request, test first: if (this.resolvePrivacyAuthorization) ….',
          'Or let <privacy-popup> do it: it keeps and answers each resolve.'
        ]
      },
      zh: {
        what: '点击弹窗时没有可调用的 resolve',
        why: 'resolve 只随 wx.onNeedPrivacyAuthorization 的回调给出。弹窗是由别处打开的（例如 onLoad 里的 getPrivacySetting），或后来别的页面、组件又注册了监听，resolve 给了它。',
        steps: [
          '把 resolve 保存在全局一处（模块里，不要放在组件的 this 上）；同时有多个调用等待时，每个都要保存。',
          '在 onLoad 里查 getPrivacySetting 后直接弹窗的：改为调用 wx.requirePrivacyAuthorize，等事件回调时再弹窗。',
          '弹窗可能在没有请求时打开的，先判断：if (this.resolvePrivacyAuthorization) …。',
          '或使用 <privacy-popup>，由它保存并回答每个 resolve。'
        ]
      }
    },
    status: 'community-observed',
    sources: [privacy]
  },
  {
    codes: [],
    phrases: [],
    patterns: [/requiredBackgroundModes/i],
    words: {
      en: {
        what: 'location in the background is not declared in app.json',
        why: 'wx.startLocationUpdateBackground needs requiredBackgroundModes beside requiredPrivateInfos.',
        steps: [
          'In app.json: "requiredBackgroundModes": ["location"], and the call in requiredPrivateInfos.',
          'Say what for: "permission": { "scope.userLocationBackground": { "desc": "用于记录跑步路线" } }.',
          'uni-app: under mp-weixin in manifest.json; Taro: in app.config.ts.'
        ]
      },
      zh: {
        what: 'app.json 缺少后台定位（requiredBackgroundModes）',
        why: 'wx.startLocationUpdateBackground 除了 requiredPrivateInfos，还需要 requiredBackgroundModes。',
        steps: [
          '在 app.json 中加 "requiredBackgroundModes": ["location"]，并在 requiredPrivateInfos 中声明该接口。',
          '填写用途："permission": { "scope.userLocationBackground": { "desc": "用于记录跑步路线" } }。',
          'uni-app 写在 manifest.json 的 mp-weixin 下，Taro 写在 app.config.ts。'
        ]
      }
    },
    sources: [config]
  },
  {
    codes: [],
    phrases: [],
    broad: true,
    patterns: [
      /(?:get-?User(?:Profile|Info)|nickName|昵称)[^\n]{0,24}[“"'「]?微信用户|(?:get-?User(?:Profile|Info)|头像)[^\n]{0,24}(?:灰色|默认)|灰色(?:默认)?头像/i
    ],
    words: {
      en: {
        what: 'nickname and picture are no longer given: 微信用户 and a grey picture',
        why: 'Since 2022-10-25 wx.getUserProfile, and since 2021-04-13 wx.getUserInfo, give the same nickname and picture for everybody. It is no fault, and no consent changes it.',
        steps: [
          'Let the user choose: <button open-type="chooseAvatar"> for the picture, <input type="nickname"> for the name.',
          'Declare UserInfo in the guideline for both.'
        ]
      },
      zh: {
        what: '不再返回真实昵称和头像，只有“微信用户”和灰色头像',
        why: 'wx.getUserProfile 从 2022-10-25 起、wx.getUserInfo 从 2021-04-13 起，对所有人返回相同的昵称和头像，与是否同意隐私保护指引无关。',
        steps: [
          '改由用户填写：头像用 <button open-type="chooseAvatar">，昵称用 <input type="nickname">。',
          '两者都要在用户隐私保护指引中声明“用户信息”。'
        ]
      }
    },
    sources: [`${docs}api/open-api/user-info/wx.getUserProfile.html`]
  },
  {
    codes: [],
    phrases: ['no prompt within', 'add <privacy-popup> to the page, or set consentPage'],
    patterns: [/\bno-prompt\b/],
    words: {
      en: {
        what: 'a call on a page without a prompt',
        why: 'Weixin asked, the library found no prompt on the page in sight within presenterTimeout, and refused in its place, so that the call comes back. The user was not asked.',
        steps: [
          'Add <privacy-popup /> to the page in sight: to every page from which the call is made.',
          'Or let one page ask for the whole program: list privacy-page in app.json and call privacyManager.configure({ consentPage }).',
          'Where the tag is there: its wx:if must be true, and its path in usingComponents right.',
          'mp-privacy audit finds such pages: page-without-prompt.'
        ]
      },
      zh: {
        what: '当前页面没有隐私弹窗，调用被代为拒绝',
        why: '微信发起了询问，组件库在 presenterTimeout 内没有在当前页面找到弹窗，于是代为拒绝，让调用返回。用户并没有被询问。',
        steps: [
          '在当前页面加上 <privacy-popup />：每个会发起调用的页面都要有。',
          '或由一个页面代替整个小程序询问：在 app.json 中加入 privacy-page，并调用 privacyManager.configure({ consentPage })。',
          '标签已经写了的，检查 wx:if 是否为真，usingComponents 中的路径是否正确。',
          '用 mp-privacy audit 查找这样的页面：page-without-prompt。'
        ]
      }
    },
    sources: [privacy]
  },
  {
    codes: [],
    phrases: [],
    patterns: [
      /openPrivacyContract[:：\s]*fail|openPrivacyContract[^\n]{0,12}(?:没有?(?:跳转|反应|效果)|无反应|打不开|不生效)/i,
      /(?:打不开|无法打开|打开失败)[^\n]{0,10}隐私(?:保护)?(?:指引|协议)|隐私(?:保护)?(?:指引|协议)[^\n]{0,6}(?:打不开|无法打开|打开失败)/
    ],
    words: {
      en: {
        what: 'the guideline cannot be opened',
        why: 'wx.openPrivacyContract shows the guideline that is in force, and there may be none, or nothing to show it with.',
        steps: [
          'Never released, or no guideline declared: declare it (设置-服务内容声明-用户隐私保护指引) and release once.',
          'Try on a phone: the DevTools may not open it.',
          'No network: let the user try again. Keep the way to agree or refuse open meanwhile.'
        ]
      },
      zh: {
        what: '隐私保护指引打不开',
        why: 'wx.openPrivacyContract 打开的是现网指引，可能还没有现网指引，或当前环境无法打开。',
        steps: [
          '从未发布或没有声明：在“设置-服务内容声明-用户隐私保护指引”中声明，并发布一次。',
          '用真机测试：开发者工具里可能打不开。',
          '网络不通时提示用户重试；同意和拒绝按钮要保持可用。'
        ]
      }
    },
    status: 'community-observed',
    sources: [`${docs}api/open-api/privacy/wx.openPrivacyContract.html`]
  }
]
