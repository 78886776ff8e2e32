import { execFileSync } from 'node:child_process'
import { appendFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { audit, AuditError } from '../../src/audit'
import { miniProgram, write, type Files } from './project'

const call = 'wx.getUserProfile()'
const git = (folder: string, ...given: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'protocol.file.allow=always', ...given], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe'
  })

function commit(folder: string): void {
  git(folder, 'add', '.')
  git(folder, 'commit', '-m', 'x')
}

/** The program in `app` of a repository that has it in its one commit. */
function committed(files: Files = {}): { folder: string; root: string } {
  const program = { ...miniProgram({ 'pages/a/index.js': `Page({ a() { ${call} } })`, ...files }) }
  const folder = write(Object.fromEntries(Object.entries(program).map(([file, text]) => [`app/${file}`, text])))
  git(folder, 'init')
  commit(folder)
  return { folder, root: join(folder, 'app') }
}

const told = (root: string, since = 'HEAD') =>
  audit(root, { since }).findings.flatMap(({ rule, places }) =>
    rule === 'withdrawn-api' ? places.map(({ file }) => file) : []
  )

function refusal(root: string, since: string): [string, string] {
  try {
    audit(root, { since })
  } catch (error) {
    if (error instanceof AuditError) return [error.message, error.sentence('zh')]
    throw error
  }
  throw new Error('not refused')
}

describe('only files that changed count', () => {
  it('in a commit or in none', () => {
    const { folder, root } = committed()
    expect(told(root)).toEqual([])
    writeFileSync(join(root, 'app.js'), call)
    expect(told(root)).toEqual(['app.js'])
    commit(folder)
    expect([told(root), told(root, 'HEAD~1')]).toEqual([[], ['app.js']])
  })

  it('that are new, with a name that git would put in quotes', () => {
    const { root } = committed()
    writeFileSync(join(root, '新 "页\'.js'), call)
    expect(told(root)).toEqual(['新 "页\'.js'])
  })

  it('and what is missing because somebody took it away or gave it another name', () => {
    const listed = { 'app.json': { pages: ['pages/a/index', 'pages/b/b', 'pages/lost'] } }
    const { folder, root } = committed({
      ...listed,
      'pages/b/b.wxml': '',
      'pages/b/b.js': "require('./c/d')",
      'pages/b/c/d.js': ''
    })
    const missing = () =>
      audit(root, { since: 'HEAD' }).findings.flatMap(({ rule, places }) =>
        rule === 'incomplete-program' ? places.map(({ file, line }) => `${file}:${line}`) : []
      )
    expect(missing()).toEqual([])
    git(folder, 'mv', 'app/pages/b/c/d.js', 'app/pages/b/c/e.js')
    expect(missing()).toEqual(['pages/b/b.js:1'])
    git(folder, 'rm', '-rf', 'app/pages/b')
    expect(missing()).toEqual(['app.json:4'])
  })

  it('since the branch was left, whatever came to the other one later', () => {
    const { folder, root } = committed()
    git(folder, 'branch', 'other')
    writeFileSync(join(root, 'app.js'), call)
    commit(folder)
    git(folder, 'checkout', 'other')
    writeFileSync(join(root, 'mine.js'), call)
    commit(folder)
    expect(told(root, '@{-1}')).toEqual(['mine.js'])
  })

  it('and what git does not track: a build that it ignores, a repository inside', () => {
    const { folder, root } = committed()
    const names = ['dist', 'inner']
    for (const name of names) execFileSync('cp', ['-r', root, join(folder, name)])
    writeFileSync(join(folder, '.gitignore'), 'dist')
    git(join(folder, 'inner'), 'init')
    execFileSync('cp', ['-r', join(folder, 'inner'), join(root, 'inner')])
    expect(told(join(folder, 'dist'))).toEqual(['pages/a/index.js'])
    expect(told(root)).toEqual(['inner/pages/a/index.js'])
  })

  it('and all of a submodule that moved', () => {
    const { folder, root } = committed()
    const { folder: other } = committed()
    git(folder, 'submodule', 'add', other, 'app/kit')
    commit(folder)
    expect(told(root)).toEqual([])
    appendFileSync(join(root, 'kit/app/app.js'), call)
    commit(join(root, 'kit'))
    commit(folder)
    expect(told(root, 'HEAD~1')).toEqual(['kit/app/app.js', 'kit/app/pages/a/index.js'])
  })

  it('in a hook too, which is told of its own repository', () => {
    const { root } = committed()
    process.env.GIT_DIR = join(dirname(root), '.git')
    try {
      expect(told(root)).toEqual([])
    } finally {
      delete process.env.GIT_DIR
    }
  })
})

describe('what git cannot tell is refused, and says what to do', () => {
  it('a revision that is not there', () => {
    const { root } = committed()
    expect(refusal(root, 'nowhere')).toEqual([
      expect.stringMatching(/^--since nowhere: there is no such commit here; fetch it first/),
      expect.stringMatching(/^--since nowhere：本地没有这个提交/)
    ])
    expect(refusal(root, '--output=x')[0]).toMatch(/not a revision/)
    expect(refusal(root, ' ')[0]).toMatch(/not a revision/)
  })

  it('a checkout of one commit, as CI makes it', () => {
    const { folder } = committed()
    git(folder, 'branch', 'start')
    appendFileSync(join(folder, 'app/app.js'), '// more')
    commit(folder)
    const shallow = join(write({}), 'shallow')
    git(folder, 'clone', '--depth', '1', `file://${folder}`, shallow)
    git(shallow, 'fetch', '--depth', '1', 'origin', 'start')
    expect(refusal(join(shallow, 'app'), 'FETCH_HEAD')).toEqual([
      expect.stringMatching(/no commit in common with HEAD; fetch the whole history/),
      expect.stringMatching(/没有共同的提交；请获取完整历史/)
    ])
  })

  it('no repository, or none that may be read', () => {
    expect(refusal(write(miniProgram({})), 'HEAD')).toEqual([
      '--since HEAD: the program lies in no git repository',
      '--since HEAD：小程序不在 git 仓库中'
    ])
    const { root } = committed()
    process.env.GIT_TEST_ASSUME_DIFFERENT_OWNER = '1'
    try {
      expect(refusal(root, 'HEAD')[0]).toMatch(/run git config --global --add safe\.directory \S+$/)
    } finally {
      delete process.env.GIT_TEST_ASSUME_DIFFERENT_OWNER
    }
  })

  it('no git', () => {
    const { root } = committed()
    const { PATH } = process.env
    process.env.PATH = root
    try {
      expect(refusal(root, 'HEAD')).toEqual(['--since needs git, which is not there', '--since 需要 git，没有找到'])
    } finally {
      process.env.PATH = PATH
    }
  })
})

it('a guideline that changed counts, in what it declares and what it no longer does', () => {
  const { folder, root } = committed({ 'pages/a/index.js': 'Page({ a() { wx.chooseImage() } })' })
  const guideline = join(folder, 'guideline.json')
  const declare = (privacy_key: string) =>
    writeFileSync(guideline, JSON.stringify({ setting_list: [{ privacy_key, privacy_text: '上传头像' }] }))
  const found = () => audit(root, { since: 'HEAD', guideline }).findings.map(({ rule, file }) => `${rule} ${file}`)
  declare('Album')
  commit(folder)
  expect(found()).toEqual([])
  declare('Camera')
  expect(found()).toEqual(['unused-key ../guideline.json', 'undeclared-key pages/a/index.js'])
  commit(folder)
  expect(found()).toEqual([])
})

describe('what a change takes out of the settings, or out of a page, is missing where nothing changed', () => {
  const settings = {
    pages: ['pages/a/index'],
    requiredPrivateInfos: ['getLocation'],
    permission: { 'scope.userLocation': { desc: '用于显示附近门店' } },
    usingComponents: { 'x-ask': '/ask/ask' }
  }
  const asking: Files = {
    'app.json': settings,
    'app.js': 'wx.onNeedPrivacyAuthorization((resolve) => {})',
    'pages/a/index.wxml': '<x-ask />',
    'pages/a/index.js': 'Page({ a() { wx.getLocation() } })',
    'ask/ask.json': { component: true },
    'ask/ask.wxml': '<button id="yes" open-type="agreePrivacyAuthorization" bindagreeprivacyauthorization="yes" />',
    'ask/ask.js': "Component({ methods: { yes() { resolve({ event: 'agree', buttonId: 'yes' }) } } })"
  }
  const found = (change: Files, before: Files = {}) => {
    const { root } = committed({ ...asking, ...before })
    for (const [file, text] of Object.entries(change))
      writeFileSync(join(root, file), typeof text === 'string' ? text : JSON.stringify(text))
    return audit(root, { since: 'HEAD' }).findings.flatMap(({ rule, places }) =>
      places.map(({ file }) => `${rule} ${file}`)
    )
  }
  const { requiredPrivateInfos, permission, usingComponents, ...bare } = settings

  it.each<[string, Files, string[]]>([
    ['a location interface', { permission, usingComponents }, ['missing-required-private-info pages/a/index.js']],
    ['what it is for', { requiredPrivateInfos, usingComponents }, ['missing-permission-description pages/a/index.js']],
    ['the component that asks', { requiredPrivateInfos, permission }, ['page-without-prompt pages/a/index.js']]
  ])('%s', (_, left, expected) => {
    expect(found({ 'app.json': { ...bare, ...left } })).toEqual(expected)
  })

  it('the tag of what asks', () => {
    expect(found({ 'pages/a/index.wxml': '<view />' })).toEqual(['page-without-prompt pages/a/index.js'])
  })

  it('an ext.json that replaces it', () => {
    const ext = { extEnable: true, ext: {}, requiredPrivateInfos: ['chooseAddress'] }
    expect(found({ 'ext.json': ext })).toContain('missing-required-private-info pages/a/index.js')
  })

  it('but what was missing before is not told', () => {
    expect(found({ 'app.json': { ...bare, debug: true } }, { 'app.json': bare })).toEqual([])
    expect(found({ 'app.json': { ...settings, debug: true } })).toEqual([])
  })
})
