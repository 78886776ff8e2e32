import { Resolver } from '../../mini-program'

test('an alias of the root itself', () => {
  for (const target of ['*', '/*', './*']) {
    const resolver = new Resolver(new Set(['lib/a.js']), [['~/*', target]])
    expect(resolver.script('pages/a/a.js', '~/lib/a')).toBe('lib/a.js')
  }
})
