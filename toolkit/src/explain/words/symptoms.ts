import type { Words } from '../types'

export interface Symptom {
  /** How people say it, in English and Chinese. */
  patterns: readonly RegExp[]
  words: { en: Words; zh: Words }
  status: string
  sources: readonly string[]
}

const guide = 'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html'
const releases = 'https://developers.weixin.qq.com/miniprogram/dev/framework/release/'
const community = 'https://developers.weixin.qq.com/community/develop/doc/'
const setting =
  'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html'

/** What people describe instead of an error. */
export const symptoms: readonly Symptom[] = [
  {
    patterns: [
      /self.?check/i,
      /自查|自助排查/,
      /ban notice|封禁通知|服务能力封禁|能力[”"'’】]?已?被封禁/i,
      /withdrawn|permission.*(taken|revoked)|权限.{0,6}(收回|回收)/i,
      /(违规|涉嫌).{0,6}收集.{0,4}(用户)?(隐私|信息)/
    ],
    words: {
      en: {
        what: 'self-check for a location or privacy interface whose permission was withdrawn',
        why: 'The platform withdraws the permission for one of two reasons. Answer both questions, in this order.',
        steps: [
          'Question 1: 微信公众平台-通知中心: is there a ban notice 【关于小程序服务能力封禁的通知】 (“获取地理位置信息”能力已被封禁)? Yes: mend what it names and appeal from that notice; the interface is back once the appeal passes.',
          'Question 2: was a version submitted as 【未采集用户隐私】 (collects no personal information)? Choose 【采集用户隐私】 at the next submission.',
          'Or does 小程序管理后台-设置-服务内容声明-用户隐私保护指引 say 【未以任何方式处理用户的任何信息】? Change it to 【本小程序处理了用户信息，将如实填写并及时更新用户信息处理情况】, fill in the location interfaces, confirm (确认生成协议), and pass the review.',
          'Then apply for the interface again: mp-privacy interface list, then apply.',
          'How long: the platform promises no time. The outcome is pushed (wxa_privacy_apply), or in mp-privacy interface list.',
          'Appeal: by the link in the notice. Declared and still 112: mp-privacy explain "112 although declared". Neither question: ask in the community, with app id, interface and rid.'
        ]
      },
      zh: {
        what: '位置接口（隐私接口）权限被收回的自助排查',
        why: '平台收回权限通常是两种原因之一，请按顺序回答两个问题。',
        steps: [
          '问题一：登录【微信公众平台-通知中心】，是否有【关于小程序服务能力封禁的通知】，显示“获取地理位置信息”能力已被封禁（封禁通知）？有：按通知中的违规内容整改，从该通知进入申诉，申诉通过后恢复权限。',
          '问题二：提审时是否选择了【未采集用户隐私】？是：下一次版本提审时选择【采集用户隐私】。',
          '或【小程序管理后台-设置-服务内容声明-用户隐私保护指引】是否声明了【未以任何方式处理用户的任何信息】？是：更新声明为【本小程序处理了用户信息，将如实填写并及时更新用户信息处理情况】，完善地理位置接口相关内容后确认生成协议，并通过审核。',
          '处理完后申请入口恢复，重新申请接口：mp-privacy interface list，再 apply。',
          '审核多久：平台没有承诺时间；结果见推送 wxa_privacy_apply 或 mp-privacy interface list。',
          '申诉入口就在站内信通知里。已声明仍报 112：mp-privacy explain "已声明仍报 112"。两种都不是：带上 appid、接口名和 rid 在社区提问。'
        ]
      }
    },
    status: 'verified in the official article 隐私接口权限自助排查流程',
    sources: [`${community}00062a6d514c88baacdf52e8a56009`]
  },
  {
    patterns: [
      /112.*(although|even though|but|still|already).*declared|declared.*(but|still).*112/i,
      /112.*(已|都).{0,6}(声明|配置|填)|(已|都).{0,8}(声明|配置|填).*112/,
      /already declared.*(not declared|fail)/i,
      /(已经?|都|明明)[^\n]{0,8}(声明|配置|填)[^\n]*(not declared in the privacy|未声明)/i
    ],
    words: {
      en: {
        what: '112 although the type is declared',
        why: 'What was declared is not in force yet, or is not what the call needs.',
        steps: [
          'Declared in the console: wait about 5 minutes after it is live. Through the API: only after review and release.',
          'Read back what is in force: mp-privacy guideline pull --privacy-ver 1. A key with an empty privacy_text counts as not declared.',
          'Compare the key with the one the call needs: mp-privacy guideline diff FILE --root FOLDER. A misspelt key (mailbox, email) becomes a key of your own, and the official one stays undeclared.',
          'Check that the app id in the tools is the one the guideline belongs to; in a plug-in, that the host shows the declaration.',
          'A program that was never released has no guideline in force: release it once.'
        ]
      },
      zh: {
        what: '已经声明了仍报 112',
        why: '声明还没有生效，或声明的不是该接口需要的类型。',
        steps: [
          '在后台声明的：生效后约等 5 分钟；通过服务端接口设置的：提审并发布之后才生效。',
          '读取现网指引：mp-privacy guideline pull --privacy-ver 1。privacy_text 为空的 key 等于没有声明。',
          '与接口需要的 key 比较：mp-privacy guideline diff 文件 --root 目录。写错的 key（mailbox、email）会变成自定义 key，官方 key 仍未声明。',
          '确认开发工具里的 appid 就是指引所属的 appid；插件要看宿主小程序。',
          '从未发布过的小程序没有现网指引，先发布一次。'
        ]
      }
    },
    status: 'verified in parts; the empty text and the misspelt key are derived',
    sources: [guide, setting, `${community}00020ce75a84809acb026a9c266000`]
  },
  {
    patterns: [
      /needAuthorization.*(always|stays?|is|=).*false/i,
      /needAuthorization.*(一直|总是|始终|永远|都).*false/i,
      /needAuthorization.*false/i
    ],
    words: {
      en: {
        what: 'needAuthorization is always false',
        why: 'false is no proof of consent: it also comes when nothing is declared, when no guideline is in force, and when the user agreed before.',
        steps: [
          'Call a privacy interface: 112 means that its type is not declared; see mp-privacy explain 112.',
          'Check that the program has been released once: before that there is no guideline in force.',
          'Check that the user has not agreed before: delete the program from the recently used ones (微信下拉-最近), or clear the authorisation data in the tools.',
          'Check the base library: before 2.32.3 (2.33.0 by the release notes) nothing is intercepted.'
        ]
      },
      zh: {
        what: 'needAuthorization 一直是 false',
        why: 'false 不代表已同意：没有声明信息类型、没有现网指引、用户以前同意过，都会返回 false。',
        steps: [
          '调用一个隐私接口：报 112 说明没有声明，见 mp-privacy explain 112。',
          '确认小程序已发布过：发布前没有现网指引。',
          '确认用户没有同意过：从“微信下拉-最近”中删除该小程序，或在开发者工具清除授权数据。',
          '确认基础库版本：2.32.3（更新日志写 2.33.0）以下不拦截。'
        ]
      }
    },
    status: 'verified; the first release is answered by staff on the community',
    sources: [guide, releases, `${community}00020ce75a84809acb026a9c266000`]
  },
  {
    patterns: [
      /(prompt|pop-?up|dialog|onNeedPrivacyAuthorization).*(n[o']t|never|no longer|fails? to).*(appear|show|open|fire|call|trigger)/i,
      /no (privacy )?(prompt|pop-?up|dialog)/i,
      /(弹窗|弹框|弹出|onNeedPrivacyAuthorization)(?!.{0,12}同意).{0,12}(不出现|不弹|没弹|没有弹|不显示|没反应|不触发|没触发|没有触发)/,
      /(不弹|没弹|没有弹|不出现).{0,8}(窗|框)/,
      /onNeedPrivacyAuthorization[^\n]{0,12}(不执行|没执行|没有执行|没有?进|没有?回调|回调没|不回调|无效|不生效)/,
      /拒绝[^\n]{0,14}(不再|再也不)(会)?(弹|出现|询问)/,
      /(nickname|昵称)[^\n]{0,16}(不弹|无法获取|不显示|没弹|无效|不生效|没反应|没有反应|拿不到|获取不到|取不到)/i,
      /nickname[^\n]{0,30}(n[o']t|never|no longer|fails? to)[^\n]{0,12}(appear|show|open|work|fill)/i,
      /(无法|不能|没有)(立即|及时)?.{0,4}弹出.{0,4}(隐私|授权|(微信)?昵称)/
    ],
    words: {
      en: {
        what: 'the privacy prompt does not appear',
        why: 'The platform saw nothing to ask, asked somebody else, or keeps silent after a refusal.',
        steps: [
          'Check that the user has not agreed before, and that the type is declared: undeclared calls fail with 112 and ask nobody.',
          'Wait 10 s after a refusal: until then nothing appears and the call fails at once.',
          'Check that onNeedPrivacyAuthorization is registered once: only the last registration is heard.',
          'Check that the prompt is on the page in sight, and that its wx:if lets it exist before the call.',
          'input type="nickname" raises no event: it turns into a plain text field. Ask first with requirePrivacyAuthorize.',
          'Calls with a dialog of their own (wx.getLocation) show a tick-box in it since base library 3.4.2, and no prompt.',
          'Check the base library: before 2.32.3 (2.33.0 by the release notes) nothing is intercepted.'
        ]
      },
      zh: {
        what: '隐私弹窗不出现',
        why: '平台认为无需询问、通知了别处的监听，或在拒绝后保持沉默。',
        steps: [
          '确认用户没有同意过，且类型已声明：未声明的调用直接报 112，不会弹窗。',
          '拒绝后等 10 秒：在此之前不弹窗，调用直接失败。',
          '确认 onNeedPrivacyAuthorization 只注册一次：只有最后一次注册有效。',
          '确认弹窗组件在当前可见页面，且 wx:if 在调用之前已为真。',
          'input type="nickname" 不触发事件，会退化为普通输入框：先调用 requirePrivacyAuthorize。',
          '自带授权弹窗的接口（wx.getLocation）从基础库 3.4.2 起改为弹窗内勾选框。',
          '确认基础库版本：2.32.3（更新日志写 2.33.0）以下不拦截。'
        ]
      }
    },
    status: 'verified; whether the event fires beside the tick-box is not documented',
    sources: [guide, releases]
  },
  {
    patterns: [
      /(call|api|promise|agree|success).*(\bhangs?\b|\bpending\b|never (comes|returns|resolves)|no (callback|answer))/i,
      /(nothing|no(thing)?) happens.*agree|agree.*nothing happens/i,
      /agreePrivacyAuthorization.{0,20}(不执行|没执行|不触发|没触发|失效|无效|不生效|not (fire|call|work|run|trigger))/i,
      /requirePrivacyAuthorize[^\n]{0,30}(不走|没走|没反应|没有反应|不执行|没执行)/,
      /\bresolve\b[^\n]{0,30}(没反应|没有?反应|没有?效果|无效|不生效)/,
      /(同意|点击).{0,10}(没反应|没有反应|无反应|不回调|卡住)|(一直|永远).{0,4}(pending|挂起|不返回|没有回调)/
    ],
    words: {
      en: {
        what: 'the call hangs, also after agreeing',
        why: 'A call that raised onNeedPrivacyAuthorization waits until its own resolve is called.',
        steps: [
          'Call every resolve that was handed over, once: several calls at a time each bring their own.',
          'resolve({ event: "agree", buttonId }) needs the id of the button that was tapped, and that button open-type="agreePrivacyAuthorization".',
          'Call it in bindagreeprivacyauthorization, not in bindtap: the platform checks the tap of that button.',
          'When the page closes without an answer, call resolve({ event: "disagree" }).',
          'Taro: look for bindagreeprivacyauthorization in dist/base.wxml. Versions older than September 2023 do not bind it: update Taro, or name it with @tarojs/plugin-inject.'
        ]
      },
      zh: {
        what: '调用一直挂起，点了同意也没反应',
        why: '触发了 onNeedPrivacyAuthorization 的调用会一直等到它自己的 resolve 被调用。',
        steps: [
          '每个收到的 resolve 都要调用一次：同时多个调用各有各的 resolve。',
          'resolve({ event: "agree", buttonId }) 要传被点击按钮的 id，该按钮的 open-type 是 agreePrivacyAuthorization。',
          '在 bindagreeprivacyauthorization 中调用，不要在 bindtap 中：平台会检查该按钮是否真的被点击。',
          '页面关闭而没有回答时，调用 resolve({ event: "disagree" })。',
          'Taro：看 dist/base.wxml 里有没有 bindagreeprivacyauthorization。2023 年 9 月以前的版本没有绑定该事件：升级 Taro，或用 @tarojs/plugin-inject 补上。'
        ]
      }
    },
    status: 'verified',
    sources: [guide]
  },
  {
    patterns: [
      /needAuthorization.*(always|stays?|still|is|一直|总是|始终|永远|还是|仍).*true/i,
      /(ask|prompt|pop-?up|dialog).*again.*(agree|consent)|(agreed?|consent).*(ask|prompt|pop-?up|dialog).*again/i,
      /同意(了|后|过|之后).{0,8}(还|又|再次|仍|每次|重复).{0,6}(弹|出现|询问)|(每次|重复|反复).{0,8}弹.{0,6}(隐私|授权|窗)/,
      /(隐私|授权).{0,8}(一直|反复|重复|总是|老是|不停地?|每次都?)(会|在)?弹/
    ],
    words: {
      en: {
        what: 'the prompt comes again although the user has agreed',
        why: 'Consent belongs to one user, one program and one guideline; it is gone when one of them is new.',
        steps: [
          'Deleted from the recently used mini programs: consent is forgotten, and asked for again.',
          'A changed guideline is asked about again once it is in force.',
          'In the DevTools 清缓存-清除模拟器缓存 (or 清除全部缓存) forgets it too; test on a phone.',
          'Check that agree is told by the tap of a button open-type="agreePrivacyAuthorization": a plain tap is no consent.',
          'Do not keep consent in storage: ask getPrivacySetting, whose needAuthorization says whether to ask.'
        ]
      },
      zh: {
        what: '用户同意后仍再次弹窗',
        why: '同意记录对应一个用户、一个小程序和一版指引，其中之一变了就要重新询问。',
        steps: [
          '用户从“最近使用”中删除小程序后，同意记录被清除，会再次询问。',
          '指引更新并生效后，需要用户重新同意。',
          '开发者工具“清缓存”也会清除同意记录，请在真机上测试。',
          '确认同意来自 open-type="agreePrivacyAuthorization" 按钮的点击：普通点击不算同意。',
          '不要自己缓存同意结果：用 getPrivacySetting 的 needAuthorization 判断是否需要询问。'
        ]
      }
    },
    status: 'verified',
    sources: [guide]
  },
  {
    patterns: [
      /(reset|clear|forget|withdraw)[^\n]{0,20}(consent|agreement|privacy(?! settings))/i,
      /(how|怎么|如何|怎样)[^\n]{0,10}(重新|再次)[^\n]{0,10}(弹|触发|询问|测试)/i,
      /(清除|重置|撤销|撤回|取消)[^\n]{0,8}(同意|隐私)|清除授权/
    ],
    words: {
      en: {
        what: 'how to be asked again, for a test',
        why: 'Weixin remembers the agreement of each user to each program. A program cannot make it forget.',
        steps: [
          'On a phone: pull down in Weixin (微信下拉-最近), and delete the program from the recently used ones.',
          'In the DevTools: 清除模拟器缓存-清除授权数据.',
          'After a refusal with Weixin’s own pop-up wait 10 s.',
          'In the preview and the simulator: clearHistory().'
        ]
      },
      zh: {
        what: '如何重新弹出隐私弹窗（测试用）',
        why: '微信按用户、按小程序记录同意状态，小程序自己无法清除。',
        steps: [
          '手机上：微信下拉-最近，从“最近使用的小程序”中删除该小程序。',
          '开发者工具：清除模拟器缓存-清除授权数据。',
          '官方弹窗被拒绝后，等 10 秒再试。',
          '预览和模拟器中：clearHistory()。'
        ]
      }
    },
    status: 'verified',
    sources: [guide]
  },
  {
    patterns: [
      /(garbled|mojibake|rubbish|\\u[0-9a-f]{4}|escaped).*(guideline|privacy|chinese|text)?/i,
      /乱码|\\u[0-9a-f]{4}/i
    ],
    words: {
      en: {
        what: 'the guideline shows rubbish instead of Chinese',
        why: 'The body was sent with \\uXXXX escapes, or not as UTF-8. The English page says to escape: it is translated backwards.',
        steps: [
          'Send raw UTF-8 (PHP: JSON_UNESCAPED_UNICODE; Python: ensure_ascii=False), with charset=utf-8.',
          'Read it back: mp-privacy guideline push compares by itself.'
        ]
      },
      zh: {
        what: '指引中的中文变成乱码',
        why: '请求体用了 \\uXXXX 转义，或不是 UTF-8。英文文档的说明翻译反了。',
        steps: [
          '直接发送 UTF-8 中文（PHP 用 JSON_UNESCAPED_UNICODE，Python 用 ensure_ascii=False），并写明 charset=utf-8。',
          '设置后读取核对：mp-privacy guideline push 会自动比较。'
        ]
      }
    },
    status: 'verified on the Chinese page; what exactly the server does with escapes is uncertain',
    sources: [setting, 'https://developers.weixin.qq.com/community/minihome/doc/000806955005305c151d354525b000']
  },
  {
    patterns: [
      /push.*status.*(list|3)|status.*3.*(push|approved|under review)/i,
      /推送.{0,10}status|status.{0,10}推送/i
    ],
    words: {
      en: {
        what: 'the status of a wxa_privacy_apply push differs from that of the list',
        why: 'They are two different sets of numbers: in a push 2 is rejected and 3 approved; in the list 3 is under review, 4 rejected, 5 granted.',
        steps: ['Compare a push with 2 and 3 only.', 'Ask the list for the state: mp-privacy interface list.']
      },
      zh: {
        what: 'wxa_privacy_apply 推送的 status 与列表不一致',
        why: '两者是两套数字：推送中 2 是驳回、3 是通过；列表中 3 是审核中、4 是驳回、5 是已开通。',
        steps: ['推送只与 2、3 比较。', '状态以列表为准：mp-privacy interface list。']
      }
    },
    status: 'seen on the community, confirmed later by the documentation',
    sources: [`${community}000664fc2acd684baacd09a7b56400`]
  }
]
