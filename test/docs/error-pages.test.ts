import { errorPages } from '../../docs/errors/error-pages'
import { find } from '../../toolkit/src/explain'

const pages = new Map(errorPages('en').map(({ slug, content }) => [slug, content]))

/** What a page shows of the error itself, and what it says that is. */
const printed = (slug: string) => /^(.*):\n\n```text\n([^]*?)\n```/m.exec(pages.get(slug)!)?.slice(1)

test.each([
  ['errno-112', ['As the platform prints it', 'api scope is not declared in the privacy agreement']],
  ['errcode-61006', ['The text of the error contains', 'component ticket is expired\ncomponent ticket is invalid']],
  ['message-push-40001', ['Its name in Weixin’s sample code', 'ValidateSignatureError']],
  ['error-the-guideline-cannot-be-opened', undefined]
])('%s shows words of the platform, not ours', (slug, text) => {
  expect(pages.has(slug)).toBe(true)
  expect(printed(slug)).toEqual(text)
})

test.each(['en', 'zh'] as const)('the command on a page answers with that page (%s)', (language) => {
  const astray = errorPages(language).filter(({ title, content }) => {
    const [, , argument] = /^npx mp-privacy explain ("?)(.*)\1$/m.exec(content) ?? []
    return argument && !title.endsWith(find(argument).explanations[0]?.words[language].what ?? 'nothing')
  })
  expect(astray.map(({ slug }) => slug)).toEqual([])
})

test('a symptom’s title begins with a capital, or with the name of something', () => {
  const small = errorPages('en').filter(({ group, title }) => group === 'symptom' && /^[a-z]/.test(title))
  expect(small.map(({ title }) => title)).toEqual(['needAuthorization is always false'])
})

test.each(['en', 'zh'] as const)('a title names the mini game once (%s)', (language) => {
  const twice = errorPages(language).filter(({ title }) => title.split(/mini game|小游戏/).length > 2)
  expect(twice.map(({ slug }) => slug)).toEqual([])
})
