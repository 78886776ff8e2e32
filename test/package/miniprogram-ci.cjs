// The official builder on one mini program, in a process of its own: it leaves workers behind and talks to stdout.
// node miniprogram-ci.cjs FOLDER_OF_BUILDER PROGRAM RESULT
const { writeFileSync } = require('node:fs')
const path = require('node:path')

const [folder, program, result] = process.argv.slice(2)
const ci = require(folder)
const { DefaultProjectAttr } = require(path.join(folder, 'dist/config/config'))

async function build() {
  const packed = await ci.packNpmManually({
    packageJsonPath: path.join(program, 'package.json'),
    miniprogramNpmDistDir: path.join(program, 'miniprogram')
  })
  const project = new ci.Project({
    appid: 'wx0000000000000000',
    type: 'miniProgram',
    projectPath: program,
    privateKey: 'not used: nothing is uploaded',
    ignores: ['node_modules/**/*'],
    // What Weixin's server would say of the app id; the limits every program has.
    attr: async () => DefaultProjectAttr
  })
  const compiled = await ci.getCompiledResult({
    project,
    version: '1.0.0',
    setting: { useProjectConfig: true },
    onProgressUpdate() {}
  })
  const scripts = Object.entries(compiled).filter(([file]) => file.endsWith('.js'))
  return {
    warnings: packed.warnList,
    compiled: Object.keys(compiled).sort(),
    scripts: Object.fromEntries(scripts.map(([file, code]) => [file, String(code)]))
  }
}

build()
  .catch((error) => ({ failure: String(error?.message ?? error) }))
  .then((outcome) => {
    writeFileSync(result, JSON.stringify(outcome))
    process.exit()
  })
