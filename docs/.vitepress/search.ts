import type { MarkdownEnv, MarkdownRenderer } from 'vitepress'
import type { Options, SearchOptions } from 'minisearch'
import { synonymsOf } from './interfaces'

/**
 * Words of a text: Latin ones as they are, Chinese ones as every two neighbouring characters, since nothing stands between
 * them. What has several names is one word, whichever is written and whichever is searched for. It runs in the browser too,
 * where it arrives as text: it may use nothing from outside.
 */
export function tokenize(text: string): string[] {
  const named = text
    .toLowerCase()
    .replace(/uni[- ]?app/g, ' uniapp ')
    .replace(/([a-z]{4,}):(ok|fail)/g, ' $1 $2 $1$2 ')
    .replace(/vue ?(\d)/g, ' vue$1 ')
    .replace(/continuous integration|(?<![-\w])ci(?![-\w])/g, ' 持续集成 ')
    .replace(/traditional chinese|繁[体體](中文)?/g, ' zh-tw ')
    .replace(/custom (dialog|popup|prompt|modal)(?! style)/g, ' dialog of your own ')
    .replace(/(popup|pop-up|prompt|dialog) styles?/g, ' theme style ')
    .replace(/(弹窗|组件)(的|样式)?(样式|外观)|(修改|自定义|改)样式/g, ' 主题外观 ')
    .replace(/(字体|文字)(的)?颜色/g, '颜色')
    .replace(/privacy policy/g, ' privacy guideline ')
    .replace(/(隐私)?(保护指引|协议|政策|指引)(的)?(怎么|如何)?(填写?|写|模板|范本|示例)/g, '指引怎么写')
    .replace(/隐私弹窗/g, '弹窗')
    .replace(/隐私(保护指引|协议|政策)(?=名称)/g, ' contract-name ')
    .replace(/隐私(保护指引|协议|政策)/g, ' 隐私 指引 ')
    .replace(/未声明/g, '没有声明')
    .replace(/审核(被拒绝?|不通过|没通过|未通过|失败)/g, '审核被驳回')
    .replace(/(一直|反复|重复|每次都|总是)弹(窗|出)?/g, '又弹出')
    .replace(/按钮(上的|的)?(文案|文字)/g, '按钮文字')
    .replace(/剪切板|粘贴板/g, '剪贴板')
    .replace(/(撤销|撤回|取消|收回)(隐私)?(授权|同意)/g, '撤回同意')
    .replace(/电脑版|pc 端|(?<![-\w])(windows|mac(os)?)(?![-\w])/g, ' 电脑端 ')
    .replace(/流水线/g, '持续集成')
    .replace(/(之|以)后/g, '后')
    .replace(/代码(审核|审查|审计|扫描|检测)/g, ' audit ')
    .replace(/((首次|第一次)(打开|进入|启动)|(打开|进入|启动)(时|就))(?=自?动?弹)/g, '自动')
    .replace(/性能|速度/g, '耗时')
    .replace(/performance/g, 'speed')
    .replace(/sub-packages?/g, ' subpackage ')
    .replace(/plug-ins?|plugins?/g, ' plugin ')
    .replace(/webhooks?/g, ' message push 推送 ')
    .replace(/(?<![a-z])(check|tick)[- ]?box(es)?(?![a-z])/g, ' checkbox ')
    .replace(/(?<![-\w])global(?![-\w])( (popup|prompt|dialog))?/g, ' whole program ')
    .replace(/全局弹窗/g, '全局授权页')
    .replace(/第三方 ?sdk/g, ' sdk ')
    .replace(/i18n|internationali[sz]ation|国际化/g, ' language 语言 ')
    .replace(/accessibility|a11y|screen readers?|无障碍/g, ' screenreader 读屏 ')
    .replace(/upgrad(e|ing)|升级/g, ' changelog 更新日志 ')
    .replace(/多大|大小/g, '体积')
    .replace(/遮挡|挡住|盖住|遮住/g, '挡住')
    .replace(/colour/g, 'color')
    .replace(/暗黑模式|夜间模式|夜间|暗色|深色模式/g, '深色')
    .replace(/dark theme|night mode/g, 'dark mode')
    .replace(
      /\b(does not|doesn['’]t|do not|don['’]t|not|won['’]t|never) (show(ing)?|appear(ing)?|open(ing)?|pop(ping)?|fired?|firing|triggered)( up)?\b/g,
      ' notshown '
    )
    .replace(/pop[- ]up|prompt/g, 'popup')
    .replace(/tab[- ]bar/g, 'tabbar')
    .replace(/不(会)?(出现|弹出|显示|出来)|没有?弹(出来|出)?|弹不出来?/g, '不出现')
  const words = named.match(/[\p{Script=Han}]+|[^\s\p{P}\p{S}\p{Script=Han}]+/gu) ?? []
  return words.flatMap((word) => {
    if (!/^\p{Script=Han}{3,}$/u.test(word)) return [word]
    const characters = Array.from(word)
    return characters.slice(1).map((character, index) => characters[index]! + character)
  })
}

/** A number means itself: 112 is neither 110 nor the beginning of another. Words may be misspelt or unfinished. */
export const searchOptions: SearchOptions = {
  boost: { title: 4, text: 2, titles: 1 },
  fuzzy: (term) => (/^[a-z]{4,}$/.test(term) ? 0.2 : false),
  prefix: (term) => !/^\d+$/.test(term),
  // A number is most likely an error, and so are English words on Chinese pages; a word is seldom one of the message push or of
  // the server. Where several errors have one number, that of a mini program comes before that of a mini game.
  // The name of an interface, and of what it reads, leads to the finder; what a page says in passing comes after what is about it.
  boostDocument: (id: string, term: string) => {
    if (/minigame|buttonid/.test(id)) return 0.6
    if (/^(电脑|脑端)$/.test(term)) return /\/platforms\.html#/.test(id) ? 3 : 1
    if (/\/simulator\.html#/.test(id)) return 0.3
    if (/\/changelog\.html/.test(id)) return 0.5
    if (/\/errors\/message-|\/(vant|tdesign|weui)\.html#/.test(id)) return 0.7
    if (/\/errors\/(err)?code-/.test(id) && !/^\d+$/.test(term)) return 0.7
    if (/\/toolkit\/explain\.html|\/(taro|uni-app)\.html#(a-dialog|自己的弹窗)/.test(id)) return 0.7
    if (/\/errors\/error-|\/migration\/|\/rules\.html#/.test(id)) return 0.8
    if (/\/interfaces\.html#/.test(id)) {
      const ofInterface = /^(get|set|choose|start|save|add|open|select)(?!privacy)[a-z]{5}/.test(term)
      return ofInterface || /^(录音|语音|相机|拍照|相册|头像|昵称|蓝牙|日历|步数|定位|地图)$/.test(term) ? 4 : 1
    }
    const ofErrors = /^\d+$/.test(term) || (/\/zh\//.test(id) && /^[a-z]{2,11}$/.test(term))
    return ofErrors && /\/errors\/(errno|errcode)/.test(id) ? 2 : 1
  }
}

export const options: Pick<Options, 'tokenize'> = { tokenize }

/** A page as it is searched: a type of information also by what else people call it. */
export function textToSearch(source: string, env: MarkdownEnv, md: MarkdownRenderer): string {
  const html = md.render(source, env)
  if (!/reference\/interfaces\.md$/.test(env.relativePath)) return html
  return html.replace(/<h3 id="(\w+)[^]*?<\/h3>/g, (heading, key: string) => `${heading}<p>${synonymsOf(key)}</p>`)
}

interface Section {
  anchor?: string
  titles: string[]
  text: string
}

/**
 * An error page is found as a whole, without the addresses and the names of other errors at its end; the list of all errors is
 * found by what it says of them. Nothing for an ordinary page: VitePress divides it by its headings.
 */
export function sections(file: string, html: string): Section[] | undefined {
  const [, name] = /\/errors\/([^/]+)\.md$/.exec(file.replace(/\\/g, '/')) ?? []
  if (!name) return undefined
  const [, title = ''] = /<h1[^>]*>([^]*?)<a class="header-anchor"/.exec(html) ?? []
  const own = name === 'index' ? html.slice(0, html.indexOf('<h2')) : html.replace(/<h2 id="(sources|出处)"[^]*$/, '')
  return [{ titles: [textOf(title)], text: textOf(own.slice(own.indexOf('</h1>'))) }]
}

const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&amp;/g, '&')
    .replace(/\u200b/g, '')
    .trim()
