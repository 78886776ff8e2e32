import type { Property, Value, Values } from './property'

/**
 * 得到这些取值的标签写法；与默认值相同的省略。
 * The tag as it is written to get these values; what is as it was at first is left out.
 */
export function markup(tag: string, properties: Property[], values: Values, content: string[] = []): string {
  const attributes: string[] = []
  const children = [...content]
  for (const property of properties) {
    const value = values[property.key]
    if (value === property.initial) continue
    const asWritten = { attributes: [written(property.name, value)], children: [] }
    const option = property.options.find((each) => each.value === value)
    const { attributes: own = [], children: inside = [] } =
      option && (option.attributes || option.children) ? option : asWritten
    attributes.push(...own)
    children.push(...inside)
  }
  const inLines = attributes.length > 1
  const opening = `<${tag}${attributes.map((each) => (inLines ? '\n  ' : ' ') + each).join('')}${inLines ? '\n' : ''}`
  if (!children.length) return `${opening}${inLines ? '' : ' '}/>`
  return [`${opening}>`, ...children.map((child) => `  ${child}`), `</${tag}>`].join('\n')
}

function written(name: string, value: Value): string {
  if (value === true) return name
  if (typeof value !== 'string') return `${name}="{{${value}}}"`
  return value.includes('"') ? `${name}='${value}'` : `${name}="${value}"`
}
