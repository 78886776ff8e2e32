import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { closureOf, packages, peer } from '../closure'
import { count, publish, times, type Table } from '../table'
import { gzipped, minified } from '../../build/minified'

const library = packages['miniprogram-privacy-consent']
const vant = packages['@vant/weapp']

/** Bytes that get into a mini program: of the library, and of a prompt written by hand on Vant Weapp. */
export async function sizeTable(): Promise<Table> {
  const popup = await sizeOf(closureOf(path.join(library, 'privacy-popup/index')))
  const byHand = await sizeOf(closureOf(peer))
  const component = async (name: string) =>
    [`\`${name}\``, ...cells(await sizeOf(closureOf(path.join(library, name, 'index'))))] as const
  return {
    head: [
      '',
      { en: 'files', zh: '文件数' },
      { en: 'bytes', zh: '字节' },
      { en: 'gzip', zh: 'gzip' },
      { en: 'minified', zh: '压缩代码' },
      { en: 'minified, gzip', zh: '压缩代码再 gzip' }
    ],
    rows: [
      ['`privacy-popup`', ...cells(popup)],
      await component('privacy-button'),
      await component('privacy-gate'),
      await component('privacy-page'),
      [{ en: '**all of the library**', zh: '**整个库**' }, ...cells(await sizeOf(allOf(library)))],
      [
        { en: 'a dialog by hand, its own files', zh: '手写弹窗，自己的文件' },
        ...cells(await sizeOf(closureOf(peer).filter((file) => file.startsWith(`${peer}.`))))
      ],
      [
        { en: 'the same with `van-popup` and `van-button`', zh: '同上，连同 `van-popup`、`van-button`' },
        ...cells(byHand)
      ],
      [{ en: 'all of `@vant/weapp`', zh: '整个 `@vant/weapp`' }, ...cells(await sizeOf(allOf(vant)))],
      [
        { en: '**by hand on Vant : `privacy-popup`**', zh: '**Vant 手写弹窗 : `privacy-popup`**' },
        ...byHand.map((size, column) => times(size / popup[column]!))
      ]
    ],
    measuredOn: {
      en: `@vant/weapp ${versionOf('@vant/weapp')}, gzip of Node ${process.versions.node}.`,
      zh: `@vant/weapp ${versionOf('@vant/weapp')}，gzip 来自 Node ${process.versions.node}。`
    }
  }
}

/** Files, bytes, gzip, minified, and minified under gzip. */
async function sizeOf(files: string[]): Promise<number[]> {
  const written = files.map((file) => readFileSync(file, 'utf8'))
  const short = await Promise.all(files.map(minified))
  return [files.length, ...[written, short].flatMap((texts) => [Buffer.byteLength(texts.join('')), gzipped(texts)])]
}

function allOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file))
  return files.filter((file) => statSync(file).isFile()).sort()
}

const versionOf = (name: string) => (require(`${name}/package.json`) as { version: string }).version

const cells = (sizes: number[]) => sizes.map(count)

export async function run(): Promise<void> {
  publish('size', await sizeTable())
}

if (require.main === module) void run()
