import path from 'node:path'
import type { Plugin } from 'vite'
import { configured } from '../build/configure-consent-page'
import {
  componentPath,
  consentPage as pageOfConsent,
  copyLibrary,
  isLibrary,
  shippedLibrary,
  tags
} from '../build/library'
import { withKebabTags } from '../build/template-tags'
import { keepCopied } from '../build/watch-library'
import { uniCompilerOf, type UniCompiler } from './compiler'
import { clashesIn } from './own-components'

const name = 'miniprogram-privacy-consent:mp-weixin'

/** What the plug-in does where the program is built for Weixin. */
export function onWeixin(consentPage: boolean): Plugin[] {
  const input = process.env.UNI_INPUT_DIR!
  let compiler: UniCompiler
  let project: string
  let output: string
  return [
    {
      name,
      enforce: 'pre',
      // Its own `require`, in the built program, finds it.
      resolveId: (request) => (isLibrary(request) ? { id: request, external: true } : undefined),
      transform: (code, id) => (consentPage && isMain(id, input) ? configured(code, id) : undefined)
    },
    {
      name: `${name}:tags`,
      configResolved({ root, build }) {
        project = root
        compiler = uniCompilerOf(root)
        output = process.env.UNI_OUTPUT_DIR ?? path.resolve(root, build.outDir)
      },
      buildStart: () => know(compiler, input, project),
      transform(code, id) {
        const file = id.split('?')[0]!
        // Here uni-app has read pages.json, and has compiled no template yet.
        if (/pages[.-]json[.-]js$/.test(file)) know(compiler, input, project)
        return isVue(file) && file === id ? withKebabTags(code, id, input) : undefined
      },
      generateBundle: { order: 'pre', handler: () => forget(compiler) }
    },
    {
      name: `${name}:app.json`,
      enforce: 'post',
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          know(compiler, input, project)
          for (const clash of clashesIn(bundle)) console.warn(clash)
          const app = bundle['app.json']
          if (app?.type === 'asset') app.source = completed(String(app.source), consentPage)
        }
      },
      writeBundle: () => copyLibrary(project, output),
      closeBundle() {
        if (this.meta.watchMode) keepCopied(project, output)
      }
    }
  ]
}

const isVue = (file: string) => /\.n?vue$/.test(file)
const isMain = (id: string, input: string) => /^main\.[jt]s$/.test(path.relative(input, id))

/**
 * While templates are compiled a tag is a native one, and gets its attributes, only if its path contains `wxcomponents/`;
 * uni-app reads the index.json of that folder. So this one goes through that folder, to where the library is installed.
 */
function know(compiler: UniCompiler, input: string, project: string): undefined {
  const app = compiler.findJsonFile('app')
  if (!app) return
  const shipped = path.relative(path.join(input, 'wxcomponents'), shippedLibrary(project)).split(path.sep).join('/')
  const known = Object.fromEntries(tags.map((tag) => [tag, `/wxcomponents/${shipped}/${tag}`]))
  app.usingComponents = { ...known, ...app.usingComponents }
}

/** uni-app writes the JSON files now. What it would say of these tags is no path of the built program. */
function forget(compiler: UniCompiler): void {
  const using = compiler.findJsonFile('app')?.usingComponents
  for (const tag of tags) if (using?.[tag]?.startsWith('/wxcomponents/..')) delete using[tag]
}

function completed(appJson: string, consentPage: boolean): string {
  const app = JSON.parse(appJson)
  const components = Object.fromEntries(tags.map((tag) => [tag, componentPath(tag)]))
  app.usingComponents = { ...components, ...app.usingComponents }
  if (consentPage) app.pages = [...app.pages, pageOfConsent]
  return JSON.stringify(app, null, 2)
}
