const path = require('node:path')
const { rollup } = require('rollup')
const dts = require('rollup-plugin-dts').default

const root = path.join(__dirname, '..')

/** The catalogue holds what is documented about each key; who reads a type wants the names. */
const privacyKeys = /declare const privacyKeys: readonly (\[[^]*?\n\}\]);\ntype PrivacyKey = .*;\n/
const names = (records) => [...records.matchAll(/readonly key: ("\w+");/g)].map(([, name]) => name)

const namesOfKeys = {
  name: 'the names of the privacy keys in the place of their records',
  renderChunk: (code) =>
    code.replace(privacyKeys, (_, records) => `type PrivacyKey = ${names(records).join(' | ').replaceAll('"', "'")};\n`)
}

/** Only miniprogram-api-typings 5 has the type: with others, or none, the behavior is an `any`, and all else is as it is. */
const withAnyTypings = {
  name: 'what Weixin’s typings may not have',
  renderChunk: (code) =>
    code.replace(
      /^declare const privacyBehavior: WechatMiniprogram/m,
      '// @ts-ignore: miniprogram-api-typings before 5 has no such type.\n$&'
    )
}

/** Writes the types of everything a module exports into one file. What is not relative stays an import. */
async function writeTypings(input, file, tsconfig) {
  const bundle = await rollup({
    input: path.join(root, input),
    external: (id) => !/^[./]/.test(id),
    plugins: [
      dts({ tsconfig: path.join(root, tsconfig), compilerOptions: { stripInternal: true } }),
      namesOfKeys,
      withAnyTypings
    ],
    onwarn() {}
  })
  await bundle.write({ file: path.join(root, file), format: 'es' })
}

module.exports = { writeTypings }
