import { writeFileSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { privacyKeys, type PrivacyKey } from '../../catalogue'
import { speakChinese } from '../../command-line/chinese'
import { languageIn, takesLanguage, type Language } from '../../command-line/language'
import { visible } from '../../command-line/visible'
import { version } from '../package.json'
import { runCheck } from '../check'
import { BuildError, type Compiled, type Warning } from '../compiler'
import { speak } from '../language'
import { servePreview } from '../serve'
import { readState, writeState } from '../state'
import { declaredIn } from './guideline'
import { mocksIn } from './mocks'
import { openBrowser } from './open-browser'
import { pageMarks } from './page-marks'
import { commandWords, type CommandWords } from './words'
import { WrongCommand } from './wrong-command'

interface Options {
  page?: string
  guideline?: string
  declare?: string
  port: number
  host: string
  open?: true
  network?: true
  mocks?: string
  check?: true
  format: 'text' | 'json' | 'html' | 'sarif'
  output?: string
}

/** The exit status; none while the preview is served. */
export async function run(argv: readonly string[]): Promise<number | undefined> {
  const language = languageIn(argv)
  const words = commandWords[language]
  speak(language)
  try {
    const command = commandLine(words, language)
    command.parse(argv, { from: 'user' })
    const root = command.processedArgs[0] as string
    const options = command.opts<Options>()
    if (options.check) return await check(root, options, words, language)
    await serve(root, options, words)
    return undefined
  } catch (error) {
    // Asking for help is no mistake; anything else commander refuses is.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof WrongCommand || error instanceof BuildError)) throw error
    console.error(visible(error.message))
    return 2
  }
}

function commandLine(words: CommandWords, language: Language): Command {
  const command = new Command('miniprogram-privacy-preview')
  if (language === 'zh') speakChinese(command)
  return takesLanguage(command, language)
    .description(words.about)
    .argument('[path]', words.path, '.')
    .option('--page <page>', words.page)
    .option('--guideline <file>', words.guideline)
    .option('--declare <keys>', words.declare)
    .option('--port <number>', words.port, portNumber(words), 8090)
    .option('--host <address>', words.host, 'localhost')
    .option('--open', words.open)
    .option('--network', words.network)
    .option('--mocks <file>', words.mocks)
    .option('--check', words.check)
    .addOption(new Option('--format <format>', words.format).choices(['text', 'json', 'html', 'sarif']).default('text'))
    .option('--output <file>', words.output)
    .helpOption('-h, --help', words.help)
    .version(version, '-V, --version', words.version)
    .exitOverride()
}

const portNumber = (words: CommandWords) => (text: string) => {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError(words.notAPort)
  return port
}

function declaredKeys({ guideline, declare }: Options, words: CommandWords): PrivacyKey[] | undefined {
  if (guideline !== undefined) return declaredIn(guideline, words)
  const keys = declare?.split(',').map((key) => key.trim())
  const unknown = keys?.find((each) => privacyKeys.every(({ key }) => key !== each))
  if (unknown !== undefined)
    throw new WrongCommand(words.notAKey(unknown, privacyKeys.map(({ key }) => key).join(', ')))
  return keys as PrivacyKey[] | undefined
}

async function check(root: string, options: Options, words: CommandWords, lang: Language): Promise<number> {
  const progress = (text: string) => void (process.stderr.isTTY && process.stderr.write(`\r\u001B[K${text}`))
  const { page, format, output, network } = options
  const declared = declaredKeys(options, words)
  const mocks = options.mocks === undefined ? undefined : mocksIn(options.mocks, words)
  const onPage = (each: string, done: number, total: number) => progress(words.checking(each, done, total))
  const result = await runCheck({ paths: [root], page, format, lang, declared, mocks, network, onPage })
  progress('')
  tell(result.warnings, words)
  if (output === undefined) process.stdout.write(visible(result.output))
  else write(output, result.output, words)
  return result.status
}

function write(file: string, text: string, words: CommandWords): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new WrongCommand(words.unwritable(file, (error as NodeJS.ErrnoException).code ?? ''))
  }
}

async function serve(root: string, options: Options, words: CommandWords): Promise<void> {
  const { page = '', port, host, network } = options
  const declared = declaredKeys(options, words)
  const mocks = options.mocks === undefined ? undefined : mocksIn(options.mocks, words)
  console.error(words.building(root))
  const rebuilt = ({ warnings }: Compiled, milliseconds: number) => {
    console.error(words.rebuilt(Math.round(milliseconds)))
    tell(warnings, words)
  }
  const failed = (reason: string) => console.error(reason)
  const server = await servePreview({ root, port, host, network, mocks, rebuilt, failed }).catch((error: unknown) => {
    const { syscall, code } = error as NodeJS.ErrnoException
    throw syscall ? new WrongCommand(words.noPort(host, port, code ?? syscall)) : error
  })
  const url = server.url + writeState({ ...readState(''), path: page, settings: { declared } })
  tell(server.warnings, words)
  if (server.isSkyline) console.error(words.skyline)
  console.log(words.running(root, url))
  if (options.open) openBrowser(url)
  void pageMarks(root).then(server.mark)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)))
  }
}

function tell(warnings: readonly Warning[], words: CommandWords): void {
  if (warnings.length === 0) return
  console.error(words.warnings(warnings.length))
  for (const { file, line, message } of warnings) console.error(visible(`  ${file}:${line}: ${message}`))
}
