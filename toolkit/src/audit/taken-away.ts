import { posix } from 'node:path'
import type { App } from '../../../mini-program'
import type { Changes } from './changes'
import type { Missing, ReadProgram } from './read-program'
import type { Finding } from './types'

const endings = ['', '.js', '.ts', '.wxml', '.json', '.vue', '.nvue', '.uvue', '.jsx', '.tsx', '.mpx']

/** Whether what is missing was there at the revision: whoever takes it away leaves a gap in a file that did not change. */
export function wasTakenAway({ name, file }: Missing, { isChanged }: Changes): boolean {
  const bases = [posix.join(posix.dirname(file), name), posix.join('.', name)]
  return bases.some((base) => endings.some((ending) => isChanged(base + ending) || isChanged(`${base}/index${ending}`)))
}

/** Whether a finding in a file that did not change is new: its page changed, or the settings named at the revision what they lack now. */
export function wasTakenOut(
  { rule, subject }: Pick<Finding, 'rule' | 'subject'>,
  { app, layout }: Pick<ReadProgram, 'app' | 'layout'>,
  changes: Changes
): boolean {
  switch (rule) {
    case 'missing-required-private-info':
      return named(app.requiredPrivateInfos.file, subject, changes)
    case 'missing-permission-description':
      return named(app.file, subject, changes)
    case 'page-without-prompt':
      return endings.some((ending) => changes.isChanged(layout.baseOf(subject) + ending)) || lostComponent(app, changes)
    default:
      return false
  }
}

/** A file that is new stands in the place of another. */
const named = (file: string, name: string, { isChanged, textBefore }: Changes): boolean =>
  isChanged(file) && (textBefore(file)?.includes(name) ?? true)

/** `usingComponents` of app.json had a component that it has no more. */
function lostComponent({ file, globalComponents }: App, { isChanged, textBefore }: Changes): boolean {
  if (!isChanged(file)) return false
  const before = /usingComponents["']?\s*:\s*\{([^}]*)\}/.exec(textBefore(file) ?? '')?.[1] ?? ''
  const tags = Array.from(before.matchAll(/([\w-]+)["']?\s*:/g), ([, tag]) => tag)
  return tags.some((tag) => !globalComponents.some(([name]) => name === tag))
}
