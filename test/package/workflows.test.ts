import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { root, run } from './npm'

const { scripts } = require('../../package.json')
const folder = path.join(root, '.github/workflows')

interface Step {
  uses?: string
  run?: string
  if?: string
  with?: Record<string, unknown>
}
interface Job {
  uses?: string
  'runs-on'?: string
  strategy?: { matrix: { node: number[] } }
  steps?: Step[]
}
interface Workflow {
  on: Record<string, unknown>
  jobs: Record<string, Job>
}

const workflow = (file: string): Workflow => parse(readFileSync(path.join(folder, file), 'utf8'))
const stepsOf = (file: string) => Object.values(workflow(file).jobs).flatMap(({ steps = [] }) => steps)
const commandsOf = (file: string) => stepsOf(file).flatMap(({ run: command }) => command ?? [])

const isExecutable = (file: string) => expect(() => accessSync(path.join(root, file), constants.X_OK)).not.toThrow()

/** The npm scripts that a shell script or a workflow calls. */
const scriptsIn = (text: string) => [...text.matchAll(/npm (?:run )?([\w:]+)/g)].map(([, name]) => name)

test('there is one for changes and one for releases', () => {
  expect(readdirSync(folder).sort()).toEqual(['ci.yml', 'release.yml'])
})

describe.each(['ci.yml', 'release.yml'])('%s', (file) => {
  test('names commands, scripts and workflows that exist', () => {
    for (const command of commandsOf(file)) {
      if (/^[.\w]+\//.test(command)) isExecutable(command)
      else expect(command).toMatch(/^(npm ci|sudo apt-get) ?/)
    }
    for (const { uses } of Object.values(workflow(file).jobs)) {
      if (uses) expect(existsSync(path.join(root, uses))).toBe(true)
    }
  })

  test('takes nobody’s actions but GitHub’s own, each at a version', () => {
    for (const { uses } of stepsOf(file)) if (uses) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/)
  })
})

test('a change is checked by what .ci/run does, on Node 20 and 22, and what its tests left is kept when they fail', () => {
  const { on, jobs } = workflow('ci.yml')
  expect(Object.keys(on)).toEqual(['pull_request', 'workflow_call'])
  expect(jobs.test['runs-on']).toMatch(/^ubuntu-/)
  expect(jobs.test.strategy?.matrix.node).toEqual([20, 22, 24])
  expect(commandsOf('ci.yml')).toContain('.ci/run')
  const upload = stepsOf('ci.yml').find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))
  expect(upload).toMatchObject({ if: 'failure()', with: { path: 'test-results' } })
})

test('a release waits for those checks', () => {
  const { on, jobs } = workflow('release.yml')
  expect(on).toEqual({ push: { branches: ['main'] } })
  expect(jobs).toMatchObject({ ci: { uses: './.github/workflows/ci.yml' }, release: { needs: 'ci' } })
})

test.each(['.ci/run', 'release/on-push.sh'])('%s is a shell script whose npm scripts exist', (file) => {
  isExecutable(file)
  run('bash', ['-n', file], root)
  const called = scriptsIn(readFileSync(path.join(root, file), 'utf8')).filter((name) => name !== 'ci')
  expect(called).not.toEqual([])
  expect(called.filter((name) => !(name in scripts))).toEqual([])
})
