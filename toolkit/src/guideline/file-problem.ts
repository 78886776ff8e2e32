/** Where the parser speaks to programmers. */
const englishReasons: Record<string, string> = {
  MULTIPLE_DOCS: 'one guideline a file: remove --- and what comes after it'
}

/** What the parser complains of, by its own codes, as far as people meet it. */
const chineseReasons: Record<string, string> = {
  DUPLICATE_KEY: '：同一层有两个相同的字段',
  TAB_AS_INDENT: '：不能用 Tab 缩进，请改用空格',
  BAD_INDENT: '：缩进不对',
  BLOCK_AS_IMPLICIT_KEY: '：冒号位置或缩进不对；值里有冒号时请加引号',
  MULTILINE_IMPLICIT_KEY: '：这一行缺少冒号，或上一行的引号没有结束',
  MISSING_CHAR: '：缺少冒号、引号、逗号或右括号',
  BAD_SCALAR_START: '：以 @ 或 ` 开头的值请加引号',
  BAD_DQ_ESCAPE: '：双引号中的反斜杠写法不对',
  MULTIPLE_DOCS: '：一个文件只能有一份指引，请删掉 --- 及其后的内容',
  UNEXPECTED_TOKEN: '：有多余的内容'
}

/** What can be wrong with a file. */
const sentences = {
  missing: { en: () => 'there is no such file', zh: () => '没有这个文件' },
  folder: { en: () => 'is a folder, not a file', zh: () => '是目录，不是文件' },
  unreadable: { en: (code: string) => `cannot be read (${code})`, zh: (code: string) => `无法读取（${code}）` },
  encoding: {
    en: (encoding: string) => `is ${encoding}; save it as UTF-8`,
    zh: (encoding: string) => `编码是 ${encoding}，请另存为 UTF-8`
  },
  syntax: {
    en: (line: string, column: string, said: string, code: string) =>
      code in englishReasons ? `${englishReasons[code]}, at line ${line}, column ${column}` : said,
    zh: (line: string, column: string, _said: string, code: string) =>
      `第 ${line} 行第 ${column} 列不是有效的 YAML 或 JSON${chineseReasons[code] ?? ''}`
  },
  'lost-characters': {
    en: (line: string) => `line ${line} has \ufffd, which stands for text that a conversion has lost: write it anew`,
    zh: (line: string) => `第 ${line} 行有 \ufffd，是转码时丢失的文字，请重新填写`
  },
  alias: {
    en: (name: string) => `*${name} names no anchor before it: there is no &${name}`,
    zh: (name: string) => `别名 *${name} 之前没有对应的锚点 &${name}`
  },
  'alias-in-itself': {
    en: () => 'an alias stands within what it names: write it out',
    zh: () => '别名引用了它所在的内容本身：请直接写出内容'
  },
  'too-deep': { en: () => 'is nested too deeply', zh: () => '嵌套层数过多' },
  aliases: {
    en: () => 'has aliases within aliases, more than 100: write it out',
    zh: () => '别名层层嵌套，超过 100 处：请直接写出内容'
  },
  shape: {
    en: () => 'is no guideline: owner_setting and a list setting_list were expected',
    zh: () => '不是隐私保护指引：应当有 owner_setting 和列表 setting_list'
  }
} as const

export type FileProblemRule = keyof typeof sentences

/** A guideline file that cannot be read. The sentence names the file and the line. */
export class GuidelineFileError extends Error {
  override readonly name = 'GuidelineFileError'

  constructor(
    /** The file, as it was named. */
    readonly path: string,
    /** What kind of problem it is. */
    readonly rule: FileProblemRule,
    /** What its sentence speaks of: an encoding, a line, an alias. */
    readonly facts: readonly string[] = []
  ) {
    super(fileProblemSentence({ path, rule, facts }, 'en'))
  }
}

/** The sentence of a problem, with the file's name. */
export function fileProblemSentence(
  { path, rule, facts }: Pick<GuidelineFileError, 'path' | 'rule' | 'facts'>,
  language: 'en' | 'zh'
): string {
  const sentence: (...facts: string[]) => string = sentences[rule][language]
  return `${path}${language === 'zh' ? '：' : ': '}${sentence(...facts)}`
}
