/** What each entry exports, written down in `api/`, so that a change of it is seen in review. `npm run api` updates it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'

const root = path.join(__dirname, '../..')
const silent = { logLevel: ExtractorLogLevel.None }

/** The report of an entry -> the package it belongs to, its built types, and the globals they stand on. */
const entries = {
  library: { folder: '.', types: 'types/index.d.ts', globals: 'miniprogram-api-typings' },
  errors: { folder: '.', types: 'types/errors.d.ts', globals: 'miniprogram-api-typings' },
  simulator: { folder: '.', types: 'dist/simulator/index.d.cts', globals: 'node' },
  'uni-app': { folder: '.', types: 'dist/frameworks/uni-app.d.cts', globals: 'node' },
  taro: { folder: '.', types: 'dist/frameworks/taro.d.cts', globals: 'node' },
  vue: { folder: '.', types: 'dist/frameworks/vue.d.cts', globals: 'miniprogram-api-typings' },
  react: { folder: '.', types: 'dist/frameworks/react.d.cts', globals: 'miniprogram-api-typings' },
  toolkit: { folder: 'toolkit', types: 'dist/index.d.cts', globals: 'node' },
  'toolkit-guideline': { folder: 'toolkit', types: 'dist/guideline.d.cts', globals: 'node' },
  'toolkit-weixin': { folder: 'toolkit', types: 'dist/weixin.d.cts', globals: 'node' }
}

export type Entry = keyof typeof entries
export const entryNames = Object.keys(entries) as Entry[]
export const reportFile = (entry: Entry) => path.join(root, 'api', `${entry}.api.md`)

const typesOf = (entry: Entry) => path.join(root, entries[entry].folder, entries[entry].types)

function configOf(entry: Entry, folder: string): ExtractorConfig {
  const { globals } = entries[entry]
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: path.join(root, entries[entry].folder, 'package.json'),
    configObject: {
      projectFolder: path.join(root, entries[entry].folder),
      mainEntryPointFilePath: typesOf(entry),
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'ES2022',
            lib: globals === 'node' ? ['ES2022', 'DOM'] : ['ES2022'],
            module: 'Node16',
            moduleResolution: 'Node16',
            strict: true,
            skipLibCheck: true,
            types: [globals]
          },
          files: [typesOf(entry)]
        }
      },
      newlineKind: 'lf',
      apiReport: {
        enabled: true,
        reportFileName: 'report.api.md',
        reportFolder: folder,
        reportTempFolder: folder,
        // What an exported type is made of is part of it, exported or not.
        includeForgottenExports: true
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        // Release tags are not used, and docstrings are Markdown. What has none is marked in the report as it is.
        extractorMessageReporting: { default: silent },
        tsdocMessageReporting: { default: silent }
      }
    }
  })
}

const states = new Map<string, CompilerState>()

/** Entries that stand on the same globals are compiled together: reading those is what takes the time. */
function stateOf(entry: Entry, config: ExtractorConfig): CompilerState {
  const { globals } = entries[entry]
  const state =
    states.get(globals) ??
    CompilerState.create(config, {
      additionalEntryPoints: entryNames.filter((other) => entries[other].globals === globals).map(typesOf)
    })
  states.set(globals, state)
  return state
}

/** What the built types of an entry export. Throws where they do not compile. */
export function surfaceOf(entry: Entry): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'api-report-'))
  try {
    const config = configOf(entry, folder)
    const errors: string[] = []
    Extractor.invoke(config, {
      localBuild: true,
      compilerState: stateOf(entry, config),
      messageCallback(message) {
        if (message.logLevel === ExtractorLogLevel.Error) errors.push(message.text)
        message.handled = true
      }
    })
    if (errors.length > 0) throw new Error(errors.join('\n'))
    return readFileSync(path.join(folder, 'report.api.md'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (require.main === module) for (const entry of entryNames) writeFileSync(reportFile(entry), surfaceOf(entry))
