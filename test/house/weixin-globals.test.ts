import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from './imports'

/** Whether the code names the global: as a value, not as a property or a type. */
function touches(global: string, code: string): boolean {
  const { outputText } = ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2020 } })
  const visit = (node: ts.Node): boolean => {
    if (ts.isIdentifier(node) && node.text === global) return !isNameOfProperty(node)
    return ts.forEachChild(node, (child) => visit(child) || undefined) ?? false
  }
  return visit(ts.createSourceFile('code.js', outputText, ts.ScriptTarget.ES2020, true))
}

function isNameOfProperty(name: ts.Identifier): boolean {
  const { parent } = name
  return (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === name
}

test('the manager touches `wx` in one file', () => {
  const folder = join(root, 'src/manager')
  const files = readdirSync(folder).filter((file) => touches('wx', readFileSync(join(folder, file), 'utf8')))
  expect(files).toEqual(['weixin.ts'])
})

test.each([
  ['wx.getLocation({})', true],
  ["typeof wx !== 'undefined'", true],
  ["wx['getLocation']({})", true],
  ['const api = { wx }', true],
  ['const same: Wx = wx', true],
  ['weixin.wx.getLocation({})', false],
  ['type Api = typeof wx.getLocation', false],
  ['const names = { wx: 1 } // wx.getLocation', false]
])('%s: %s', (code, expected) => {
  expect(touches('wx', code)).toBe(expected)
})
