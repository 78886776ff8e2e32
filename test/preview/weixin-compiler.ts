import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'

/** Weixin's own, for Linux and macOS. */
const { wxmlToJs } = require('miniprogram-compiler') as { wxmlToJs(folder: string): string }

export interface WccNode {
  attr: Record<string, unknown>
  children: (WccNode | string | number)[]
}

/** What wcc makes of a template with this data. */
export function byWcc(wxml: string, data: object = {}): WccNode {
  const folder = mkdtempSync(join(tmpdir(), 'wcc-'))
  try {
    writeFileSync(join(folder, 'a.wxml'), wxml)
    // A world of its own: the code keeps its constants in a global variable, where the next template would find them.
    const code = `(function () {${wxmlToJs(folder)}})()`
    const generate = runInNewContext(code, { window: {} }) as (file: string) => (data: object) => WccNode
    return generate('a.wxml')(data)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
