import { errorPages } from '../../docs/errors/error-pages'

const pages = new Map(errorPages('en').map(({ slug, content }) => [slug, content]))

/** What a page says the platform prints. */
const printed = (slug: string) => /As the platform prints it:\n\n```text\n([^]*?)\n```/.exec(pages.get(slug)!)?.[1]

test.each([
  ['errno-112', 'api scope is not declared in the privacy agreement'],
  ['errcode-61006', 'component ticket is expired\ncomponent ticket is invalid'],
  ['error-the-guideline-cannot-be-opened', undefined]
])('%s shows words of the platform, not ours', (slug, text) => {
  expect(pages.has(slug)).toBe(true)
  expect(printed(slug)).toBe(text)
})
