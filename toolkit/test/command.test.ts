import { asProcess } from './guideline/cli'

it('mp-privacy starts, and names every command', async () => {
  const { status, stdout, stderr } = await asProcess(['--help'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  for (const name of ['audit', 'init', 'guideline', 'interface', 'explain', 'preview']) {
    expect(stdout).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'))
  }
})
