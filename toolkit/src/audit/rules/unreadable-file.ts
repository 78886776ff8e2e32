import type { Facts, Rule, Violation } from './rule'

/** A file that could not be read, or not to its end: what it uses may be missing here. */
export const unreadableFile: Rule = {
  name: 'unreadable-file',
  severity: 'warning',
  isAboutBuild: true,
  *check({ facts, scan, app, units, positionOf }) {
    for (const [file, code] of scan.closed) yield whole(file, { refusal: code })
    for (const [file, encoding] of scan.encodings) yield whole(file, { encoding })
    for (const [file, { offset, reason }] of facts.errors)
      yield { subject: file, file, ...positionOf(file, offset), facts: { reason } }
    for (const { file, error } of scan.wxml.values()) {
      if (error) yield { subject: file, file, ...positionOf(file, error.offset), facts: { reason: error.reason } }
    }
    for (const [file, { offset, reason }] of units.jsonErrors)
      yield { subject: file, file, ...positionOf(file, offset), facts: { reason } }
    const ext = app.ext?.config.error
    if (ext)
      yield {
        subject: 'ext.json',
        file: 'ext.json',
        ...positionOf('ext.json', ext.offset),
        facts: { reason: ext.reason }
      }
  }
}

const whole = (file: string, facts: Facts): Violation => ({ subject: file, file, line: 1, column: 1, facts })
