/** `MyButton`, `openType` -> `my-button`, `open-type`: a template may write either. */
export const hyphenated = (name: string): string => name.replace(/\B([A-Z])/g, '-$1').toLowerCase()

/** `data-api-name` -> `apiName`, `mark:apiName` -> `apiName` */
export const datasetName = (attribute: string): string =>
  attribute.startsWith('mark:') ? attribute.slice('mark:'.length) : camel(attribute.slice('data-'.length).toLowerCase())

export const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** `x-button` -> `XButton` */
export const pascal = (name: string): string =>
  name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
