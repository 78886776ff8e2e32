import type { Rule } from './rule'

/** Source maps that could not be followed: what they are about is told by its place in the build. Said once for each reason. */
export const unusableSourceMap: Rule = {
  name: 'unusable-source-map',
  severity: 'info',
  isAboutBuild: true,
  *check({ uses, sourceMaps }) {
    for (const use of uses) sourceMaps.written(use)
    for (const { trouble, place } of sourceMaps.unusable) {
      const { reason, name } = trouble
      yield { subject: reason, file: place.file, line: place.line, column: place.column, facts: { reason, name } }
    }
  }
}
