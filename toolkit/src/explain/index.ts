export { explanations } from './explanations'
export { find, type Found } from './find'
export { render } from './render'
export { languages, type Explanation, type Language, type Words } from './types'
