import { join } from 'node:path'
import { AtThePlatform } from './at-the-platform'

const here = new AtThePlatform()
const body = (notice: string): string =>
  `owner_setting:\n  contact_email: a@b.cn\n  notice_method: ${notice}\nsetting_list:\n  - privacy_key: Album\n    privacy_text: 展示图片\n`
const bomb = ['x0: &x0 [a, a, a, a, a, a, a, a, a]']
for (let level = 1; level < 10; level++) {
  bomb.push(
    `x${level}: &x${level} [${Array(9)
      .fill(`*x${level - 1}`)
      .join(', ')}]`
  )
}

describe.each(['en', 'zh'])('in %s, a file', (lang) => {
  it.each<[string, string, string | Uint8Array, RegExp, RegExp]>([
    ['with an alias of nothing', 'g.yaml', body('*nope'), /\*nope names no anchor/, /别名 \*nope 之前没有/],
    ['with aliases within aliases', 'g.yaml', `${bomb.join('\n')}\n${body('弹窗')}`, /more than 100/, /超过 100 处/],
    ['with an alias of itself', 'g.yaml', `x: &x [*x]\n${body('弹窗')}`, /within what it names/, /引用了它所在的内容/],
    [
      'with a map in itself',
      'g.yaml',
      `${body('弹窗')}more: &x { a: *x }\n`,
      /within what it names/,
      /引用了它所在的内容/
    ],
    ['with brackets without end', 'g.json', '['.repeat(20_000), /nested too deeply/, /嵌套层数过多/],
    ['with dashes without end', 'g.yaml', '- '.repeat(20_000), /nested too deeply/, /嵌套层数过多/],
    ['that is no YAML', 'g.yaml', 'a: [1,', /at line 1/, /第 1 行第 \d+ 列不是有效的/],
    [
      'in GBK',
      'g.yaml',
      Uint8Array.of(0x61, 0x3a, 0x20, 0xb5, 0xaf),
      /is GBK; save it as UTF-8/,
      /编码是 GBK，请另存为 UTF-8/
    ],
    ['in UTF-16', 'g.yaml', Buffer.from('\ufeffa: 弹窗', 'utf16le'), /is UTF-16; save it/, /编码是 UTF-16/],
    ['in UTF-32', 'g.yaml', Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), /is UTF-32/, /编码是 UTF-32/],
    [
      'in Big5',
      'g.yaml',
      Buffer.from('613a20bc75a558b5f8b5a1a141c5e3a5dca741bfefbedcaabab9cfa4f9', 'hex'),
      /is Big5/,
      /编码是 Big5/
    ],
    [
      'in Shift-JIS',
      'g.yaml',
      Buffer.from('613a20914991f082b582bd8eca905e82f0955c8ea682b782e982bd82df', 'hex'),
      /is Shift-JIS/,
      /编码是 Shift-JIS/
    ],
    ['in Latin-1', 'g.yaml', Buffer.from('a: fenêtre à part, émise', 'latin1'), /is Latin-1/, /编码是 Latin-1/],
    ['that a conversion has gone over', 'g.yaml', body('\ufffd\ufffd'), /line 3 has/, /第 3 行有.*转码时丢失/],
    ['with a field twice', 'g.yaml', `${body('弹窗')}setting_list: []\n`, /must be unique/, /同一层有两个相同的字段/],
    ['with tabs', 'g.yaml', 'owner_setting:\n\tnotice_method: 弹窗\n', /[Tt]abs/, /不能用 Tab 缩进/],
    ['with two guidelines', 'g.yaml', `${body('弹窗')}---\n${body('弹窗')}`, /one guideline a file/, /只能有一份指引/],
    ['in curly quotes', 'g.json', '{“owner_setting”: {}}', /is no guideline/, /不是隐私保护指引/],
    ['that is no guideline', 'g.yaml', '- 1', /is no guideline/, /不是隐私保护指引/]
  ])('%s is status 2 and a sentence, and nothing is sent', async (_, name, content, english, chinese) => {
    const path = here.file(name, content)
    for (const command of ['push', 'diff', 'pull']) {
      const { status, stdout, stderr } = await here.run('guideline', command, path, '--lang', lang)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toMatch(lang === 'en' ? english : chinese)
      expect(stderr).toContain(path)
      expect(stderr).not.toMatch(/^ {4}at /m)
    }
    expect(here.standIn.requests).toEqual([])
  })

  it.each([
    ['that is not there', (folder: string) => join(folder, 'none.yaml'), /no such file/, /没有这个文件/],
    ['in a folder that is not there', (folder: string) => join(folder, 'a/b.yaml'), /no such file/, /没有这个文件/],
    ['that is a folder', (folder: string) => folder, /is a folder/, /是目录/]
  ])('%s is status 2 and a sentence', async (_, path, english, chinese) => {
    for (const command of ['push', 'diff', 'upload']) {
      const { status, stderr } = await here.run('guideline', command, path(here.folder), '--lang', lang)
      expect(status).toBe(2)
      expect(stderr).toMatch(lang === 'en' ? english : chinese)
    }
  })

  it('cannot be pulled into a folder that is not there', async () => {
    const { status, stderr } = await here.run('guideline', 'pull', join(here.folder, 'a/b.yaml'), '--lang', lang)
    expect(status).toBe(2)
    expect(stderr).toMatch(lang === 'en' ? /cannot be written \(ENOENT\)/ : /无法写入（ENOENT）/)
  })
})
