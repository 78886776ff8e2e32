export type Value = string | number | boolean

/**
 * 组件各属性的取值，键是 `Component` 里的属性名。
 * What each property of a component is set to, by its name in `Component`.
 */
export type Values = Record<string, Value>

interface Option {
  text: string
  value: Value
  /** 写法不是 `name="value"` 时，在这里给出。 How it is written, where that is not `name="value"`. */
  attributes?: string[]
  /** 标签之间的内容。 What stands between the tags. */
  children?: string[]
}

/** 组件的一个属性，以及设置它的控件。 A property of a component, with the control that sets it. */
export interface Property {
  /** 在 `Component` 里的名字：`agreeText`。 Its name in `Component`: `agreeText`. */
  key: string
  /** 在 WXML 里的名字：`agree-text`。 Its name in WXML: `agree-text`. */
  name: string
  meaning: string
  control: 'text' | 'choice' | 'switch'
  initial: Value
  /**
   * 单选的全部取值；文本则是一点就能填入的几个。
   * All values of a choice; of a text those that can be entered with one tap.
   */
  options: Option[]
  /** 文本还没有输入时是什么。 What a text is while nothing is entered. */
  placeholder: string
}

export function text(
  key: string,
  meaning: string,
  placeholder: string,
  options: Option[] = [],
  name = attribute(key)
): Property {
  return { key, name, meaning, control: 'text', initial: '', options, placeholder }
}

/** 第一个选项是默认值。 The first option is the default. */
export function choice(key: string, meaning: string, options: Option[], name = attribute(key)): Property {
  return { key, name, meaning, control: 'choice', initial: options[0].value, options, placeholder: '' }
}

export function onOff(key: string, meaning: string, initial = false, name = attribute(key)): Property {
  return { key, name, meaning, control: 'switch', initial, options: [], placeholder: '' }
}

export function initialValues(properties: Property[]): Values {
  return properties.reduce<Values>((values, { key, initial }) => ({ ...values, [key]: initial }), {})
}

/** 取值，其中页面参数给出的以参数为准。 The values with those that a page's address gives. */
export function valuesFrom(properties: Property[], query: Record<string, string | undefined>): Values {
  const values = initialValues(properties)
  for (const { key, name, initial } of properties) {
    const given = query[name]
    if (given !== undefined) values[key] = valueOf(decodeURIComponent(given), initial)
  }
  return values
}

function valueOf(text: string, initial: Value): Value {
  if (typeof initial === 'boolean') return text === 'true'
  return typeof initial === 'number' ? Number(text) : text
}

function attribute(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
