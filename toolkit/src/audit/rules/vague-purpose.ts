import { privacyKeys } from '../../../../catalogue'
import type { Rule } from './rule'

// What says nothing: that something is wanted, and that it is for the better. The review asks for the scene in which the
// information is needed, and for the function.

const inChinese =
  /用[于於来來]|以便|便[于於]|[为為][了您你]?|您|你|用[户戶]|使用者|我[们們]|本?小程[序式]|[优優]化[产產]品|[产產]品(?=功能|[体體][验驗])|平台|提供|提[升高]|改[善进進]|[优優]化|保[障证證]|[确確]保|[满滿]足|[实實][现現]|完[成善]|[开開]展|支持|更好|更加|[优優][质質]|良好|正常|日常|相[关關]|必[要需须須]|需[要求]|要求|使用|[运運][行营營作]|[营營][运運]|[业業][务務]|服[务務]|功能|[体體][验驗]|[获獲]取|取得|收集|[采採蒐]集|[访訪][问問]|[读讀]取|信息|[资資][讯訊料]|[数數][据據]|其[他它]|[开開][发發]|[测測][试試]|展示|[暂暫]?[无無]|[没沒]有|[的地和与與及等]/g
const inEnglish =
  /\b(?:to|for|of|the|an?|and|your|our|us|we|you|apps?|mini|programs?|works?|function\w*|features?|proper(?:ly)?|provid\w*|improv\w*|enhanc\w*|ensur\w*|support\w*|better|best|good|services?|users?|experiences?|business|purposes?|need\w*|requir\w*|necessary|us(?:e|ed|age|ing)|normal|operat\w*|basic|collect\w*|obtain\w*|get|information|data|test\w*|demo|others?|none|n\/a|x+)\b/gi
const between = /[\s，。,.、；;：:！!…\d-]/g

/** The information itself, under the names that people have for it: said alone, it is no purpose. */
const ownNames =
  /地理|位置|定位|坐[标標]|[经經][纬緯]度|相[册冊簿]|照片|相片|[图圖]片|[视視][频頻]|相[机機]|[摄攝]像[头頭]|[麦麥]克[风風]|[录錄]音|手[机機][号號]?[码碼]?|[电電][话話]|[头頭]像|昵[称稱]|暱[称稱]|剪[贴貼切]板|剪貼簿|[蓝藍]牙|藍芽|通[讯訊][录錄]|日[历曆]|步[数數]|地址|[发發]票|身份[证證]|[权權]限|授[权權]|\b(?:locations?|positions?|albums?|photos?|pictures?|images?|phones?|numbers?|avatars?|nicknames?|cameras?|microphones?|clipboard|bluetooth|contacts|calendars?|steps?|address(?:es)?|invoices?)\b/gi

/** A purpose so short that it must be one of these: what is done, or a function that is known by its name. */
const acts =
  /登[录錄入]|注[册冊]|[签簽]到|打卡|考勤|支付|下[单單]|客服|配送|[导導]航|收[货貨]|退款|[认認][证證]|[绑綁]定|[扫掃][码碼]|分享|[预預][约約]|[报報]名|[点點]餐|[评評][价價]|聊天|直播|地[图圖]|天[气氣]|搜[索尋]|路[线線]|外[卖賣]|打[车車]|叫車|[门門]店|附近|[运運][动動]|社交|上[传傳]|保存|[储儲]存|海[报報]|[识識][别別]|通[话話]|找回|邀[請请]|拍照|^(?:map|pay|chat|vote|ride|taxi|login|weather)s?$/i

const meanings = new Map<string, string>(privacyKeys.map(({ key, zh }) => [key, zh.replace(/（.*）/, '')]))

/** Words of a purpose beside those that say nothing, and what the information type is called itself. */
function tellingPart(text: string, key: string): string {
  const [name] = /^.*?(?=信息$|号码$|数据$|$)/.exec(meanings.get(key) ?? '') ?? ['']
  const own = name === '' ? text : text.split(name).join('')
  return own.replace(ownNames, '').replace(inEnglish, '').replace(inChinese, '').replace(between, '')
}

const bare = (text: string) => text.replace(/[\s，。,.、；;：:！!]/g, '')

/** A purpose in the guideline that says nothing, or the same for several information types: the review refuses it. */
export const vaguePurpose: Rule = {
  name: 'vague-purpose',
  severity: 'warning',
  *check({ guideline }) {
    if (!guideline) return
    const keys = new Map<string, string[]>()
    for (const [key, text] of guideline.texts) keys.set(bare(text), [...(keys.get(bare(text)) ?? []), key])
    for (const [key, text] of guideline.texts) {
      const words = bare(text)
      const same = (keys.get(words) ?? []).filter((other) => other !== key)
      const says =
        tellingPart(text, key) !== '' &&
        (words.length >= 4 || acts.test(words)) &&
        words.toLowerCase() !== key.toLowerCase()
      if (says && same.length === 0) continue
      yield { subject: key, file: guideline.file, line: guideline.lineOf(key), column: 1, facts: { key, text, same } }
    }
  }
}
