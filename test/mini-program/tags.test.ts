import { privacyInterfaces } from '../../catalogue'
import { builtinTags, syntaxTags } from '../../mini-program'

test('every tag of the catalogue is built in', () => {
  const tags = privacyInterfaces
    .filter(({ kind }) => ['component', 'component-attr', 'open-type'].includes(kind))
    .map(({ name }) => name.replace(/\[.*/, ''))
  expect(tags.length).toBeGreaterThan(5)
  expect(tags.filter((tag) => !builtinTags.includes(tag))).toEqual([])
})

test('no tag is named twice', () => {
  const all = [...builtinTags, ...syntaxTags]
  expect(all.filter((tag, index) => all.indexOf(tag) !== index)).toEqual([])
})
