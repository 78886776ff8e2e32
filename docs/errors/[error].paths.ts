import { errorPages } from './error-pages'

export default {
  paths: () => errorPages('en').map(({ slug, content }) => ({ params: { error: slug }, content }))
}
