import { requireFrom } from '../build/library'
import { withoutTagsIn } from './without-tags'

interface LoaderContext {
  resourcePath: string
  getOptions(): { appPath: string }
  callback(error: null, code: string, map?: object): void
}

/** A loader of webpack: takes the tags out of a module. */
export default function withoutTagsLoader(this: LoaderContext, source: string): void {
  const result = withoutTagsIn(source, this.resourcePath, requireFrom(this.getOptions().appPath))
  this.callback(null, result?.code ?? source, result?.map)
}
