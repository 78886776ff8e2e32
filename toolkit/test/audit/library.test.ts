import path from 'node:path'
import { audit } from '../../src/audit'

test('the audit reads a program with the library in it, and finds fault with the library in nothing', () => {
  const { findings, uses } = audit(path.join(__dirname, '../../../demo'))
  expect(uses.length).toBeGreaterThan(5)
  expect(findings.filter(({ file }) => file.includes('miniprogram-privacy-consent/'))).toEqual([])
})
