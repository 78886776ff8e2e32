import { guideline } from '../weixin/stand-in/bodies'
import { AtThePlatform } from './at-the-platform'
import { asProcess, mpPrivacy, type Ran } from './cli'

const here = new AtThePlatform()

/** Lines in which nothing is Chinese, and something is English. What is the platform's own or a command is neither. */
const englishIn = ({ stdout, stderr }: Pick<Ran, 'stdout' | 'stderr'>): string[] =>
  `${stdout}\n${stderr}`
    .split('\n')
    .filter((line) => !/[\u4e00-\u9fff]/.test(line) && /[a-z]{3,} [a-z]{2,}/i.test(line))

const zh = (...words: string[]): Promise<Ran> => here.run(...words, '--lang', 'zh')
const application = ['apply', 'wx.chooseLocation', '--content', '选择收货地点', '--url', 'https://a.cn']

describe('with --lang zh every sentence is Chinese', () => {
  it.each<[string, () => Promise<Ran>, RegExp]>([
    ['push', () => zh('guideline', 'push', here.file('g.json', guideline()), '--yes'), /已写入，读回的内容一致/],
    ['push without an answer', () => zh('guideline', 'push', here.file('g.json', guideline())), /无人可以回答/],
    [
      'push of nothing',
      () => {
        here.standIn.platform.development = guideline() as never
        return zh('guideline', 'push', here.file('g.json', guideline()))
      },
      /没有需要修改的内容/
    ],
    [
      'push of what is wrong',
      () =>
        zh(
          'guideline',
          'push',
          here.file('g.json', { owner_setting: {}, setting_list: [{ privacy_key: 'mailbox', privacy_text: '' }] })
        ),
      /是否想写 Email[^]*--allow-unknown 可以/
    ],
    [
      'push of what is odd',
      () =>
        zh(
          'guideline',
          'push',
          here.file('g.json', { ...guideline(), setting_list: [{ privacy_key: 'Album', privacy_text: '用于展示' }] }),
          '--yes'
        ),
      /以“用于”开头/
    ],
    [
      'a pull over a file',
      () => zh('guideline', 'pull', here.file('g.json', { ...guideline(), setting_list: [] })),
      /用 --yes 覆盖/
    ],
    [
      'diff',
      () =>
        zh(
          'guideline',
          'diff',
          here.file('g.json', guideline()),
          '--audit',
          here.file('a.json', [{ uses: [{ privacyKey: 'Camera', file: 'a.js', line: 1 }] }])
        ),
      /没有声明：a\.js:1/
    ],
    ['upload', () => zh('guideline', 'upload', here.file('a.txt', 'x')), /ext_file_media_id/],
    ['code', () => zh('guideline', 'code'), /没有缺少/],
    ['status', () => zh('guideline', 'status'), /审核中/],
    ['list', () => zh('interface', 'list'), /待申请开通/],
    ['apply', () => zh('interface', ...application), /已提交申请/],
    [
      'apply of what is none',
      () => zh('interface', 'apply', 'wx.chooselocation', '--content', 'x'),
      /是否想写 wx\.chooseLocation/
    ],
    [
      'a refusal',
      () => {
        here.standIn.platform.scan = 'running'
        return zh('guideline', 'code')
      },
      /61039[^]*原因：[^]*处理：/
    ],
    [
      'a gateway',
      () => {
        here.standIn.faults.push('forbidden')
        return zh('guideline', 'pull')
      },
      /返回内容不是接口的 JSON：HTTP 403/
    ],
    [
      'no token',
      () => {
        delete process.env.WEIXIN_ACCESS_TOKEN
        return zh('guideline', 'pull')
      },
      /没有 token/
    ],
    ['an unknown error', () => mpPrivacy(['explain', '86079', '--lang', 'zh']), /已有文档中没有这个错误/],
    ['nothing to explain', () => mpPrivacy(['explain', ' ', '--lang', 'zh']), /要解释什么/]
  ])('%s', async (_, command, sentence) => {
    const ran = await command()
    expect(ran.stdout + ran.stderr).toMatch(sentence)
    expect(englishIn(ran)).toEqual([])
  })

  it.each([
    [['--help']],
    [['audit', '--help']],
    [['init', '--help']],
    [['guideline', '--help']],
    [['guideline', 'pull', '--help']],
    [['guideline', 'diff', '--help']],
    [['guideline', 'push', '--help']],
    [['guideline', 'upload', '--help']],
    [['guideline', 'code', '--help']],
    [['guideline', 'status', '--help']],
    [['interface', '--help']],
    [['interface', 'list', '--help']],
    [['interface', 'apply', '--help']],
    [['explain', '--help']]
  ])('help: %j', async (words) => {
    const ran = await mpPrivacy([...words, '--lang', 'zh'])
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(ran.stdout).toMatch(/^用法： ?mp-privacy/)
    expect(englishIn(ran)).toEqual([])
  })

  it.each([
    [['guideline', 'push'], '缺少参数 file'],
    [['guideline', 'push', 'a', 'b'], '参数过多：应为 1 个，实际 2 个'],
    [['guideline', 'push', 'a', '--jes'], '没有选项 --jes'],
    [['guideline', 'psh'], '没有命令 psh\n（是否想写 push？）'],
    [['guideline', 'pull', '--privacy-ver', '3'], '1 为现网版本，2 为开发版本。'],
    [['guideline', 'pull', '--format', 'xml'], '可选值：yaml, json。'],
    [['interface', 'apply', 'a'], '缺少必填选项 --content <text>'],
    [['explain', '112', '--lang', 'fr'], '选项 --lang <language> 的值 fr 无效。可选值：en, zh, zh-CN。']
  ])('a command that is wrong: %j', async (words, sentence) => {
    const ran = await mpPrivacy(['--lang', 'zh', ...words])
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain(sentence)
    expect(englishIn(ran)).toEqual([])
  })
})

it('the system’s language is spoken without --lang, which overrules it', async () => {
  const { LC_ALL } = process.env
  process.env.LC_ALL = 'zh_CN.UTF-8'
  try {
    expect((await asProcess(['interface', '--help'])).stdout).toMatch(/地理位置接口/)
    expect((await mpPrivacy(['explain', '112'])).stdout).toMatch(/原因/)
    expect((await mpPrivacy(['explain', '112', '--lang', 'en'])).stdout).toMatch(/^Why/m)
    expect((await mpPrivacy(['guideline', 'pull', '--lang', 'xx'])).status).toBe(2)
  } finally {
    process.env.LC_ALL = LC_ALL
  }
})
