import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import { root } from './npm'

const folder = path.join(root, 'dist/frameworks')

/** What a program that uses the plug-in or the hook has installed by itself. */
const ofTheProgram = /^(miniprogram-privacy-consent|vue|react|vite|webpack|@tarojs\/.+|@dcloudio\/.+)$/

test('what is built for uni-app and Taro asks for nothing that a program does not have', () => {
  const files = readdirSync(folder).filter((name) => /\.[cm]js$/.test(name))
  expect(files.length).toBeGreaterThan(5)
  const asked = files.flatMap((file) =>
    [...readFileSync(path.join(folder, file), 'utf8').matchAll(/(?:require\(|from |import )["']([^."'$][^"'$]*)["']/g)]
      .map(([, name]) => name!)
      .filter((name) => !isBuiltin(name) && !ofTheProgram.test(name))
      .map((name) => `${file} ${name}`)
  )
  expect([...new Set(asked)]).toEqual([])
})
