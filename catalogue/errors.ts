import type { Documented } from './documented'
import { serverRemedies, type ServerRemedy } from './server-remedies'

/** An error that a mini program sees. */
export interface ClientError extends Documented {
  group: 'privacy' | 'related' | 'config'
  /** Empty where the documentation gives a text only. */
  errno: readonly number[]
  errMsg: string | null
  cause: string
  whoSeesIt: string
  remedy: string
  errMsgInErrnoTable?: string
  platform?: 'minigame'
}

/** An error that the server API answers. */
export interface ServerError extends Documented, ServerRemedy {
  endpoint: string
  errcode: number
  errmsg: string
  /** A second endpoint that answers it too. */
  also?: string
  contradiction?: string
  /** Another number that the documentation gives it in one place. */
  otherErrcode?: number
  repair?: string
  secondSource?: string
}

/** An error of the message push crypto. */
export interface MessageCryptoError {
  code: number
  name: string
  /** What the Java sample says of it; the others name it only. */
  text?: string
  source: string
}

export const clientErrors: readonly ClientError[] = [
  {
    group: 'privacy',
    errno: [103],
    errMsg: 'jsapi user authorize denied',
    cause:
      'The user refused. Where Weixin asks for the scope and for privacy in one dialog, with a tick-box, a refusal reports 103.',
    whoSeesIt: 'end user refuses; app gets fail',
    remedy:
      'Explain why it is needed; after a refused scope no dialog appears again until the user changes it via wx.openSetting. Wait at least 10 s before asking for privacy consent again.',
    source: [
      'https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html',
      'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html'
    ],
    status: 'verified'
  },
  {
    group: 'privacy',
    errno: [104],
    errMsg: 'privacy permission is not authorized',
    cause:
      'The user did not agree to the privacy agreement: the official pop-up was refused, resolve({ event: "disagree" }) was called, or the last refusal is less than 10 s ago.',
    whoSeesIt: 'app gets fail of the privacy API / requirePrivacyAuthorize',
    remedy:
      'Degrade the feature, let the user retry later (official pop-up is suppressed for 10 s after a refusal), offer openPrivacyContract.',
    source: [
      'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html',
      'https://developers.weixin.qq.com/miniprogram/dev/api/open-api/privacy/wx.onNeedPrivacyAuthorization.html',
      'https://developers.weixin.qq.com/community/personal/oCJUswyRv4q4h_1Y5KVLEWSQOoVY/answer (observed: chooseMedia:fail privacy permission is not authorized, errno 104)'
    ],
    status: 'verified',
    errMsgInErrnoTable: 'jsapi user authorize canceled (JsApi用户取消授权)',
    note: 'The errno table calls 104 "user cancelled authorization"; the privacy guide and observed errors use 104 for "did not agree to the privacy agreement". Match on errno 104 and on the errMsg text.'
  },
  {
    group: 'privacy',
    errno: [112],
    errMsg: 'api scope is not declared in the privacy agreement',
    cause:
      'The information type of the interface or component is not declared in the user privacy guideline. The call fails for every user.',
    whoSeesIt: 'developer (config error); happens for every user',
    remedy:
      'Declare the type in the guideline (console, or setPrivacySetting for third-party built programs); a supplemented declaration takes effect about 5 minutes after it is live. Third-party route: needs review + release.',
    source: [
      'https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html',
      'https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html'
    ],
    status: 'verified'
  },
  {
    group: 'privacy',
    errno: [1025],
    errMsg: 'wxa appid privacy api banned',
    cause: 'The platform has withdrawn the permission of this mini program for privacy interfaces.',
    whoSeesIt: 'developer; every user of that appid',
    remedy:
      'Declare/complete the guideline; at the next review choose that privacy is collected; appeal if banned for a violation. Solution thread linked by Tencent: community doc 00062a6d514c88baacdf52e8a56009.',
    source: [
      'https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html',
      'https://developers.weixin.qq.com/community/develop/doc/00062a6d514c88baacdf52e8a56009'
    ],
    status: 'verified'
  },
  {
    group: 'privacy',
    errno: [1026],
    errMsg: 'wxgame appid privacy api banned',
    cause: 'The platform has withdrawn the permission of this mini game for privacy interfaces.',
    whoSeesIt: 'developer',
    remedy: 'See minigame doc 0004c84925817819b7ffd8b2356008.',
    source: [
      'https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html',
      'https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'
    ],
    status: 'verified'
  },
  {
    group: 'privacy',
    errno: [],
    errMsg: 'A:fail appid privacy api banned',
    cause:
      'The code uses a privacy interface, but the version was submitted as “no privacy collected”, or no privacy agreement was declared: the platform withdrew the permission. A stands for the name of the interface.',
    whoSeesIt: 'developer',
    remedy: 'As for 1025.',
    source: ['https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html'],
    status: 'verified',
    note: 'guide gives the text without errno; the errno table pairs the text with 1025 / 1026 (and 101101)'
  },
  {
    group: 'privacy',
    errno: [101100],
    errMsg: 'interface is not declared in the privacy agreement',
    cause: 'The interface is not declared in the privacy agreement. It is what 112 says, reported by the base library.',
    whoSeesIt: 'developer',
    remedy: 'as 112',
    source: ['https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html'],
    status: 'verified in the errno table; not seen in the wild'
  },
  {
    group: 'privacy',
    errno: [101101],
    errMsg: 'privacy interface is banned',
    cause: 'The privacy interface is banned. It is what 1025 and 1026 say, reported by the base library.',
    whoSeesIt: 'developer',
    remedy: 'as 1025',
    source: ['https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html'],
    status: 'verified in the errno table; not seen in the wild'
  },
  {
    group: 'privacy',
    errno: [],
    errMsg: 'interface is banned',
    cause: 'The platform has withdrawn the interface.',
    whoSeesIt: 'app',
    remedy: 'as 101101',
    source: ['https://github.com/wechat-miniprogram/minigame-unity-webgl-transform/issues/489'],
    status: 'community-observed'
  },
  {
    group: 'privacy',
    errno: [101102],
    errMsg: 'privacy permission is not authorized',
    cause: 'The user has not agreed to the privacy agreement. It is what 104 says, reported by the base library.',
    whoSeesIt: 'app',
    remedy: 'as 104',
    source: ['https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html'],
    status: 'verified in the errno table; not seen in the wild',
    note: 'same text that is observed with errno 104: handle both numbers'
  },
  {
    group: 'privacy',
    errno: [102],
    errMsg: 'jsapi has no permission',
    cause: 'The interface is not open to this app id, or to its category.',
    whoSeesIt: 'developer',
    remedy: 'Check the category and the interface permission (接口设置) and the guideline self-check article.',
    source: [
      'https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html',
      'https://developers.weixin.qq.com/community/develop/doc/00062a6d514c88baacdf52e8a56009'
    ],
    status: 'verified'
  },
  {
    group: 'related',
    errno: [3],
    errMsg: 'system permission denied',
    cause: 'The OS permission was not granted to Weixin.',
    whoSeesIt: 'end user',
    remedy: 'wx.openAppAuthorizeSetting / guide to system settings.',
    source: ['https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html'],
    status: 'verified'
  },
  {
    group: 'related',
    errno: [4],
    errMsg: 'internal error',
    cause: 'The framework of Weixin failed.',
    whoSeesIt: 'app',
    remedy: 'Report / retry.',
    source: ['https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html'],
    status: 'verified'
  },
  {
    group: 'related',
    errno: [5],
    errMsg: 'time out',
    cause: 'The call did not come to an end in time.',
    whoSeesIt: 'app',
    remedy: 'Try again; in the DevTools, try on a phone.',
    source: ['https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html'],
    status: 'verified'
  },
  {
    group: 'related',
    errno: [1],
    errMsg: 'cancel',
    cause: 'Cancelled.',
    whoSeesIt: 'end user',
    remedy: 'Treat as user cancel, not as refusal of consent.',
    source: ['https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html'],
    status: 'verified'
  },
  {
    group: 'related',
    errno: [100],
    errMsg: 'jsapi not supported',
    cause: 'This Weixin does not have the call.',
    whoSeesIt: 'app',
    remedy: 'Test for it with wx.canIUse before the call.',
    source: ['https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html'],
    status: 'verified'
  },
  {
    group: 'related',
    errno: [101],
    errMsg: 'jsapi invalid request data',
    cause: 'A parameter of the call is not valid.',
    whoSeesIt: 'developer',
    remedy: 'Compare the parameters with the page of the call.',
    source: ['https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html'],
    status: 'verified'
  },
  {
    group: 'related',
    errno: [110],
    errMsg: 'scope or scope list empty',
    cause: 'wx.authorize was called without a scope.',
    whoSeesIt: 'developer',
    remedy: 'Hand over the scope that is asked for.',
    source: ['https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html'],
    status: 'verified'
  },
  {
    group: 'related',
    errno: [108],
    errMsg: 'cgi failed for network issues',
    cause: 'The network failed while Weixin was asked.',
    whoSeesIt: 'end user',
    remedy: 'Check the network and try again.',
    source: ['https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html'],
    status: 'verified'
  },
  {
    group: 'related',
    errno: [1003],
    errMsg: 'meet server frequency limit',
    cause: 'The call was made too often.',
    whoSeesIt: 'app',
    remedy: 'Call less often, and try again later.',
    source: ['https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html'],
    status: 'verified'
  },
  {
    group: 'related',
    errno: [1400001],
    errMsg: 'appid no enough quota',
    cause: 'The paid quota is used up. The phone-number buttons report it in e.detail.errno.',
    whoSeesIt: 'developer',
    remedy: 'Buy quota; phone-number-no-quota-toast=false to handle it yourself.',
    source: [
      'https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html',
      'https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/getPhoneNumber.html'
    ],
    status: 'verified'
  },
  {
    group: 'related',
    errno: [1421102],
    errMsg: 'user getPhoneNumber is blocked',
    cause: 'The phone-number ability is blocked.',
    whoSeesIt: 'developer',
    remedy: 'Look at the state of the account, and at its notices, in the console.',
    source: ['https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html'],
    status: 'verified'
  },
  {
    group: 'related',
    errno: [2003001],
    errMsg: 'system camera not authorized',
    cause: 'VKSession.start: the system has not given Weixin the camera.',
    whoSeesIt: 'end user',
    remedy: 'Lead the user to the settings of the system, with wx.openAppAuthorizeSetting.',
    source: [
      'https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html',
      'npm miniprogram-api-typings 5.2.3 VKSessionStartCallback'
    ],
    status: 'verified'
  },
  {
    group: 'related',
    errno: [2003002],
    errMsg: 'camera not authorized',
    cause: 'VKSession.start: the user has not given the mini program the camera (scope.camera).',
    whoSeesIt: 'end user',
    remedy: 'Lead the user to wx.openSetting with a button.',
    source: [
      'https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html',
      'npm miniprogram-api-typings 5.2.3'
    ],
    status: 'verified'
  },
  {
    group: 'related',
    errno: [1107013],
    errMsg: 'system permission denied',
    cause: 'live-pusher: the system has not given Weixin the microphone or the camera.',
    whoSeesIt: 'end user',
    remedy: 'Lead the user to the settings of the system, with wx.openAppAuthorizeSetting.',
    source: ['https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html'],
    status: 'verified'
  },
  {
    group: 'related',
    errno: [1107002],
    errMsg: null,
    cause: 'In RTC mode, and the system has not given Weixin the permission to record.',
    whoSeesIt: 'end user',
    remedy: 'Lead the user to the settings of the system, with wx.openAppAuthorizeSetting.',
    source: ['https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html'],
    status: 'verified'
  },
  {
    group: 'config',
    errno: [],
    errMsg: 'getLocation:fail the api need to be declared in the requiredPrivateInfos field in app.json/ext.json',
    cause:
      'The call is one of the eight location interfaces, and requiredPrivateInfos of app.json (or ext.json) does not name it.',
    whoSeesIt: 'developer',
    remedy: 'Declare it and republish.',
    source: ['https://jishuzhan.net/article/1925530248729448449'],
    status: 'community-observed'
  },
  {
    group: 'privacy',
    errno: [104],
    errMsg: 'privacy permission is not authorized or buttonId is wrong',
    cause:
      "resolve({ event: 'agree' }) named a button that was not tapped, or none. This is what phones say; the mini-game page has a text of its own.",
    whoSeesIt: 'developer',
    remedy: 'Call resolve in agreeprivacyauthorization, with the id of the native button that was tapped.',
    source: ['https://github.com/hsuna/taro-privacy-popup/issues/4'],
    status: 'community-observed'
  },
  {
    group: 'privacy',
    errno: [104],
    errMsg: 'click action before resolve is needed',
    cause: 'A custom pop-up called resolve({ event: "agree" }) without a tap of the user.',
    whoSeesIt: 'developer',
    remedy: 'Call resolve from a tap handler.',
    source: ['https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'],
    status: 'verified',
    platform: 'minigame'
  },
  {
    group: 'privacy',
    errno: [104],
    errMsg: 'privacy permission is not authorized in gap',
    cause: 'The official component stays away for a while after a refusal, and the call came within that time.',
    whoSeesIt: 'app',
    remedy: 'Wait for officialPrivacyAuthorizationShowingGap (default and minimum 10 s).',
    source: ['https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'],
    status: 'verified',
    platform: 'minigame'
  },
  {
    group: 'privacy',
    errno: [1025, 1026],
    errMsg: 'please go to mp to announce your privacy usage',
    cause: 'The guideline declares no information type, or says that none is collected.',
    whoSeesIt: 'developer',
    remedy: 'Complete the guideline.',
    source: ['https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'],
    status: 'verified',
    platform: 'minigame'
  },
  {
    group: 'privacy',
    errno: [1025, 1026],
    errMsg: 'please implement the privacy pop-up feature',
    cause: 'There is neither a custom pop-up nor the official component.',
    whoSeesIt: 'developer',
    remedy: 'Build a custom pop-up, or switch the official component on.',
    source: ['https://developers.weixin.qq.com/minigame/dev/guide/open-ability/privacy.html'],
    status: 'verified',
    platform: 'minigame',
    note: 'row is merged in the source table; errno assignment inferred from its position'
  }
]

const records: readonly Omit<ServerError, keyof ServerRemedy>[] = [
  {
    endpoint: 'setprivacysetting',
    errcode: 0,
    errmsg: 'ok',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html'
    ],
    status: 'verified'
  },
  {
    endpoint: 'setprivacysetting',
    errcode: 86069,
    errmsg: 'owner_setting必填字段字段缺失',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
      'Go package go.dtapp.net wechatopen (error texts transcribed from the official page)',
      'https://developers.weixin.qq.com/community/develop/doc/000ac0b7640138d39d9f2630c56800'
    ],
    status: 'verified'
  },
  {
    endpoint: 'setprivacysetting',
    errcode: 86070,
    errmsg: 'notice_method必填字段字段缺失',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
      'Go package go.dtapp.net wechatopen (error texts transcribed from the official page)'
    ],
    status: 'verified'
  },
  {
    endpoint: 'setprivacysetting',
    errcode: 86071,
    errmsg: 'privacy_ver参数无效',
    source: ['https://developers.weixin.qq.com/community/personal/oCJUsw-1ZECowChmXDnJnRKCB_-Y/answer?page=1'],
    status: 'community-observed (returned by getprivacysetting, 2021-11-10); absent from the official error tables',
    also: 'getprivacysetting'
  },
  {
    endpoint: 'setprivacysetting',
    errcode: 86072,
    errmsg: 'store_expire_timestamp参数无效',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
      'Go package go.dtapp.net wechatopen (error texts transcribed from the official page)',
      'https://developers.weixin.qq.com/community/develop/doc/0006ec77b98a282712eff2b9c51000'
    ],
    status: 'verified',
    otherErrcode: 87072,
    contradiction:
      'field descriptions of the same docs say a bad value gives 87072; the error table says 86072 and 86072 is what is observed'
  },
  {
    endpoint: 'setprivacysetting',
    errcode: 86073,
    errmsg: 'ext_file_media_id参数无效',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
      'Go package go.dtapp.net wechatopen (error texts transcribed from the official page)'
    ],
    status: 'verified',
    repair: 'English page lost the code cell ("初始值"); code confirmed by two independent SDKs'
  },
  {
    endpoint: 'setprivacysetting',
    errcode: 86074,
    errmsg: '现网隐私协议不存在',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
      'Go package go.dtapp.net wechatopen (error texts transcribed from the official page)'
    ],
    status: 'verified'
  },
  {
    endpoint: 'setprivacysetting',
    errcode: 86075,
    errmsg: '现网隐私协议的ext_file_media_id禁止修改',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/en/openApi/OpenApiDoc/miniprogram-management/privacy-management/setPrivacySetting.html',
      'Go package go.dtapp.net wechatopen (error texts transcribed from the official page)'
    ],
    status: 'verified'
  },
  {
    endpoint: 'setprivacysetting',
    errcode: 61039,
    errmsg: '隐私接口检查任务未完成，请稍等一分钟再重试',
    source: ['https://developers.weixin.qq.com/community/develop/doc/000488ea480620361830b066c6b400'],
    status: 'community-observed for setprivacysetting; documented for get_code_privacy_info and submit_audit'
  },
  {
    endpoint: 'setprivacysetting',
    errcode: 47001,
    errmsg: 'data format error',
    source: ['https://developers.weixin.qq.com/community/develop/doc/000ac0b7640138d39d9f2630c56800'],
    status: 'community-observed'
  },
  {
    endpoint: 'setprivacysetting',
    errcode: 48001,
    errmsg: 'api unauthorized',
    source: ['https://developers.weixin.qq.com/community/minihome/doc/000aca528005789e5822a272a6b000'],
    status: 'community, answered by Tencent staff'
  },
  {
    endpoint: 'getprivacysetting',
    errcode: 61007,
    errmsg: 'api is unauthorized to component',
    source: ['https://developers.weixin.qq.com/community/develop/doc/000ece8ceac2e82976efcd4ac51000'],
    status: 'community, answered by Tencent staff'
  },
  {
    endpoint: 'getprivacysetting',
    errcode: 44002,
    errmsg: 'empty post data',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/privacy-management/getPrivacySetting.html',
      'https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'
    ],
    status: 'uncertain',
    note: 'the doc says only that omitting the empty JSON raises an error; 44002 is the code documented for empty bodies in general'
  },
  {
    endpoint: 'uploadprivacyextfile',
    errcode: 0,
    errmsg: 'ok',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_uploadprivacysetting'
    ],
    status: 'verified'
  },
  {
    endpoint: 'uploadprivacyextfile',
    errcode: 40006,
    errmsg: 'invalid meida size',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_uploadprivacysetting'
    ],
    status: 'verified',
    contradiction:
      'the older page gives 40006 = "invalid file type, only txt is supported"; handle 40006 as "size or type rejected"',
    secondSource:
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/privacy_config/upload_privacy_exfile.html'
  },
  {
    endpoint: 'uploadprivacyextfile',
    errcode: 40126,
    errmsg: 'invalid text size',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_uploadprivacysetting',
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/privacy_config/upload_privacy_exfile.html'
    ],
    status: 'verified'
  },
  {
    endpoint: 'apply_privacy_interface',
    errcode: 0,
    errmsg: 'ok',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/apply_api/apply_privacy_interface.html'
    ],
    status: 'verified',
    repair: 'English page lost the code cell of the "ok" row'
  },
  {
    endpoint: 'apply_privacy_interface',
    errcode: 61031,
    errmsg: 'our last submission is under review, please do not apply again',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/apply_api/apply_privacy_interface.html',
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-api-management/api_applyprivacyinterface.html'
    ],
    status: 'verified'
  },
  {
    endpoint: 'apply_privacy_interface',
    errcode: 61032,
    errmsg: 'invalid video type, need mp4-type',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/apply_api/apply_privacy_interface.html',
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-api-management/api_applyprivacyinterface.html'
    ],
    status: 'verified'
  },
  {
    endpoint: 'apply_privacy_interface',
    errcode: 61033,
    errmsg: 'the media upload fail, please try again',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/apply_api/apply_privacy_interface.html',
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-api-management/api_applyprivacyinterface.html'
    ],
    status: 'verified'
  },
  {
    endpoint: 'apply_privacy_interface',
    errcode: 61034,
    errmsg: 'invalid args, please check',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/apply_api/apply_privacy_interface.html',
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-api-management/api_applyprivacyinterface.html'
    ],
    status: 'verified'
  },
  {
    endpoint: 'apply_privacy_interface',
    errcode: 61035,
    errmsg: 'the api not need apply',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/apply_api/apply_privacy_interface.html',
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-api-management/api_applyprivacyinterface.html'
    ],
    status: 'verified'
  },
  {
    endpoint: 'apply_privacy_interface',
    errcode: 61036,
    errmsg: 'the appid is not allowed to apply the api',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/apply_api/apply_privacy_interface.html',
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-api-management/api_applyprivacyinterface.html'
    ],
    status: 'verified',
    repair: 'English page lost the code cell; confirmed by an SDK that lists 61036 with this text'
  },
  {
    endpoint: 'apply_privacy_interface',
    errcode: 61037,
    errmsg: 'the encoding of content is invalid, need utf-8',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/apply_api/apply_privacy_interface.html',
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-api-management/api_applyprivacyinterface.html'
    ],
    status: 'verified'
  },
  {
    endpoint: 'apply_privacy_interface',
    errcode: 61038,
    errmsg: 'apply api too frequently',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/apply_api/apply_privacy_interface.html',
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-api-management/api_applyprivacyinterface.html'
    ],
    status: 'verified'
  },
  {
    endpoint: 'get_privacy_interface',
    errcode: 48001,
    errmsg: 'api unauthorized',
    source: ['https://developers.weixin.qq.com/community/develop/doc/00048e544b0790c356fd5532d56c00'],
    status: 'community-observed; page documents no own codes'
  },
  {
    endpoint: 'get_code_privacy_info',
    errcode: 61039,
    errmsg: '隐私接口检查任务未完成，请稍等一分钟再重试',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_getcodeprivacyinfo',
      'https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/commit.html'
    ],
    status: 'verified'
  },
  {
    endpoint: 'get_code_privacy_info',
    errcode: 61040,
    errmsg: 'ext.json配置的隐私接口xxx无权限 ...',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_getcodeprivacyinfo',
      'https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/commit.html'
    ],
    status: 'verified'
  },
  {
    endpoint: 'submit_audit',
    errcode: 61039,
    errmsg: '隐私接口检查任务未完成，请稍等一分钟再重试',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_getcodeprivacyinfo',
      'https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/commit.html'
    ],
    status: 'verified'
  },
  {
    endpoint: 'submit_audit',
    errcode: 61040,
    errmsg: 'ext.json配置的隐私接口xxx无权限 ...',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_getcodeprivacyinfo',
      'https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/commit.html'
    ],
    status: 'verified'
  },
  {
    endpoint: 'commit',
    errcode: 85310,
    errmsg: 'is wrong API name',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/commit.html'
    ],
    status: 'verified'
  },
  {
    endpoint: 'commit',
    errcode: 85311,
    errmsg: 'is mutually exclusive',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/commit.html'
    ],
    status: 'verified'
  },
  {
    endpoint: 'commit',
    errcode: 85312,
    errmsg: 'is not authorized',
    source: [
      'https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/code-management/commit.html'
    ],
    status: 'verified'
  },
  {
    endpoint: 'general',
    errcode: -1,
    errmsg: 'system error',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified'
  },
  {
    endpoint: 'general',
    errcode: 40001,
    errmsg: 'invalid credential, access_token is invalid or not latest',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified'
  },
  {
    endpoint: 'general',
    errcode: 40013,
    errmsg: 'invalid appid',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified'
  },
  {
    endpoint: 'general',
    errcode: 40014,
    errmsg: 'invalid access_token',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified'
  },
  {
    endpoint: 'general',
    errcode: 40097,
    errmsg: 'invalid args',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified'
  },
  {
    endpoint: 'general',
    errcode: 41001,
    errmsg: 'access_token missing',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified'
  },
  {
    endpoint: 'general',
    errcode: 42001,
    errmsg: 'access_token expired',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified'
  },
  {
    endpoint: 'general',
    errcode: 42007,
    errmsg: 'access_token and refresh_token exception',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified'
  },
  {
    endpoint: 'general',
    errcode: 43001,
    errmsg: 'require GET method',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified'
  },
  {
    endpoint: 'general',
    errcode: 43002,
    errmsg: 'require POST method',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified'
  },
  {
    endpoint: 'general',
    errcode: 44002,
    errmsg: 'empty post data',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified'
  },
  {
    endpoint: 'general',
    errcode: 45009,
    errmsg: 'reach max api daily quota limit',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified'
  },
  {
    endpoint: 'general',
    errcode: 45011,
    errmsg: 'api minute-quota reach limit, must slower, retry next minute',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified'
  },
  {
    endpoint: 'general',
    errcode: 45035,
    errmsg: 'access clientip is not registered, not in ip-white-list',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified'
  },
  {
    endpoint: 'general',
    errcode: 47001,
    errmsg: 'data format error',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified'
  },
  {
    endpoint: 'general',
    errcode: 48001,
    errmsg: 'api unauthorized',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified'
  },
  {
    endpoint: 'general',
    errcode: 48004,
    errmsg: 'api forbidden for irregularities',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified'
  },
  {
    endpoint: 'general',
    errcode: 61003,
    errmsg: 'component is not authorized by this account',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified'
  },
  {
    endpoint: 'general',
    errcode: 61004,
    errmsg: 'access clientip is not registered',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified',
    contradiction:
      'WxJava\'s WxOpenErrorMsgEnum describes 61004 as "api function not authorised"; the official text is about the client IP'
  },
  {
    endpoint: 'general',
    errcode: 61007,
    errmsg: 'api is unauthorized to component',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified'
  },
  {
    endpoint: 'general',
    errcode: 61011,
    errmsg: 'invalid component',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified'
  },
  {
    endpoint: 'general',
    errcode: 61014,
    errmsg: 'must use component token for component api',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified'
  },
  {
    endpoint: 'general',
    errcode: 61023,
    errmsg: 'refresh_token is invalid',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified'
  },
  {
    endpoint: 'general',
    errcode: 86000,
    errmsg: 'should be called only from third party',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified'
  },
  {
    endpoint: 'general',
    errcode: 86001,
    errmsg: 'component experience version not exists',
    source: ['https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html'],
    status: 'verified'
  },
  {
    endpoint: 'submit_audit',
    errcode: 86002,
    errmsg: '小程序还未设置昵称、头像、简介。请先设置完后再重新提交',
    source: [
      'https://developers.weixin.qq.com/community/develop/doc/000ec68ce383387dba7be689e51c00',
      'https://developers.weixin.qq.com/community/personal/oCJUswy2qcwaNi3NMpHOQMQMuMAo/answer'
    ],
    status: 'community-observed; the official tables were not at hand'
  },
  {
    endpoint: 'general',
    errcode: 40007,
    errmsg: 'invalid media_id',
    source: ['https://developers.weixin.qq.com/community/personal/oCJUsw690mhFgrW9Uz-jWW-OBx14/question'],
    status: 'community-observed; the official tables were not at hand'
  },
  {
    endpoint: 'general',
    errcode: 50001,
    errmsg: 'user unauthorized',
    source: ['https://developers.weixin.qq.com/community/personal/oCJUsw-OIJE2LLz4arZlUlebq2n8/answer'],
    status: 'community-observed; the official tables were not at hand'
  }
]

/** Each record with what its code means and what to do about it. */
export const serverErrors: readonly ServerError[] = records.map((record) => ({
  ...record,
  ...serverRemedies[record.errcode]
}))

export const messageCryptoErrors: readonly MessageCryptoError[] = [
  {
    code: -40001,
    name: 'ValidateSignatureError',
    text: '签名验证错误',
    source: 'official WXBizMsgCrypt sample errorCode (third-party platform message push)'
  },
  {
    code: -40002,
    name: 'ParseXmlError',
    text: 'xml解析失败',
    source: 'official WXBizMsgCrypt sample errorCode (third-party platform message push)'
  },
  {
    code: -40003,
    name: 'ComputeSignatureError',
    text: 'sha加密生成签名失败',
    source: 'official WXBizMsgCrypt sample errorCode (third-party platform message push)'
  },
  {
    code: -40004,
    name: 'IllegalAesKey',
    text: 'SymmetricKey非法',
    source: 'official WXBizMsgCrypt sample errorCode (third-party platform message push)'
  },
  {
    code: -40005,
    name: 'ValidateAppidError',
    text: 'appid校验失败',
    source: 'official WXBizMsgCrypt sample errorCode (third-party platform message push)'
  },
  {
    code: -40006,
    name: 'EncryptAESError',
    text: 'aes加密失败',
    source: 'official WXBizMsgCrypt sample errorCode (third-party platform message push)'
  },
  {
    code: -40007,
    name: 'DecryptAESError',
    text: 'aes解密失败',
    source: 'official WXBizMsgCrypt sample errorCode (third-party platform message push)'
  },
  {
    code: -40008,
    name: 'IllegalBuffer',
    text: '解密后得到的buffer非法',
    source: 'official WXBizMsgCrypt sample errorCode (third-party platform message push)'
  },
  {
    code: -40009,
    name: 'EncodeBase64Error',
    source: 'official WXBizMsgCrypt sample errorCode (third-party platform message push)'
  },
  {
    code: -40010,
    name: 'DecodeBase64Error',
    source: 'official WXBizMsgCrypt sample errorCode (third-party platform message push)'
  },
  {
    code: -40011,
    name: 'GenReturnXmlError',
    source: 'official WXBizMsgCrypt sample errorCode (third-party platform message push)'
  }
]
