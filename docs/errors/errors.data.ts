import { errorPages, type ErrorPage } from './error-pages'

type Listed = Pick<ErrorPage, 'slug' | 'group' | 'title'>

const list = (language: 'en' | 'zh'): Listed[] =>
  errorPages(language).map(({ slug, group, title }) => ({ slug, group, title }))

declare const data: Record<'en' | 'zh', Listed[]>
export { data }

export default {
  watch: ['../../catalogue/errors.ts', '../../toolkit/src/explain/**/*.ts'],
  load: () => ({ en: list('en'), zh: list('zh') })
}
