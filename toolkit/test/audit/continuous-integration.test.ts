import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { miniProgram, write, type Files } from './project'

const repository = join(__dirname, '../../..')
const command = `${process.execPath} ${join(repository, 'toolkit/dist/cli.js')}`
const yaml = (file: string): unknown => parse(readFileSync(join(repository, file), 'utf8'))

interface Action {
  name: string
  description: string
  inputs: Record<string, { description: string; default: string }>
  runs: { using: string; steps: { shell: string; run: string; env: Record<string, string> }[] }
}

interface Job {
  variables: Record<string, string | number>
  script: string[]
  artifacts: { paths: string[]; reports: { codequality: string } }
}

const withdrawn: Files = miniProgram({ 'pages/a/index.wxml': '<button open-type="getUserInfo" />' })

function bash(script: string, folder: string, env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env }
  })
  return { status, stdout, stderr }
}

/** The program in a repository, where nothing changed since. */
function committed(): { folder: string; revision: string } {
  const folder = write(withdrawn)
  const git = (...given: string[]) =>
    spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...given], { cwd: folder, encoding: 'utf8' }).stdout
  git('init')
  git('add', '.')
  git('commit', '-m', 'x')
  return { folder, revision: git('rev-parse', 'HEAD').trim() }
}

describe('the GitHub Action', () => {
  const { name, description, inputs, runs } = yaml('action.yml') as Action
  const [step] = runs.steps

  /** Runs its step with these inputs, as GitHub does. */
  const run = (given: Record<string, string>, files: Files) => runIn(write(files), given)

  function runIn(folder: string, given: Record<string, string>) {
    const valueOf = (input: string) => ({ command, ...given })[input] ?? inputs[input].default
    const env = Object.entries(step.env).map(([variable, text]) => [
      variable,
      text.replace(/\$\{\{ inputs\.(\w+) \}\}/g, (_, input: string) => valueOf(input))
    ])
    return { folder, ...bash(step.run, folder, Object.fromEntries(env) as Record<string, string>) }
  }

  it('is an action of steps, each input with what it is for', () => {
    expect([typeof name, typeof description, runs.using, step.shell]).toEqual(['string', 'string', 'composite', 'bash'])
    for (const input of Object.values(inputs)) expect(Object.keys(input)).toEqual(['description', 'default'])
    expect(Object.values(step.env).every((text) => /^\$\{\{ inputs\.\w+ \}\}$/.test(text))).toBe(true)
    expect(step.run).not.toContain('${{')
  })

  it('fails where something is found, and leaves it as SARIF', () => {
    const { folder, status, stdout } = run({}, withdrawn)
    expect([status, stdout]).toEqual([1, expect.stringContaining('withdrawn-api')])
    const { runs } = JSON.parse(readFileSync(join(folder, 'mp-privacy.sarif'), 'utf8')) as {
      runs: { results: { ruleId: string }[] }[]
    }
    expect(runs[0].results.map(({ ruleId }) => ruleId)).toEqual(['withdrawn-api'])
  })

  it('fails for what changed only, and hands GitHub the whole to compare', () => {
    const { folder, revision } = committed()
    expect(runIn(folder, { since: revision }).status).toBe(0)
    expect(readFileSync(join(folder, 'mp-privacy.sarif'), 'utf8')).toContain('"ruleId": "withdrawn-api"')
  })

  it('passes where nothing is, over several roots', () => {
    const files = Object.entries(miniProgram({})).flatMap(([file, text]) => [
      [`one/${file}`, text],
      [`two words/${file}`, text]
    ])
    expect(run({ root: 'one\ntwo words\n' }, Object.fromEntries(files) as Files).status).toBe(0)
  })

  it('runs nothing that an input says', () => {
    const { folder, status } = run({ root: '$(touch done)`touch done`; touch done' }, withdrawn)
    expect([status, existsSync(join(folder, 'done'))]).toEqual([2, false])
  })
})

describe('the job for GitLab', () => {
  const { privacy } = yaml('toolkit/gitlab.yml') as { privacy: Job }
  const variables = Object.entries({ ...privacy.variables, AUDIT_COMMAND: command }).map(([name, value]) => [
    name,
    String(value)
  ])
  const runIn = (folder: string, given: Record<string, string>) => {
    const env = { ...(Object.fromEntries(variables) as Record<string, string>), ...given }
    return { folder, ...bash(privacy.script.join('\n'), folder, env) }
  }
  const run = (files: Files, given: Record<string, string> = {}) => runIn(write(files), given)

  it('fails where something is found, with the report as an artifact', () => {
    const { folder, status } = run(withdrawn, { AUDIT_LANGUAGE: 'en' })
    expect(status).toBe(1)
    for (const path of privacy.artifacts.paths)
      expect(readFileSync(join(folder, path), 'utf8')).toContain('withdrawn-api')
  })

  it('tells a merge request what changed, and hands GitLab the whole to compare', () => {
    const folder = write(withdrawn)
    const git = (...given: string[]) =>
      spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...given], { cwd: folder, encoding: 'utf8' })
        .stdout
    git('init')
    git('add', '.')
    git('commit', '-m', 'x')
    const env = { AUDIT_LANGUAGE: 'en', CI_MERGE_REQUEST_DIFF_BASE_SHA: git('rev-parse', 'HEAD').trim() }
    expect(runIn(folder, env).status).toBe(0)
    const text = readFileSync(join(folder, privacy.artifacts.reports.codequality), 'utf8')
    expect(JSON.parse(text)).toEqual([expect.objectContaining({ check_name: 'withdrawn-api', severity: 'minor' })])
  })

  it('compares with a guideline where one is named', () => {
    const files = { ...miniProgram({ 'pages/a/index.js': 'Page({ go() { wx.chooseImage() } })' }) }
    const declared = { ...files, 'guideline.json': { owner_setting: {}, setting_list: [] } }
    expect(run(declared).status).toBe(0)
    expect(run(declared, { AUDIT_GUIDELINE: 'guideline.json' }).status).toBe(1)
  })
})
