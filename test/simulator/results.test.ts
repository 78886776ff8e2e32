import ts from 'typescript'
import { resultOf } from '../../simulator/results'
import { pickUpPhone } from './phone'

/** What `success` is handed: a type among the platform's typings. */
const documented = {
  chooseAddress: 'ChooseAddressSuccessCallbackResult',
  chooseImage: 'ChooseImageSuccessCallbackResult',
  chooseInvoice: 'ChooseInvoiceSuccessCallbackResult',
  chooseInvoiceTitle: 'ChooseInvoiceTitleSuccessCallbackResult',
  chooseLicensePlate: 'ChooseLicensePlateSuccessCallbackResult',
  chooseLocation: 'ChooseLocationSuccessCallbackResult',
  // Length and cover are a video's.
  chooseMedia: "{ type: string; tempFiles: Omit<MediaFile, 'duration' | 'thumbTempFilePath'>[] }",
  chooseMessageFile: 'ChooseMessageFileSuccessCallbackResult',
  choosePoi: 'ChoosePoiSuccessCallbackResult',
  chooseVideo: 'ChooseVideoSuccessCallbackResult',
  getClipboardData: 'GetClipboardDataSuccessCallbackOption',
  getFuzzyLocation: 'GetFuzzyLocationSuccessCallbackResult',
  getLocation: 'GetLocationSuccessCallbackResult',
  // `subscriptionsSetting` comes with the option `withSubscriptions` only.
  getSetting: 'GetSettingSuccessCallbackResult',
  getUserInfo: 'GetUserInfoSuccessCallbackResult',
  getUserProfile: 'GetUserProfileSuccessCallbackResult',
  getWeRunData: 'GetWeRunDataSuccessCallbackResult',
  joinVoIPChat: 'JoinVoIPChatSuccessCallbackResult',
  openSetting: 'OpenSettingSuccessCallbackResult',
  startRecord: 'StartRecordSuccessCallbackResult'
}

test('a call that succeeds brings back the fields of the platform’s typings, and no others', () => {
  const { settings } = pickUpPhone()
  const assignments = Object.entries(documented).map(([name, type]) => {
    const { errMsg, ...fields } = resultOf(name, {}, settings)
    expect(errMsg).toBe(`${name}:ok`)
    return `const ${name}: Omit<${type}, 'errMsg' | 'subscriptionsSetting'> = ${JSON.stringify(fields)}`
  })
  expect(mistakesIn(`namespace WechatMiniprogram { ${assignments.join('\n')} }`)).toEqual([])
})

/** What TypeScript says of a script beside the platform's typings. */
function mistakesIn(script: string): string[] {
  const name = 'results.ts'
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['miniprogram-api-typings']
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.fileExists = (file) => file === name || fileExists(file)
  host.getSourceFile = (file, version) =>
    file === name ? ts.createSourceFile(file, script, version) : getSourceFile(file, version)
  const program = ts.createProgram([name], options, host)
  const found = program.getSemanticDiagnostics(program.getSourceFile(name))
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}
