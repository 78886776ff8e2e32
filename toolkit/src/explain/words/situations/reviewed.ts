import type { Situation } from './situation'

const platform = 'https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/'
const setting = `${platform}privacy-management/api_setprivacysetting.html`

/** What a reviewer writes. */
export const reviewed: readonly Situation[] = [
  {
    codes: [],
    phrases: [],
    patterns: [
      /声明了?[不未](?:采集|收集)|不采集隐私协议|未采集用户隐私|未以任何方式处理用户/,
      /(?:declared|says?|chose).{0,30}(?:collects? no|no privacy|not collect)/i
    ],
    words: {
      en: {
        what: 'the program is declared as collecting no privacy',
        why: 'A version was submitted with 【未采集用户隐私】, or the guideline says 【未以任何方式处理用户的任何信息】: privacy interfaces then have no permission.',
        steps: [
          'Declare in the guideline what is really collected (console: 设置-服务内容声明-用户隐私保护指引; platforms: setPrivacySetting).',
          'Submit a version, choosing 【采集用户隐私】, and release it.',
          'Then apply for the interface: mp-privacy interface list, then apply.'
        ]
      },
      zh: {
        what: '小程序声明了不采集隐私',
        why: '提审时选择了【未采集用户隐私】，或指引声明了【未以任何方式处理用户的任何信息】，隐私接口因此没有权限。',
        steps: [
          '在用户隐私保护指引中如实声明采集的信息（小程序管理后台-设置-服务内容声明-用户隐私保护指引；第三方平台用 setPrivacySetting）。',
          '重新提审，选择【采集用户隐私】，通过后发布。',
          '再申请接口：mp-privacy interface list，然后 apply。'
        ]
      }
    },
    sources: ['https://developers.weixin.qq.com/community/develop/doc/00062a6d514c88baacdf52e8a56009']
  },
  {
    codes: [],
    phrases: [],
    patterns: [/存储地区|store_region[^\n]{0,20}(?:missing|required|缺|完善)/],
    words: {
      en: {
        what: 'rejected: where the information is stored is not said',
        why: 'Owners overseas must name the region (store_region), and the platform may not return it when the guideline is read, so that a later push loses it.',
        steps: ['Set owner_setting.store_region to the number of the region.', 'Push the guideline and submit again.']
      },
      zh: {
        what: '审核驳回：信息存储地区没有填写',
        why: '境外主体必须填写存储地区（store_region）；读取指引时平台可能不返回它，再次写入就会丢失。',
        steps: ['在 owner_setting.store_region 填写地区编号。', '写入指引后重新提审。']
      }
    },
    sources: [setting, 'https://developers.weixin.qq.com/community/develop/doc/000e824dd5c0d85b5522abce466c00']
  },
  {
    codes: [],
    phrases: [],
    broad: true,
    patterns: [
      /(?:完善|完成|补充|补全|更新|填写|配置|设置|声明|增加|提供|缺少|缺失|未在|没有)[^\n]{0,24}隐私(?:保护)?(?:指引|协议|政策|声明)/,
      /隐私[^\n]{0,60}(?:审核(?:不|未)(?:予)?通过|被?驳回)/,
      /隐私(?:保护)?(?:指引|协议|政策)[^\n]{0,40}(?:完善|补充|补全|更新|填写|配置|声明|缺少|缺失|不符|不一致|不明确|不清晰|重新提审)/,
      /(?:提审|审核|驳回|拒绝|不通过|未通过)[^\n]{0,60}隐私/,
      /(?:未|没有)[^\n]{0,10}明示[^\n]{0,12}(?:收集|使用|信息|目的)[^\n]{0,12}/,
      /涉及收集[^\n]{0,60}(?:接口|组件)/,
      /隐私(?:信息)?(?:接口|组件)[^\n]{0,12}未(?:在[^\n]{0,20})?(?:声明|填写|说明)/,
      /隐私(?:信息)?接口[^\n]{0,24}(?:不明确|不清晰|不清楚|空白|无意义|过于简洁|含糊|乱填|不规范)/,
      /(?:get|choose|on|start|save)[A-Z]\w+[^\n]{0,30}(?:审核|驳回|不通过)/,
      /(?:complete|update|improve|fill in)[^\n]{0,20}privacy(?: protection)? (?:guideline|agreement|policy)/i,
      /(?:reject|review)[^\n]{0,60}(?:privacy (?:guideline|agreement|policy)|user privacy protection)/i
    ],
    words: {
      en: {
        what: 'rejected in review: the privacy guideline does not say what the code uses',
        why: 'The code has interfaces whose information types are missing in the guideline, or their purpose is empty or says nothing.',
        steps: [
          'List what the code uses: mp-privacy audit.',
          'Fill in the guideline, a clear purpose for each type: console 设置-服务内容声明-用户隐私保护指引; programs of a platform: setPrivacySetting (mp-privacy guideline push).',
          'Take out code for interfaces that are not used.',
          'Submit again.'
        ]
      },
      zh: {
        what: '审核驳回：用户隐私保护指引没有覆盖代码用到的信息',
        why: '代码里有接口或组件对应的信息类型没有在指引中声明，或用途为空、不清楚。',
        steps: [
          '列出代码用到的类型：mp-privacy audit。',
          '逐项填写用途：小程序管理后台-设置-服务内容声明-用户隐私保护指引；第三方平台代开发的用 setPrivacySetting（mp-privacy guideline push）。',
          '没有使用的接口，从代码中删除。',
          '重新提审。'
        ]
      }
    },
    sources: [setting]
  }
]
