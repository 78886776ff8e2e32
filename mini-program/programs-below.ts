import { existsSync, readdirSync, type Dirent } from 'node:fs'
import path from 'node:path'
import { mpxFolder } from './mpx'
import { findProgram } from './project'

/** How deep a monorepo or a repository of several programs keeps them. */
const depth = 3
const most = 5

/** Folders below that hold a program, relative: of a monorepo's root, what the person may have meant. */
export function programsBelow(folder: string): string[] {
  const found: string[] = []
  const look = (at: string, level: number) => {
    for (const entry of entriesOf(at)) {
      if (!entry.isDirectory() || /^(\.|node_modules$|miniprogram_npm$|dist$|unpackage$|coverage$)/.test(entry.name))
        continue
      const below = path.join(at, entry.name)
      if (holdsProgram(below)) found.push(path.relative(folder, below))
      else if (level < depth) look(below, level + 1)
    }
  }
  look(folder, 1)
  return found.sort().slice(0, most)
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    // Nobody may look there.
    return []
  }
}

function holdsProgram(folder: string): boolean {
  if (mpxFolder((file) => existsSync(path.join(folder, file))) !== undefined) return true
  try {
    const found = findProgram(folder)
    return !('kind' in found) || found.kind === 'uni-app-source' || found.kind === 'taro-project'
  } catch {
    // It is one, with something to mend.
    return true
  }
}
