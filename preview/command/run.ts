import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { version } from '../package.json'
import { BuildError } from '../compiler'
import { servePreview } from '../serve'
import { writeState, readState } from '../state'
import { declaredIn } from './guideline'
import { openBrowser } from './open-browser'
import { commandLanguage, commandWords, type CommandWords } from './words'
import { WrongCommand } from './wrong-command'

interface Options {
  page?: string
  guideline?: string
  declare?: string
  port: number
  host: string
  open?: true
}

/** The exit status; none while the preview is served. */
export async function run(argv: readonly string[]): Promise<number | undefined> {
  const words = commandWords[commandLanguage(argv, process.env)]
  try {
    const command = commandLine(words)
    command.parse(argv, { from: 'user' })
    await serve(command.processedArgs[0] as string, command.opts<Options>(), words)
    return undefined
  } catch (error) {
    // Asking for help is no mistake; anything else commander refuses is.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof WrongCommand || error instanceof BuildError)) throw error
    console.error(error.message)
    return 2
  }
}

function commandLine(words: CommandWords): Command {
  return new Command('miniprogram-privacy-preview')
    .description(words.about)
    .argument('[path]', words.path, '.')
    .option('--page <page>', words.page)
    .option('--guideline <file>', words.guideline)
    .option('--declare <keys>', words.declare)
    .option('--port <number>', words.port, portNumber(words), 8090)
    .option('--host <address>', words.host, 'localhost')
    .option('--open', words.open)
    .option('--lang <language>', words.lang)
    .helpOption('-h, --help', words.help)
    .version(version, '-V, --version', words.version)
    .exitOverride()
}

const portNumber = (words: CommandWords) => (text: string) => {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65535) throw new InvalidArgumentError(words.notAPort(text))
  return port
}

async function serve(root: string, options: Options, words: CommandWords): Promise<void> {
  const { page, guideline, declare, port, host } = options
  const declared = guideline === undefined ? declare?.split(',') : declaredIn(guideline, words)
  const server = await servePreview({ root, port, host })
  const first = readState('')
  const state = writeState({ ...first, path: page ?? '', settings: { declared: declared as never } })
  const url = server.url + state
  console.log(words.running(root, url))
  if (options.open) openBrowser(url)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)))
  }
}
