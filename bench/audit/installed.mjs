import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Kits for mini programs, and the folder that "build npm" takes of each. */
const kits = {
  '@vant/weapp': 'dist',
  'tdesign-miniprogram': 'miniprogram_dist',
  'weui-miniprogram': 'miniprogram_dist'
}
const top = fileURLToPath(new URL('../..', import.meta.url))

/** What was measured, for those who read the figures. */
export const installedPackages = () =>
  Object.keys(kits).map((name) => `${name} ${readJson(join(top, 'node_modules', name, 'package.json')).version}`)

/**
 * Real programs: one written into `root` that places every component of the kits, and the builds of uni-app, Taro, mpx
 * and weapp-vite that test/frameworks has left, as far as they are there.
 */
export function installedRoots(root) {
  writeKits(root)
  return [root, ...frameworkBuilds()]
}

function writeKits(root) {
  const pages = Object.keys(kits).map((_, index) => `pages/kit-${index}/index`)
  write(root, 'app.json', JSON.stringify({ pages }))
  write(root, 'app.js', 'App({})\n')
  Object.entries(kits).forEach(([name, folder], index) => {
    const source = join(top, 'node_modules', name, folder)
    cpSync(source, join(root, 'miniprogram_npm', name), { recursive: true })
    const components = readdirSync(source).flatMap((each) => componentIn(source, each))
    const using = components.map((each) => [`kit-${each.split('/')[0]}`, `${name}/${each}`])
    write(root, `${pages[index]}.json`, JSON.stringify({ usingComponents: Object.fromEntries(using) }))
    write(root, `${pages[index]}.wxml`, using.map(([tag]) => `<${tag} open-type="{{type}}" />\n`).join(''))
    write(root, `${pages[index]}.js`, "Page({ data: { type: 'getPhoneNumber' }, pick() { wx.chooseMedia({}) } })\n")
  })
}

/** TDesign calls a component by its folder, the others `index`. */
const componentIn = (source, folder) =>
  [`${folder}/${folder}`, `${folder}/index`].filter((base) => isComponent(join(source, base))).slice(0, 1)

const isComponent = (base) => existsSync(`${base}.json`) && readJson(`${base}.json`).component === true

const frameworkBuilds = () =>
  folders(join(top, '.cache/frameworks'))
    .flatMap((framework) =>
      ['dist', 'dist/wx', 'dist/build/mp-weixin'].map((each) => join(framework, 'programs/program', each))
    )
    .filter((build) => existsSync(join(build, 'app.json')))

const folders = (parent) => (existsSync(parent) ? readdirSync(parent).map((each) => join(parent, each)) : [])

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

function write(root, path, text) {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}
