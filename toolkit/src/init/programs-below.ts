import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { uniAppIn } from './uni-app-project'

/** How deep a monorepo or a repository of several programs keeps them. */
const depth = 3
const most = 5

/** Folders below that hold a program, relative: of a monorepo's root, what the person may have meant. */
export function programsBelow(folder: string): string[] {
  const found: string[] = []
  const look = (at: string, level: number) => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      if (!entry.isDirectory() || /^(\.|node_modules$|miniprogram_npm$|dist$|unpackage$|coverage$)/.test(entry.name))
        continue
      const below = path.join(at, entry.name)
      if (holdsProgram(below)) found.push(path.relative(folder, below))
      else if (level < depth) look(below, level + 1)
    }
  }
  look(folder, 1)
  return found.slice(0, most)
}

function holdsProgram(folder: string): boolean {
  const has = (...files: string[]) => files.some((file) => existsSync(path.join(folder, file)))
  if (
    has('app.json', 'src/app.mpx') ||
    (has('config/index.ts', 'config/index.js') && has('src/app.config.ts', 'src/app.config.js'))
  )
    return true
  try {
    return uniAppIn(folder) !== undefined
  } catch {
    // It is one, with something to mend.
    return true
  }
}
