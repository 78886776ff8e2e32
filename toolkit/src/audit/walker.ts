import type { Statement } from '@babel/types'
import { Context, type Grammar, type Program, type Script } from './syntax/context'
import { evaluate, isGlobal } from './syntax/expressions'
import { guardAfter } from './syntax/guards'
import { declareAssigned, declareHoisted, Scope } from './syntax/scope'
import { lowerStatement } from './syntax/statements'

/** The language, put together: each kind of syntax has a file of its own, which asks for the others through the context. */
export const grammar: Grammar = { expression: evaluate, statement: lowerStatement, passed: guardAfter }

/** Walks a script and says what flows where. Imports come first, as when it runs. */
export function walk(program: Program, script: Script, text: string, body: readonly Statement[]): void {
  const at = new Context(program, script, grammar)
  at.flow.add(at.scope.declare('exports').cell, script.exports)
  at.flow.add(at.scope.declare('module').cell, script.module)
  at.flow.add(at.place.self, script.exports)
  declareAssigned(text, at.scope, isGlobal)
  const scope = new Scope(at.scope)
  declareHoisted(body, scope)
  const imports = body.filter(({ type }) => type === 'ImportDeclaration')
  at.within({ scope }, () => at.block([...imports, ...body.filter(({ type }) => type !== 'ImportDeclaration')]))
}
