import { readComponent } from '../../docs/.vitepress/reference/components'
import { readTheme } from '../../docs/.vitepress/reference/theme'
import { attributes, codeOf, queryOf, variables } from '../../docs/.vitepress/theme/playground'

const choices = {
  attributes: { title: 'A "title"', position: 'center' },
  variables: { '--privacy-radius': '4px' },
  footer: 'a < b'
}

test('what can be set exists', () => {
  const { properties } = readComponent('privacy-popup')
  expect(attributes.filter((name) => !properties.some(({ attribute }) => attribute === name))).toEqual([])
  expect(variables.filter((name) => !readTheme().some((variable) => variable.name === name))).toEqual([])
})

test('the code has what was set, and nothing that was not', () => {
  const [config, template, style] = codeOf(choices, 'native')
  expect(JSON.parse(config!.text)).toHaveProperty('usingComponents.privacy-popup')
  expect(template!.text).toBe(
    '<privacy-popup\n  title="A &quot;title&quot;"\n  position="center"\n>\n  <view slot="footer">a &lt; b</view>\n</privacy-popup>'
  )
  expect(style!.text).toBe('page {\n  --privacy-radius: 4px;\n}')
  expect(codeOf({ attributes: {}, variables: {}, footer: '' }, 'taro').map(({ file }) => file)).toEqual([
    'config/index.ts',
    'index.tsx'
  ])
})

test('the phone is told the same', () => {
  const query = new URLSearchParams(queryOf(choices))
  expect(Object.fromEntries(query)).toEqual({
    title: 'A "title"',
    position: 'center',
    footer: 'a < b',
    variables: '--privacy-radius: 4px'
  })
})
