import type { Context } from '../syntax/context'
import type { AnyCall } from '../syntax/parts'
import { Cell } from '../values/cell'
import { defineStore } from './pinia'
import { atomValue, component, contextValue, madeContext, reducer } from './react'
import { combineReducers, configureStore, createSlice, reduxStore, useDispatch, useSelector } from './redux'
import { createStore as solidStore, splitProps } from './solid'
import { mappedGetters, mappedMethods, mappedState, vuexStore } from './vuex'

/** What a call of it gives; undefined where that may be anything. */
type LibraryFunction = (at: Context, given: readonly (Cell | undefined)[], node: AnyCall) => Cell | undefined

const functions = new Map<string, LibraryFunction>([
  ['createContext', madeContext],
  ['useContext', contextValue],
  ['useReducer', reducer],
  ['useRecoilValue', atomValue],
  ['useAtomValue', atomValue],
  // What is drawn is the component itself.
  ['memo', component],
  ['forwardRef', component],
  ['observer', component],
  ['splitProps', splitProps],
  // Vue's: it is there for the sake of types.
  ['defineComponent', component],
  ['defineStore', defineStore],
  ['mapState', mappedState],
  ['mapWritableState', mappedState],
  ['mapGetters', mappedGetters],
  ['mapMutations', mappedMethods],
  ['mapActions', mappedMethods],
  ['createStore', createStore],
  ['legacy_createStore', createStore],
  ['combineReducers', combineReducers],
  ['configureStore', configureStore],
  ['createSlice', createSlice],
  ['useSelector', useSelector],
  ['useDispatch', useDispatch]
])

/** What a function of a library gives, that is imported or put there by the build. */
export const libraryFunction = (at: Context, name: string): LibraryFunction | undefined =>
  at.scope.find(name)?.isTaken === false ? undefined : functions.get(name)

/** Solid's, Vuex's and redux's have the same name. */
function createStore(at: Context, [first, ...more]: readonly (Cell | undefined)[]): Cell {
  const result = new Cell()
  at.flow.watch(at.program.members.atRest.orOpen(first ?? at.open()), (value) => {
    const given = [at.flow.constant(value), ...more]
    const isVuex = value.type === 'shape' && ['state', 'modules'].some((name) => value.properties.has(name))
    const make = value.type === 'function' ? reduxStore : isVuex ? vuexStore : solidStore
    at.flow.copy(make(at, given), result)
  })
  return result
}
