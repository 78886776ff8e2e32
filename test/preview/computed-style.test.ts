import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { computedStyleOf } from '../../preview/open/computed-style'

const html = `<div class="a b" id="one"><p class="c" data-x="1"><i class="a-b"></i><b></b></p><p class="b c" style="color: red"></p></div>`

const compounds = ['.a', '.b', '.c', '.a-b', 'p', 'i', '*', '#one', '[data-x="1"]', '[class*=".a"]', '.a.b', 'p.c']
const ends = ['', ':first-child', ':not(.b)', ':not(.a, .c)', ':is([id$="one"],#_)', ':hover']
/** A pseudo-element ends a selector: elsewhere jsdom stumbles over it. */
const compound = (ended: readonly string[]) =>
  fc.tuple(fc.constantFrom(...compounds), fc.constantFrom(...ended)).map((parts) => parts.join(''))
const complex = fc
  .tuple(compound(ends), fc.constantFrom(' ', '>', ' + ', '~ ', ','), compound([...ends, '::after']))
  .map((parts) => parts.join(''))
const declaration = fc.constantFrom(
  ...['display: none', 'visibility: hidden', 'color: rgb(1, 2, 3)', 'width: 10px', 'width: 5px !important']
)
const rule = fc.tuple(complex, declaration).map(([selector, declared]) => `${selector} { ${declared} }`)
const block = fc.oneof(
  { weight: 5, arbitrary: rule },
  rule.map((each) => `@media screen { ${each} }`),
  rule.map((each) => `@media print { ${each} }`)
)

test('styles are those that jsdom computes, whatever the selectors', () => {
  const { window } = new JSDOM(`<style></style>${html}`)
  const elements = [...window.document.querySelectorAll('div, div *')]
  const style = window.document.querySelector('style')!
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (css) => {
      style.textContent = css.join('\n')
      const computed = computedStyleOf(window)
      for (const element of elements) {
        const [found, expected] = [computed(element), window.getComputedStyle(element)]
        for (const name of ['visibility', 'color', 'width'])
          expect([name, found.getPropertyValue(name)]).toEqual([name, expected.getPropertyValue(name)])
        expect(found.display === 'none').toBe(expected.display === 'none')
      }
    }),
    { numRuns: 40, seed: 14 }
  )
  window.close()
})

test('a rule is asked only about elements that have one of its classes', () => {
  const rules = Array.from({ length: 1200 }, (_, each) => `p .icon-${each}, .x > .y-${each}:hover { width: ${each}px }`)
  const { window } = new JSDOM(`<style>${rules.join('\n')}</style><p><i class="icon-7"></i></p>`)
  const asked: string[] = []
  const { prototype } = window.Element
  const { matches } = prototype
  prototype.matches = function (selector: string) {
    asked.push(selector)
    return matches.call(this, selector)
  }
  expect(computedStyleOf(window)(window.document.querySelector('i')!).width).toBe('7px')
  expect(asked).toEqual(['p .icon-7, .x > .y-7:hover'])
  window.close()
})
