import { cpSync } from 'node:fs'
import path from 'node:path'
import { miniProgram, type Files } from '../../preview/mini-program'
import { libraryName, pathOf, templates, type PageName } from './pages'

const project = path.join(__dirname, '../../..')

/** Scripts of the app find the test's own files here, laid out as in the project. */
const scenes = 'scenes'
const onScreen = `${scenes}/scenarios/program/on-screen`

/** Writes the mini program with the built library in it, twice: for the main package and for the sub-package. */
export function buildProgram(): string {
  const root = miniProgram(files())
  for (const folder of ['miniprogram_npm', 'sub/miniprogram_npm']) {
    cpSync(path.join(project, 'miniprogram_dist'), path.join(root, folder, libraryName), { recursive: true })
  }
  for (const part of ['promises', 'scenarios/program']) {
    cpSync(path.join(project, 'test', part), path.join(root, scenes, part), { recursive: true })
  }
  return root
}

function files(): Files {
  const pages = Object.keys(templates) as (keyof typeof templates)[]
  const all: Files = { 'app.json': appJson(pages), 'app.ts': app }
  for (const page of pages) {
    all[`${pathOf(page)}.json`] = { usingComponents: { 'privacy-popup': `${libraryName}/privacy-popup/index` } }
    all[`${pathOf(page)}.wxml`] = templates[page]
    all[`${pathOf(page)}.ts`] = page === 'sub' ? pageOfSubPackage : pageOfApp
  }
  return all
}

const appJson = (pages: PageName[]) => ({
  pages: [...pages.filter((page) => page !== 'sub'), 'consent' as const].map(pathOf),
  subPackages: [{ root: 'sub', pages: ['home/index'] }],
  tabBar: {
    list: (['tab-a', 'tab-b'] as const).map((page) => ({ pagePath: pathOf(page), text: page }))
  }
})

// The scene comes before the library, to stand between it and the platform.
const app = `
import { launched, loaded } from './${onScreen}'
import { privacyManager } from '${libraryName}'
loaded('main', privacyManager)
App({ onLaunch: launched })`

const pageOfApp = `
import { page } from '/${onScreen}'
Page(page)`

const pageOfSubPackage = `
import { loaded } from '/${onScreen}'
import { privacyManager } from '${libraryName}'
loaded('sub', privacyManager)
${pageOfApp}`
