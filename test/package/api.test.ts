import { readFileSync } from 'node:fs'
import { entryNames, reportFile, surfaceOf } from './api-report'

test.each(entryNames)(
  'what %s exports is what its report in api/ says; `npm run build && npm run api` writes it anew',
  (entry) => {
    expect(surfaceOf(entry)).toBe(readFileSync(reportFile(entry), 'utf8'))
  }
)
