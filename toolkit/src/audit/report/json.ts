import type { AuditReport } from '../types'

export const renderJson = (reports: readonly AuditReport[]): string => `${JSON.stringify(reports, null, 2)}\n`
