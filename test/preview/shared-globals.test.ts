import { boot } from './mini-program'

test('a Component that app.js puts in the place of the platform’s is that of every script', async () => {
  const program = await boot({
    'app.js': 'const own = Component\nComponent = (definition) => own({ ...definition, data: { by: "app" } })\nApp({})',
    'pages/home/index.json': { usingComponents: { mine: '/mine' } },
    'pages/home/index.wxml': '<mine />',
    'mine.json': { component: true },
    'mine.js': 'Component({})',
    'mine.wxml': '<text>{{by}}</text>'
  })
  expect(program.document.body.textContent).toContain('app')
  expect(program.errors).toEqual([])
  program.close()
})
