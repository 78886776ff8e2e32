import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { root, run } from './npm'
import { temporaryFolder } from './temporary-folder'

const manifest = require('../../package.json')
const changeset = path.join(root, 'node_modules/.bin/changeset')
const toolkit = 'toolkit/'
const published = {
  '': [
    ...['package.json', 'CHANGELOG.md', 'LICENSE', 'README.md', 'miniprogram_dist', 'types', 'dist/simulator'],
    ...['package-lock.json', '.npmrc', 'release']
  ],
  [toolkit]: ['package.json', 'CHANGELOG.md', 'LICENSE', 'README.md', 'dist'],
  'preview/': ['package.json', 'CHANGELOG.md', 'LICENSE', 'README.md', 'dist'],
  'fleet/': ['package.json', 'CHANGELOG.md', 'LICENSE', 'README.md', 'bin', 'dist']
}

/** The packages as they are built, and what releases them, in a repository of their own. */
function repository(): string {
  const folder = temporaryFolder()
  for (const [from, names] of Object.entries(published)) {
    for (const name of names) cpSync(path.join(root, from, name), path.join(folder, from, name), { recursive: true })
  }
  // Changes that wait for their release here are not this test's.
  const pending = readdirSync(path.join(folder, 'release/.changeset')).filter((file) => file.endsWith('.md'))
  for (const file of pending) rmSync(path.join(folder, 'release/.changeset', file))
  // What else a release writes is in test/docs/written.test.ts.
  const manifest = JSON.parse(read(folder, 'package.json'))
  manifest.scripts['docs:write'] = 'true'
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest, null, 2))
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  writeFileSync(path.join(folder, '.gitignore'), 'node_modules\n')
  run('git', ['init', '--quiet', '--initial-branch=main'], folder)
  for (const [key, value] of Object.entries({ name: 'A developer', email: 'developer@example.com' })) {
    run('git', ['config', `user.${key}`, value], folder)
  }
  run('git', ['add', '.'], folder)
  run('git', ['commit', '--quiet', '--message', 'As built'], folder)
  return folder
}

const read = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8')
const versionOf = (folder: string) => JSON.parse(read(folder, 'package.json')).version as string

const changeOf = (...packages: string[]) =>
  `---\n${packages.map((each) => `miniprogram-privacy-${each}`).join('\n')}\n---\n\nSays what for.\n`

test('a change of both packages raises their versions and stands in their changelogs', () => {
  const folder = repository()
  const [major, minor, patch] = versionOf(folder).split('.').map(Number)
  writeFileSync(path.join(folder, 'release/.changeset/quick-fox.md'), changeOf('consent: minor', 'toolkit: patch'))
  run(changeset, ['version'], path.join(folder, 'release'))

  expect(versionOf(folder)).toBe(`${major}.${minor + 1}.0`)
  expect(versionOf(path.join(folder, toolkit))).toBe(`${major}.${minor}.${patch + 1}`)
  for (const file of ['CHANGELOG.md', 'toolkit/CHANGELOG.md'])
    expect(read(folder, file)).toMatch(/^- Says what for\.$/m)
  const needed = versionOf(path.join(folder, toolkit))
  expect(read(folder, 'fleet/CHANGELOG.md')).toContain(`\n- Needs miniprogram-privacy-toolkit ${needed}.\n`)
})

test('after a push with such a change a pull request raises the versions, in the lockfile too', () => {
  const folder = repository()
  const remote = temporaryFolder()
  run('git', ['init', '--quiet', '--bare'], remote)
  run('git', ['remote', 'add', 'origin', remote], folder)
  writeFileSync(path.join(folder, 'release/.changeset/quick-fox.md'), changeOf('consent: minor'))
  // GitHub's command, which has no pull request to list and notes what it is told.
  const commands = temporaryFolder()
  const told = path.join(commands, 'told')
  writeFileSync(path.join(commands, 'gh'), `#!/bin/sh\necho "$@" >> ${told}\ntest "$2" = create || echo 0\n`, {
    mode: 0o755
  })
  run('env', [`PATH=${commands}:${process.env.PATH}`, 'release/on-push.sh'], folder)

  const pushed = (file: string) => run('git', ['show', `next-release:${file}`], remote)
  const { version } = JSON.parse(pushed('package.json'))
  expect(version).not.toBe(manifest.version)
  expect(JSON.parse(pushed('package-lock.json')).packages[''].version).toBe(version)
  expect(run('git', ['ls-tree', '--name-only', 'next-release:release/.changeset'], remote)).toBe('config.json\n')
  expect(readFileSync(told, 'utf8')).toContain('pr create --base main --head next-release')
})

interface Publication {
  versions: Record<string, { version: string; main?: string }>
  _attachments: Record<string, { data: string }>
}

describe('publishing', () => {
  const publications = new Map<string, Publication>()
  let registry: Server
  beforeAll((done) => {
    registry = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const isPublication = request.method === 'PUT'
        if (isPublication) publications.set(request.url!.slice(1), JSON.parse(Buffer.concat(chunks).toString()))
        response.writeHead(isPublication ? 201 : 404, { 'content-type': 'application/json' }).end('{}')
      })
    }).listen(0, done)
  })
  afterAll((done) => void registry.close(done))

  test('sends both packages, each with what was built, and leaves their tags', async () => {
    const folder = repository()
    const host = `localhost:${(registry.address() as AddressInfo).port}`
    const env = {
      ...process.env,
      NO_PROXY: 'localhost',
      no_proxy: 'localhost',
      npm_config_registry: `http://${host}/`,
      npm_config_userconfig: path.join(folder, 'user.npmrc'),
      // What runs before a publication is building; here it is built.
      npm_config_ignore_scripts: 'true'
    }
    writeFileSync(path.join(folder, 'user.npmrc'), `//${host}/:_authToken=of-this-test\n`)
    await promisify(execFile)(changeset, ['publish'], { cwd: path.join(folder, 'release'), env })

    const version = versionOf(folder)
    expect([...publications.keys()].sort()).toEqual([
      'miniprogram-privacy-consent',
      'miniprogram-privacy-fleet',
      'miniprogram-privacy-preview',
      'miniprogram-privacy-toolkit'
    ])
    for (const [name, { versions, _attachments }] of publications) {
      expect(Object.keys(versions)).toEqual([version])
      const unpacked = path.join(folder, 'unpacked', name)
      mkdirSync(unpacked, { recursive: true })
      writeFileSync(path.join(unpacked, 'tarball.tgz'), Object.values(_attachments)[0].data, 'base64')
      run('tar', ['-xzf', 'tarball.tgz'], unpacked)
      // The fleet is a command and nothing to import.
      const { main = 'dist/cli.js' } = versions[version]
      expect(() => read(unpacked, path.join('package', main))).not.toThrow()
    }
    expect(run('git', ['tag'], folder).trim().split('\n')).toEqual([
      `miniprogram-privacy-consent@${version}`,
      `miniprogram-privacy-fleet@${version}`,
      `miniprogram-privacy-preview@${version}`,
      `miniprogram-privacy-toolkit@${version}`
    ])
  })

  test('begins with a build, each time', () => {
    expect(manifest.scripts['release:publish']).toMatch(/^npm run build && .*changeset publish$/)
    expect(manifest.scripts.prepare).toBe('npm run build')
    for (const folder of ['toolkit', 'preview', 'fleet']) {
      expect(require(`../../${folder}/package.json`).scripts.prepack).toBe('npm run build')
    }
  })
})
