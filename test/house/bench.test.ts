import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const top = path.join(__dirname, '../..')
const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: top, encoding: 'utf8' })

describe('the measurements', () => {
  it('names those there are when one is asked for that is not, the audit among them', () => {
    const { status, stderr } = run('--import', 'tsx', 'bench/run.ts', 'sise')
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/^no bench sise: there are size, .*\baudit$/)])
    expect(status).toBe(2)
  })

  it('tell what an audit of each of some folders costs', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
    try {
      writeFileSync(path.join(folder, 'app.json'), '{ "pages": [] }')
      writeFileSync(path.join(folder, 'app.js'), 'App({ onLaunch() { wx.getLocation() } })')
      const { stdout } = run('bench/audit/run.mjs', folder, __dirname)
      const [, , program, none, all] = stdout.split('\n').map((line) => line.split(' | '))
      expect([program![0], none![0], all![0]]).toEqual([`| ${folder}`, `| ${__dirname}`, '| all'])
      expect(program![4]).toMatch(/^\d+ \|$/)
      expect(none![1]).toBe('cannot be audited')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
