import type { Situation } from './situation'

const platform = 'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/'
const application = `${platform}privacy-api-management/api_applyprivacyinterface.html`
const call = '(?:wx\\.)?(?:get|choose|on|start)[A-Z]\\w+'

/** What is answered to an application for an interface, and to how a program asks. */
export const applied: readonly Situation[] = [
  {
    codes: [],
    phrases: [],
    patterns: [
      /类目[^\n]{0,12}(?:不符|不支持|不能|无法|不满足|不在)[^\n]{0,20}(?:申请|开通|权限|接口)?/,
      /(?:category|categories)[^\n]{0,40}(?:not|cannot|can't)[^\n]{0,30}(?:apply|interface|permission|api)/i
    ],
    words: {
      en: {
        what: 'the interface is not open to the category of this program',
        why: 'Location interfaces are granted to some categories (类目) only; the reason stands in fail_reason.',
        steps: [
          'Read the reason: mp-privacy interface list, or 开发管理-接口设置 in the console.',
          'Add a category that fits and is on the interface’s list (设置-基本设置-服务类目), then apply again.',
          'Otherwise do without: wx.choosePoi or wx.chooseLocation instead of wx.getLocation; take the call out of the code and of requiredPrivateInfos.'
        ]
      },
      zh: {
        what: '小程序的服务类目不能申请该接口',
        why: '位置接口只对部分服务类目开放，具体原因在 fail_reason 中。',
        steps: [
          '查看原因：mp-privacy interface list，或后台“开发管理-接口设置”。',
          '添加符合实际且在接口开放范围内的类目（设置-基本设置-服务类目），再重新申请。',
          '否则换一种方式：用 wx.choosePoi 或 wx.chooseLocation 代替 wx.getLocation；并从代码和 requiredPrivateInfos 中删除该接口。'
        ]
      }
    },
    status: 'community-observed',
    sources: [application]
  },
  {
    codes: [],
    phrases: [],
    patterns: [
      /申请理由[^\n]{0,20}(?:不充分|不足|不明确|不清晰|不符|不合理|过于)/,
      new RegExp(
        `(?<!(?:未|没有?)(?:申请)?)(?:申请|开通)[^\\n]{0,12}${call}[^\\n]{0,30}(?:驳回|不通过|未通过|被拒|失败)`
      ),
      /(?:接口|权限)[^\n]{0,4}申请[^\n]{0,12}(?:驳回|不通过|未通过|被拒|失败)/,
      /(?:无法确认|不能确认|未提供|请提供|请补充)[^\n]{0,16}(?:接口)?(?:(?:使用|对应|相关)场景|辅助(?:图片|视频)|场景截图|录屏)/,
      new RegExp(`${call}[^\\n]{0,40}application[^\\n]{0,20}(?:reject|denied|refused)`, 'i')
    ],
    words: {
      en: {
        what: 'the application for an interface was rejected',
        why: 'The reviewer could not see from the reason and the pictures where in the program the interface is needed.',
        steps: [
          'Read the reason: mp-privacy interface list (fail_reason), or the wxa_privacy_apply push.',
          'Write where and for what: page, button, what the user gets from it (content, at most 300 characters). Not “for positioning”.',
          'Show it: pictures (at most 10) or a video (mp4) of the way to that page, with the call at work.',
          'Check that the guideline declares Location with the same purpose.',
          'Apply again: mp-privacy interface apply.'
        ]
      },
      zh: {
        what: '接口申请被驳回',
        why: '审核人员从申请理由和素材中看不出小程序在哪里、为什么需要该接口。',
        steps: [
          '查看原因：mp-privacy interface list（fail_reason），或 wxa_privacy_apply 推送。',
          '写清楚哪个页面、哪个按钮、用户得到什么（content，最多 300 字），不要只写“用于定位”。',
          '附上进入该页面并使用接口的截图（最多 10 张）或视频（mp4）。',
          '确认用户隐私保护指引中“位置信息”的用途与之一致。',
          '重新申请：mp-privacy interface apply。'
        ]
      }
    },
    sources: [application]
  },
  {
    codes: [],
    phrases: [],
    patterns: [
      /15\.1\.3\.[12]|常见拒绝情形\s*3\.6\.2|(?:^|[^\d.])3\.6\.2(?![\d.])/,
      /(?:首次|刚|一)(?:打开|启动|进入)[^\n]{0,24}(?:要求|强制|弹)[^\n]{0,8}(?:授权|登录|隐私)/,
      /(?:不同意|拒绝)(?:授权|隐私\S{0,4}|后)?[^\n]{0,10}(?:无法|不能|不可)(?:继续|正常)?使用/,
      /强制(?:用户)?(?:授权|登录|获取)/,
      /(?:拒绝|不同意|不授权)(?:授权|[^\n]{0,6}隐私[^\n]{0,6})?[后则就便即将会]{0,2}[^\n]{0,6}(?:退出|闪退|小程序[^\n]{0,4}关闭|关闭小程序)/,
      /(?:启动|打开|进入)(?:小程序)?[即就时后便][^\n]{0,12}(?:索取|索要|要求|请求|获取|收集|弹)[^\n]{0,10}(?:权限|授权|隐私|位置|手机|昵称|信息)/,
      /(?:未经|未征得|未取得|未获得)[^\n]{0,8}(?:同意|授权|许可)[^\n]{0,16}(?:收集|获取|采集|读取|使用)|(?:同意|授权)(?:[^\n]{0,8}(?:隐私|协议|政策|指引)[^\n]{0,4})?之?前[^\n]{0,10}(?:收集|获取|采集|读取)/,
      /(?:收集|获取|采集|读取)[^\n]{0,12}之?前[^\n]{0,8}(?:未|没有)[^\n]{0,8}(?:弹|展示|征得|取得|获得|提示)[^\n]{0,12}(?:隐私|同意|授权|协议)/,
      /(?:未同意|没有同意)[^\n]{0,16}(?:就|即|便|已|时|情况下)[^\n]{0,8}(?:收集|获取|采集|读取)/,
      /(?:默认|自动|预先)(?:已|为)?勾选[^\n]{0,12}(?:同意|协议|隐私|授权|政策)|(?:协议|隐私|政策)[^\n]{0,12}(?:默认|自动|预先)(?:已|为)?(?:勾选|同意)/,
      /频繁[^\n]{0,6}(?:索权|索取|申请[^\n]{0,4}权限)|(?:未|没有)提供[^\n]{0,6}拒绝(?!理由|原因)/,
      /(?:asks?|requests?|prompts?|collects?)\b[^\n]{0,30}\b(?:location|permission|privacy|authori[sz]|consent|phone|information)[^\n]{0,20}\b(?:at|on|upon|during) (?:launch|start-?up|opening)/i
    ],
    words: {
      en: {
        what: 'rejected in review: the program asks or collects too early, or shuts out who refuses',
        why: 'Weixin’s rules of conduct: ask when the user starts the function, and let the rest work without.',
        steps: [
          'Ask when the user taps what needs it, not in App.onLaunch or a page’s onLoad.',
          'Collect nothing before the user has agreed, and tick no box of consent beforehand: the user ticks it.',
          'Give each prompt a way to refuse, and go on after a refusal: no wx.exitMiniProgram, no mask that stays.',
          'mp-privacy audit finds such places: asks-before-use, exit-after-refusal, prompt-cannot-be-refused.',
          'Submit again.'
        ]
      },
      zh: {
        what: '审核驳回：过早要求授权或收集信息，或用户拒绝后无法使用',
        why: '运营规范要求：用户用到该功能时再询问，拒绝后其他功能仍可使用。',
        steps: [
          '用户点击需要该信息的功能时再询问，不要放在 App.onLaunch 或页面 onLoad。',
          '用户同意之前不收集任何信息；协议勾选框默认不勾选，由用户自己勾选。',
          '弹窗要能拒绝；拒绝后不退出小程序（wx.exitMiniProgram），也不留遮罩挡住页面。',
          '用 mp-privacy audit 查找：asks-before-use、exit-after-refusal、prompt-cannot-be-refused。',
          '修改后重新提审。'
        ]
      }
    },
    sources: ['https://developers.weixin.qq.com/miniprogram/product/']
  }
]
