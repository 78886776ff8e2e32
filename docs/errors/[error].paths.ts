import { errorPages } from './error-pages'

export default {
  paths: () => errorPages('en').map(({ slug, title, content }) => ({ params: { error: slug, title }, content }))
}
