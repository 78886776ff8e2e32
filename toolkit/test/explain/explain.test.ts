import { clientErrors, messageCryptoErrors, serverErrors } from '../../../catalogue/errors'
import { explanations, find, render } from '../../src/explain'
import { sourceIn } from '../../src/explain/source-words'
import { howSure } from '../../src/explain/how-sure'
import { mpPrivacy } from '../guideline/cli'

/** The headings of what an input is explained by. */
const about = (input: string): string[] => find(input).explanations.map(({ heading }) => heading)
const whatOf = (input: string): string[] => find(input).explanations.map(({ words }) => words.en.what)

describe('every error of the catalogue', () => {
  it.each(explanations.map((each) => [`${each.heading}: ${each.words.en.what}`, each] as const))(
    '%s: has a name, a cause and steps, in English and Chinese, and a source',
    (_, { words, sources, status }) => {
      for (const { what, why, steps } of [words.en, words.zh]) {
        for (const text of [what, why, ...steps]) expect(text.trim()).not.toBe('')
        expect(steps.length).toBeGreaterThan(0)
        expect(steps.join()).not.toMatch(/^as \d/i)
      }
      expect([words.zh.what, words.zh.why, ...words.zh.steps].every((text) => /[\u4e00-\u9fff]/.test(text))).toBe(true)
      expect(sources.length).toBeGreaterThan(0)
      expect(status).not.toBe('')
    }
  )

  it('that is not wholly documented says so in a sentence, not in the words of our notes', () => {
    const open = explanations.filter(({ status }) => status !== 'verified')
    for (const { status } of open) {
      expect(howSure(status, 'en')).toMatch(/^(?!.*(contradiction|verified|uncertain;)).*\.$/)
      expect(howSure(status, 'zh')).toMatch(/[\u4e00-\u9fff].*。$/)
    }
  })

  it('speaks of itself, not of a twin or of the one before', () => {
    const words = explanations.map(({ words }) => words.en.why)
    expect(words.filter((why) => /\btwin\b|^Same |^API used/.test(why))).toEqual([])
  })

  it('that another library names otherwise blames that library, not the documentation', () => {
    const [explanation] = find('61004').explanations
    for (const language of ['en', 'zh'] as const) expect(render(explanation, language)).toMatch(/WxJava/)
    expect(render(explanation, 'zh')).not.toMatch(/官方文档之间/)
  })

  it('a source that has no address is named in Chinese too, but for the name of a package', () => {
    const named = explanations.flatMap(({ sources }) => sources).filter((source) => !/^https:\S+$/.test(source))
    expect(named.length).toBeGreaterThan(10)
    const english = named.map((source) => sourceIn(source, 'zh')).filter((source) => !/[\u4e00-\u9fff]/.test(source))
    expect(english.filter((source) => !source.startsWith('npm '))).toEqual([])
  })

  it.each(clientErrors.map((error) => [error.errno, error.errMsg] as const))(
    'a client’s %p %s is found',
    (errno, errMsg) => {
      if (errMsg) expect(whatOf(`{"errno":${errno[0]},"errMsg":"chooseMedia:fail ${errMsg}"}`)).toContain(errMsg)
      if (errMsg) expect(whatOf(errMsg)).toContain(errMsg)
      for (const each of errno) expect(about(String(each)).join()).toContain(String(each))
    }
  )

  it.each(serverErrors.map(({ errcode, errmsg }) => [errcode, errmsg] as const))(
    'a server’s %d %s is found',
    (errcode, errmsg) => {
      const heading = `errcode ${errcode}`
      expect(about(String(errcode))).toContain(heading)
      expect(about(`{"errcode":${errcode},"errmsg":"${errmsg} rid: 63a1b2c3-0f1e2d3c"}`)).toEqual([heading])
      if (errcode !== 0) expect(about(errmsg)).toContain(heading)
    }
  )

  it.each(messageCryptoErrors.map(({ code, name }) => [code, name] as const))(
    'the crypto code %d %s is found',
    (code, name) => {
      expect(about(String(code))).toEqual([`message push ${code}`])
      expect(about(name)).toEqual([`message push ${code}`])
    }
  )
})

describe('an error as it is pasted', () => {
  it.each([
    ['{"errno":112,"errMsg":"getClipboardData:fail api scope is not declared in the privacy agreement"}', 'errno 112'],
    ['chooseMedia:fail privacy permission is not authorized', 'errno 104'],
    ['{"errMsg":"getLocation:fail privacy permission is not authorized","errno":101102}', 'errno 101102'],
    ['[Error] 12:01:33.104 app-service.js:1025 {errMsg: "chooseImage:fail appid privacy api banned"}', 'error'],
    ['errcode=61039', 'errcode 61039'],
    ['errCode: -1', 'errcode -1'],
    ['错误码：86072', 'errcode 86072'],
    [
      'Error: /cgi-bin/component/getprivacysetting: 61007 api is unauthorized to component hint: [abc] rid: 1-2',
      'errcode 61007'
    ],
    ['{"errcode":61040,"errmsg":"ext.json配置的隐私接口wx.getLocation无权限"}', 'errcode 61040'],
    [
      'onLocationChange:fail the api need to be declared in the requiredPrivateInfos field in app.json/ext.json',
      'error'
    ]
  ])('%s', (pasted, heading) => {
    expect(about(pasted)).toContain(heading)
  })

  it('is one, and that with the number where several have the text', () => {
    const text = 'chooseMedia:fail privacy permission is not authorized'
    expect(about(`{"errno":104,"errMsg":"${text}"}`)).toEqual(['errno 104'])
    expect(about(text)).toEqual(['errno 104'])
  })

  it('is not looked for in line numbers and times', () => {
    expect(about('at pages/a/index.js:104 column 112 after 1025 ms in some function')).toEqual([])
  })

  it('is found by its words where the number means something else', () => {
    expect(whatOf('{"errno":104,"errMsg":"x:fail api scope is not declared in the privacy agreement"}')).toEqual([
      'api scope is not declared in the privacy agreement'
    ])
  })

  it('with another is explained with it', () => {
    const lines = '{"errno":112,"errMsg":"x:fail"}\nsomething else\n{"errcode":40001,"errmsg":"y"}\n{"errno":112}'
    expect(about(lines)).toEqual(['errno 112', 'errcode 40001'])
  })
})

describe('a symptom', () => {
  it.each([
    ['needAuthorization always false', 'needAuthorization is always false'],
    ['needAuthorization 一直是 false', 'needAuthorization is always false'],
    ['prompt does not appear', 'the privacy prompt does not appear'],
    ["the privacy pop-up doesn't show on my phone", 'the privacy prompt does not appear'],
    ['隐私弹窗不出现', 'the privacy prompt does not appear'],
    ['112 although declared', '112 although the type is declared'],
    ['已经声明了还是报112', '112 although the type is declared'],
    ['点了同意没反应', 'the call hangs, also after agreeing'],
    ['点击弹窗的同意没反应', 'the call hangs, also after agreeing'],
    ['弹窗点同意按钮没有反应', 'the call hangs, also after agreeing'],
    ['隐私弹窗没反应', 'the privacy prompt does not appear'],
    ['the call hangs after agreeing', 'the call hangs, also after agreeing'],
    ['指引里的中文是乱码', 'the guideline shows rubbish instead of Chinese'],
    ['self-check', 'self-check for a location or privacy interface whose permission was withdrawn'],
    ['位置接口权限被收回', 'self-check for a location or privacy interface whose permission was withdrawn'],
    ['push status 3 but the list says 5', 'the status of a wxa_privacy_apply push differs from that of the list']
  ])('%s', (question, what) => {
    expect(whatOf(question)).toContain(what)
  })

  it('of a framework between is told with what to look for there', () => {
    const stepsOf = (text: string) =>
      find(text).explanations.flatMap(({ words }) => [...words.en.steps, ...words.zh.steps])
    expect(stepsOf('onAgreePrivacyAuthorization 方法不执行').filter((step) => step.includes('base.wxml'))).toHaveLength(
      2
    )
    for (const call of ['Taro.getPrivacySetting', 'uni.requirePrivacyAuthorize'])
      expect(stepsOf(`TypeError: ${call} is not a function`).filter((step) => step.includes('Taro'))).toHaveLength(2)
  })

  it('types that do not know the field of app.json are no fault of the program', () => {
    const ts2353 =
      "Object literal may only specify known properties, and '__usePrivacyCheck__' does not exist in type 'AppConfig'."
    for (const text of [ts2353, '在 app.config.ts 里配置 __usePrivacyCheck__: true 会报错'])
      expect(whatOf(text)).toEqual([expect.stringContaining('__usePrivacyCheck__')])
  })

  it('does not hide the error that was pasted with it', () => {
    expect(about('prompt does not appear: {"errno":1025,"errMsg":"x:fail wxa appid privacy api banned"}')).toEqual([
      'errno 1025'
    ])
  })

  it('the self-check asks its two questions in order', () => {
    const [{ words }] = find('self-check').explanations
    expect(words.en.steps[0]).toMatch(/^Question 1: .*ban notice/)
    expect(words.en.steps[1]).toMatch(/^Question 2: .*collects no personal information/)
    expect(words.zh.steps[0]).toMatch(/^问题一.*封禁通知/)
    expect(words.zh.steps[1]).toMatch(/^问题二.*未采集用户隐私/)
  })
})

describe('the title of an explanation, as its page has it', () => {
  it.each([
    ['the guideline cannot be opened', 'error'],
    ['用户拒绝提供手机号', 'error'],
    ['the refresh token is void', 'errcode 61023']
  ])('%s', (title, heading) => {
    expect(about(title)).toEqual([heading])
  })

  it('that several have leads to each of them', () => {
    expect(about('参数错误')).toEqual(['errno 101', 'errcode 61034', 'errcode 40097'])
  })
})

describe('what nobody documented', () => {
  it.each([
    ['a file that denies it', 'readFile:fail permission denied, open http://usr/a.txt'],
    ['words of an error with the number of another', '{"errcode":89248,"errmsg":"invalid component"}']
  ])('is said to be unknown: %s', (_, text) => {
    expect(find(text).explanations).toEqual([])
  })

  it('is said to be unknown, with what is near it', () => {
    expect(find('86079').near.map(({ heading }) => heading)).toContain('errcode 86070')
    expect(find('privacy scope agreement').near.map(({ heading }) => heading)).toContain('errno 112')
    expect(find('隐私协议').near.length).toBeGreaterThan(0)
    expect(find('blue sky').near).toEqual([])
  })

  it('is near nothing for the words that every error has', () => {
    expect(find('foo:fail bar').near).toEqual([])
    expect(find('openBluetoothAdapter:fail:not available').near).toEqual([])
    expect(find('{"errMsg":"request:fail timeout"}').near).toEqual([])
  })

  it('is not searched for long', () => {
    expect(find('112 but '.repeat(100_000)).explanations).toEqual([])
    expect(about('something else\n'.repeat(10_000) + 'errno: 112')).toEqual(['errno 112'])
  })
})

describe('mp-privacy explain', () => {
  it.each([
    ['en', 'JSON.stringify(error)'],
    ['zh', '用 JSON.stringify(error) 打印']
  ])('says how to print what was printed as [object Object] (%s)', async (lang, advice) => {
    const { status, stdout, stderr } = await mpPrivacy([
      'explain',
      'getLocation failed [object Object]',
      '--lang',
      lang
    ])
    expect(status).toBe(1)
    expect(stdout + stderr).toContain(advice)
  })

  it('prints what it is, why, numbered steps and source', async () => {
    const { status, stdout, stderr } = await mpPrivacy(['explain', '112', '--lang', 'en'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^errno 112 · api scope is not declared.*\nWhy: .*\nWhat to do:\n {2}1\. .*\n {2}2\. /)
    expect(stdout).toMatch(/^Source: https:\/\/developers\.weixin\.qq\.com/m)
  })

  it('speaks Chinese', async () => {
    const { stdout } = await mpPrivacy(['explain', '112', '--lang', 'zh-CN'])
    expect(stdout).toMatch(/^errno 112 · 隐私保护指引中没有声明.*\n原因: .*\n处理步骤:\n {2}1\. /)
  })

  it.each([['-1'], ['-40001']])('takes %s for a number, not for an option', async (code) => {
    expect(await mpPrivacy(['explain', code, '--lang', 'en'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(code)
    })
  })

  it('takes words without quotes', async () => {
    expect(await mpPrivacy(['explain', 'needAuthorization', 'always', 'false', '--lang', 'en'])).toMatchObject({
      status: 0
    })
  })

  it('says when it does not know, with status 1', async () => {
    const { status, stdout } = await mpPrivacy(['explain', '86079', '--lang', 'en'])
    expect(status).toBe(1)
    expect(stdout).toMatch(/not among the errors that are documented\.\nNear it are:\n {2}errcode 860/)
  })

  it('says how sure it is where it is not', () => {
    expect(render(find('86071').explanations[0], 'en')).toMatch(/^How sure: community-observed/m)
  })
})
