import type { Situation } from './situation'

const docs = 'https://developers.weixin.qq.com/miniprogram/dev/'
const guide = `${docs}framework/user-privacy/PrivacyAuthorize.html`
const authorize = `${docs}framework/open-ability/authorize.html`
const config = `${docs}reference/configuration/app.html`

/** The eight that requiredPrivateInfos is about. */
const locationCall =
  '(?:wx\\.)?(?:get(?:Fuzzy)?Location|onLocationChange|startLocationUpdate(?:Background)?|choose(?:Location|Poi|Address))'

/** What app.json, the console and the base library say against a call. */
export const declared: readonly Situation[] = [
  {
    codes: [],
    phrases: ['invalid scope'],
    patterns: [/scope\s*(?:is\s*)?invalid/i],
    words: {
      en: {
        what: 'the scope, or the name of the call, is not one that this base library knows',
        why: 'The name is misspelt, or the base library is older than the call. A number beside it is no refusal of the user.',
        steps: [
          'Check the spelling against the list of scopes (scope.userLocation, scope.userFuzzyLocation …).',
          'Test with wx.canIUse, and raise the least base library in the console (基础库最低版本设置).',
          'Update Weixin and the DevTools.'
        ]
      },
      zh: {
        what: '当前基础库没有这个 scope 或接口名',
        why: '名称写错，或基础库版本低于该接口的要求。旁边的数字不代表用户拒绝。',
        steps: [
          '对照 scope 列表检查拼写（scope.userLocation、scope.userFuzzyLocation 等）。',
          '用 wx.canIUse 判断，并在后台提高“基础库最低版本设置”。',
          '更新微信和开发者工具。'
        ]
      }
    },
    sources: [authorize]
  },
  {
    codes: [-12007],
    phrases: ['scope unauthorized'],
    patterns: [/scope[\s_]*(?:is\s*)?unauthori[sz]ed/i],
    words: {
      en: {
        what: 'the scope is not granted to this app id',
        why: 'The interface behind the scope was not applied for, was withdrawn, or the scope is misspelt.',
        steps: [
          'Look at the interface in the console (开发管理-接口设置), and apply for it: mp-privacy interface list, then apply.',
          'Check the name of the scope.',
          'It worked before: mp-privacy explain self-check.'
        ]
      },
      zh: {
        what: '该 appid 没有这个 scope 的权限',
        why: 'scope 对应的接口没有申请开通、权限被收回，或 scope 写错。',
        steps: [
          '在后台“开发管理-接口设置”查看并申请；第三方平台用 mp-privacy interface list，再 apply。',
          '检查 scope 的名称。',
          '以前可用的，见 mp-privacy explain 自查。'
        ]
      }
    },
    sources: [authorize]
  },
  {
    codes: [-80424, 80424],
    phrases: [],
    patterns: [
      /\[\s*\w+\s*\]\s*is\s*not\s*authori[sz]ed/i,
      /requiredPrivateInfos[^\n]{0,60}(?:无权限|未开通|没有权限|not authori[sz]ed)/i,
      new RegExp(`${locationCall}[^\\n]{0,16}(?:还|尚|并)?(?:未|没有?)(?:被)?(?:申请|开通)[^\\n]{0,12}`),
      new RegExp(`(?:未|没有)(?:申请)?(?:开通|申请)[^\\n]{0,12}${locationCall}[^\\n]{0,16}`),
      /接口未正确配置[^\n]{0,40}|\(\s*暂无权限\s*\)/
    ],
    words: {
      en: {
        what: 'an interface in requiredPrivateInfos is not granted',
        why: 'The upload is refused: app.json (or ext.json) names a location interface that was not applied for.',
        steps: [
          'Apply for it: in the console 开发管理-接口设置, or mp-privacy interface apply.',
          'Upload again once it is granted.',
          'Not used: take it out of requiredPrivateInfos.'
        ]
      },
      zh: {
        what: 'requiredPrivateInfos 中的接口没有开通',
        why: '上传被拒绝：app.json（或 ext.json）声明了还没有申请开通的位置接口。',
        steps: [
          '申请开通：后台“开发管理-接口设置”，或 mp-privacy interface apply。',
          '开通后重新上传。',
          '不使用的，从 requiredPrivateInfos 中删除。'
        ]
      }
    },
    sources: [config]
  },
  {
    codes: [-80422, 80422],
    phrases: ['is wrong API name'],
    patterns: [
      /requiredPrivateInfos[^\n]{0,30}(?:无效|不合法|[需应]为|invalid|should be|must be)/i,
      /(?:invalid|无效)[^\n]{0,20}requiredPrivateInfos/i,
      /requiredPrivateInfos[^\n]{0,40}not (?:one of|(?:a )?(?:supported|valid))/i
    ],
    words: {
      en: {
        what: 'requiredPrivateInfos has a name that is no interface',
        why: 'It is no list of names, or a name is misspelt, has wx. before it, or is none of the eight location interfaces.',
        steps: [
          'Write the name without wx., in the right case, for example getLocation.',
          'Take out what is no location interface; upload again.'
        ]
      },
      zh: {
        what: 'requiredPrivateInfos 中的接口名不正确',
        why: '字段不是接口名的数组，或接口名写错、带了 wx. 前缀、不是 8 个位置接口之一。',
        steps: ['接口名不带 wx.，区分大小写，例如 getLocation。', '删除不是位置接口的名称，重新上传。']
      }
    },
    sources: [config]
  },
  {
    codes: [-80423, 80423],
    phrases: ['mutually exclusive'],
    patterns: [
      /互斥/,
      /requiredPrivateInfos(?![^\n]{0,30}[需应]为)[^\n]*getFuzzyLocation[^\n]*(?:getLocation|LocationChange|LocationUpdate)/,
      /exclu(?:de|sive)[^\n]{0,40}(?:getFuzzyLocation|getLocation)/i
    ],
    words: {
      en: {
        what: 'requiredPrivateInfos names interfaces that exclude each other',
        why: 'Fuzzy location (getFuzzyLocation) and precise location (getLocation, onLocationChange, startLocationUpdate …) exclude each other.',
        steps: ['Keep either fuzzy or precise location in requiredPrivateInfos, and in the code.', 'Upload again.']
      },
      zh: {
        what: 'requiredPrivateInfos 中有互斥的接口',
        why: '模糊定位（getFuzzyLocation）与精确定位（getLocation、onLocationChange、startLocationUpdate 等）不能同时声明。',
        steps: ['模糊定位与精确定位只保留一种，代码同样修改。', '重新上传。']
      }
    },
    sources: [config]
  },
  {
    codes: [],
    phrases: ['requirePrivacyAuthorize is not a function'],
    patterns: [
      /\b(?:wx|uni|Taro)\.\w+ is not (?:a )?function/,
      /\b(?:requirePrivacyAuthorize|getPrivacySetting|onNeedPrivacyAuthorization|openPrivacyContract) is not (?:a )?function/i,
      /\b(?:requirePrivacyAuthorize|getPrivacySetting|onNeedPrivacyAuthorization|openPrivacyContract)\b[^\n]{0,30}(?:undefined|不存在|not defined)/i,
      /is not a function[^\n]{0,20}\b(?:wx|uni|Taro)\.\w+/
    ],
    words: {
      en: {
        what: 'this Weixin does not have the call',
        why: 'The base library is too old: the privacy calls came with 2.32.3. Or the framework between is.',
        steps: [
          'Test for the function before the call: if (wx.requirePrivacyAuthorize) …. Without it nothing is intercepted, so go on.',
          'In the DevTools choose a newer base library (详情-本地设置-调试基础库).',
          'Taro and uni-app: an older version does not hand the call on. Update it, or call wx.requirePrivacyAuthorize itself.',
          'miniprogram-privacy-consent tests for each of the calls by itself.'
        ]
      },
      zh: {
        what: '当前微信没有这个接口',
        why: '基础库版本太低：隐私相关接口从 2.32.3 起提供；也可能是所用框架的版本太低。',
        steps: [
          '调用前先判断：if (wx.requirePrivacyAuthorize) …；没有该接口时平台不拦截，直接继续。',
          '开发者工具里选择更高的基础库（详情-本地设置-调试基础库）。',
          'Taro、uni-app：旧版本没有转出这些接口。升级框架，或直接调用 wx.requirePrivacyAuthorize。',
          '本库会逐个判断这些接口。'
        ]
      }
    },
    sources: [guide]
  }
]
