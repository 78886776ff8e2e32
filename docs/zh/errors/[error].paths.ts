import { errorPages } from '../../errors/error-pages'

export default {
  paths: () => errorPages('zh').map(({ slug, title, content }) => ({ params: { error: slug, title }, content }))
}
