import { errorPages } from '../../errors/error-pages'

export default {
  paths: () => errorPages('zh').map(({ slug, content }) => ({ params: { error: slug }, content }))
}
