import { VISITOR_KEYS, type Node } from '@babel/types'
import { childKeys } from '../../src/audit/syntax/children'

/** Where types stand, which do nothing when a program runs. */
const ofTypes =
  /^(?:typeAnnotation|returnType|(?:superT|t)ype(?:Parameters|Arguments)|implements|predicate|variance|mixins)$/

const askedFor = (type: string, fields = {}) => childKeys({ type, ...fields } as Node)
/** Of a node that is not known, each field is looked at. */
const isKnown = (type: string) => !askedFor(type).includes('type')

describe('the children of a node', () => {
  it.each(Object.keys(VISITOR_KEYS).filter(isKnown))('of %s are those that @babel/types has', (type) => {
    expect(askedFor(type)).toEqual(VISITOR_KEYS[type].filter((key) => !ofTypes.test(key)))
  })

  it.each(['CallExpression', 'ObjectProperty', 'ClassMethod', 'JSXElement', 'TSAsExpression'])(
    'of %s are known',
    (type) => {
      expect(isKnown(type)).toBe(true)
    }
  )

  it('are looked for in every field of a node that is not known', () => {
    expect(askedFor('TSTypeQuery', { exprName: null })).toContain('exprName')
  })
})
