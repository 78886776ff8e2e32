import { root, run } from '../package/npm'

test('the plug-in of uni-app listed twice: one sentence says where', () => {
  const script = `
    import privacyConsent from './dist/frameworks/uni-app.mjs'
    import { resolveConfig } from 'vite'
    const plugins = [privacyConsent(), privacyConsent()]
    await resolveConfig({ configFile: false, root: '/program', plugins }, 'build').catch(({ message }) => console.log(message))`
  expect(run(process.execPath, ['--input-type=module', '-e', script], root)).toBe(
    '/program/vite.config: miniprogram-privacy-consent/uni-app stands twice in "plugins"\n'
  )
})
