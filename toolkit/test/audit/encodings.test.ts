import { rules as zh } from '../../src/audit/report/words/zh'
import { auditOf } from './project'

const script = "Page({ paste() { wx.showToast({ title: '剪贴板 \\u4e00' }); wx.getClipboardData({}) } })"
const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const utf16be = (text: string) => utf16(text).swap16()
const utf32 = (text: string) =>
  Buffer.from(Uint32Array.from([...text], (character) => character.codePointAt(0)!).buffer)
/** "剪贴板", then a character whose second byte is a backslash in GBK. */
const gbk = Buffer.concat([
  Buffer.from("wx.showToast({ title: '"),
  Buffer.from([0xbc, 0xf4, 0xcc, 0xf9, 0xb0, 0xe5, 0x95, 0x5c]),
  Buffer.from("' }); wx.getClipboardData({})")
])

/** "㐀㐁", which GBK does not have. */
const gb18030 = Buffer.from([0x81, 0x39, 0xee, 0x39, 0x81, 0x39, 0xef, 0x30])

const auditWith = (content: Buffer) => auditOf({ 'pages/a/index.js': content })

describe('a script saved in another encoding is read in it', () => {
  it.each([
    ['UTF-16', 'with byte order mark', utf16(`\ufeff${script}`)],
    ['UTF-16', 'big-endian', utf16be(`\ufeff${script}`)],
    ['UTF-16', 'without byte order mark', utf16(script)],
    [
      'UTF-16',
      'without byte order mark, hardly a letter that is not Chinese',
      utf16(`// ${'剪贴板'.repeat(60)}\nwx.getClipboardData()`)
    ],
    ['UTF-16', 'big-endian, without byte order mark, Latin only', utf16be('wx.getClipboardData()')],
    ['UTF-32', 'with byte order mark', utf32(`\ufeff${script}`)],
    ['GBK', 'a backslash in a character', gbk],
    ['GB18030', 'characters of four bytes', Buffer.concat([Buffer.from('wx.getClipboardData({}) // '), gb18030])],
    ['GB18030', 'characters of four bytes among others', Buffer.concat([gbk, Buffer.from(' // '), gb18030])],
    [
      'Latin-1',
      'digits after letters with an accent',
      Buffer.from('wx.getClipboardData({}) // ex-\xe91, \xe92', 'latin1')
    ]
  ])('%s, %s', (encoding, _, content) => {
    const { uses, findings, complete } = auditWith(content)
    expect(uses.map(({ api, certainty }) => [api, certainty])).toEqual([['wx.getClipboardData', 'certain']])
    expect(complete).toBe(true)
    const said = findings.filter(({ rule }) => rule === 'unreadable-file')
    expect(said.map(({ message }) => message)).toEqual([`Saved as ${encoding}, not as UTF-8`])
  })

  it('a byte of zero in a GBK script makes no UTF-16 of it', () => {
    const { uses } = auditWith(Buffer.concat([Buffer.from("const end = '\0'; "), gbk]))
    expect(uses.map(({ api }) => api)).toEqual(['wx.getClipboardData'])
  })

  it.each([
    ['one', "const end = '\0'; wx.getClipboardData({})"],
    ['two, short', "a='\0 \0'; wx.getClipboardData()"],
    ['several, with Chinese', "a='剪\0\0\0\0\0\0贴'; wx.getClipboardData()"]
  ])('bytes of zero in a script that is UTF-8 make no other encoding of it: %s', (_, text) => {
    const { uses, findings } = auditWith(Buffer.from(text))
    expect(uses.map(({ api }) => api)).toEqual(['wx.getClipboardData'])
    expect(findings.filter(({ rule }) => rule === 'unreadable-file')).toEqual([])
  })

  it('so are the aliases of a tsconfig.json', () => {
    const { uses } = auditOf({
      'tsconfig.json': utf16('\ufeff{ "compilerOptions": { "paths": { "~/*": ["./lib/*"] } } }'),
      'lib/paste.js': 'export const paste = () => wx.getClipboardData({})',
      'pages/a/index.js': "import { paste } from '~/paste'; Page({ paste })"
    })
    expect(uses.map(({ pages }) => pages)).toEqual([['pages/a/index']])
  })

  it('in Chinese words', () => {
    const { message } = zh['unreadable-file']!
    expect(message({ encoding: 'GBK' })).toBe('文件编码是 GBK，不是 UTF-8')
    expect(message({ refusal: 'EACCES' })).toBe('没有读完：系统不允许读取（EACCES）')
  })
})
