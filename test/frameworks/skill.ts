import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { root, run } from '../package/npm'
import type { Project } from './projects'

const command = path.join(root, 'toolkit/bin/mp-privacy.js')

/** Takes texts out of a file of the project: what the skill is to bring in. */
export function takeOut(program: Project, file: string, ...texts: string[]): void {
  const before = program.read(file)
  const missing = texts.filter((text) => !before.includes(text))
  if (missing.length) throw new Error(`${file} has no ${missing.join(' and no ')}`)
  writeFileSync(
    program.file(file),
    texts.reduce((rest, text) => rest.replace(text, ''), before)
  )
}

/** What `mp-privacy init --skill` tells a coding agent, as far as it is commands. */
export class Skill {
  private readonly text: string
  private readonly commands: string[]

  constructor(
    private readonly program: Project,
    private readonly framework: 'uni-app' | 'Taro' | 'mpx'
  ) {
    this.text = run(process.execPath, [command, 'init', '--skill'], program.folder)
    this.commands = [...this.text.matchAll(/^npx mp-privacy (.+)$/gm)].map(([, words]) => words!)
  }

  /** Steps 1 and 2. The library is there already, from its tarball: no registry is asked for the framework again. */
  bringInAndBuild(): void {
    const { program } = this
    const manifest = JSON.parse(program.read('package.json'))
    manifest.devDependencies = { ...manifest.devDependencies, 'miniprogram-privacy-consent': '*' }
    writeFileSync(program.file('package.json'), JSON.stringify(manifest))
    run(process.execPath, [command, ...this.commands[0]!.split(' '), '--prompt', 'consent-page'], program.folder)
    const [bin, ...words] = this.buildLine.command.split(' ')
    if (bin === 'npx') program.run(words[0]!, words.slice(1))
    else run(bin!, words, program.folder, { NODE_ENV: 'production' })
  }

  /** Step 3: what is left to mend by "Done when". */
  serious(): string[] {
    const words = this.commands[1]!.replace('PROGRAM', this.buildLine.folder).split(' ')
    const { stdout } = spawnSync(process.execPath, [command, ...words], { cwd: this.program.folder, encoding: 'utf8' })
    const [{ findings }]: { findings: { severity: string; rule: string }[] }[] = JSON.parse(stdout)
    return findings
      .filter(({ severity, rule }) => severity !== 'info' && rule !== 'undeclared-key')
      .map(({ rule }) => rule)
  }

  private get buildLine(): { command: string; folder: string } {
    const line = new RegExp(`^- ${this.framework}: \`([^\`]+)\`, into \`([^\`]+)\``, 'm').exec(this.text)!
    return { command: line[1]!, folder: line[2]! }
  }
}
