import type { AuditReport } from '../types'

/** As the documentation has it; where the program lies on this machine is nobody else's business. */
export const renderJson = (reports: readonly AuditReport[]): string =>
  `${JSON.stringify(
    reports.map(({ folder: _, ...report }) => report),
    null,
    2
  )}\n`
