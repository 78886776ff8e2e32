import { withKebabTags } from '../build/template-tags'

interface LoaderContext {
  resourcePath: string
  getOptions(): { sourcePath: string }
  callback(error: null, code: string, map?: object): void
}

/** A loader of webpack: names the tags of a Vue file as WXML does. */
export default function kebabTagsLoader(this: LoaderContext, source: string): void {
  const result = withKebabTags(source, this.resourcePath, this.getOptions().sourcePath)
  this.callback(null, result?.code ?? source, result?.map)
}
