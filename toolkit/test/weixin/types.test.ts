import { join } from 'node:path'
import ts from 'typescript'

const weixin = join(__dirname, '../../src/weixin')

const fine = `
  if (event.status === pushStatus.approved || event.status === 3) event.reason.trim()
  if (state.status === interfaceStatus.granted || state.status === 5) state.api_name.trim()
  const outcome: PushStatus = event.status
  switch (outcome) { case 2: case 3: break }`

const mistakes: [string, string, string][] = [
  [
    'compare a push with the list’s states',
    'if (event.status === interfaceStatus.underReview) event.reason.trim()',
    'TS2367'
  ],
  ['compare an interface with a push’s', 'if (state.status === pushStatus.approved) state.api_name.trim()', 'TS2367'],
  ['compare a push with 5', 'if (event.status === 5) event.reason.trim()', 'TS2367'],
  ['take the one for the other', 'const status: InterfaceStatus = event.status; void status', 'TS2322'],
  ['take the other for the one', 'const status: PushStatus = interfaceStatus.rejected; void status', 'TS2322']
]

/** What the compiler says of each piece of a program that uses the client. */
let complaints: Map<string, string[]>

beforeAll(() => {
  const sources = new Map(
    [fine, ...mistakes.map(([, body]) => body)].map((body, index) => [join(__dirname, `program-${index}.ts`), body])
  )
  const written = (body: string): string => `
    import { interfaceStatus, pushStatus, type InterfaceStatus, type PrivacyApplyEvent, type PrivacyInterfaceState,
      type PushStatus } from '${weixin}'
    declare const event: PrivacyApplyEvent, state: PrivacyInterfaceState
    ${body}
    export const used: unknown[] = [interfaceStatus, pushStatus, event, state, {} as InterfaceStatus, {} as PushStatus]`
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2020,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ['node']
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile } = host
  host.getSourceFile = (name, ...rest) => {
    const body = sources.get(name)
    return body
      ? ts.createSourceFile(name, written(body), ts.ScriptTarget.ES2020)
      : getSourceFile.call(host, name, ...rest)
  }
  const program = ts.createProgram([...sources.keys()], options, host)
  complaints = new Map(
    [...sources].map(([name, body]) => [
      body,
      program.getSemanticDiagnostics(program.getSourceFile(name)).map(({ code }) => `TS${code}`)
    ])
  )
})

it('a push and an interface each have their own states', () => {
  expect(complaints.get(fine)).toEqual([])
})

it.each(mistakes)('the compiler lets nobody %s', (_, body, complaint) => {
  expect(complaints.get(body)).toEqual([complaint])
})
