/** Attributes of `<privacy-popup>` that the playground sets. An empty text is the popup's own. */
export const attributes = ['title', 'content', 'agree-text', 'disagree-text', 'position', 'open-type', 'lang'] as const
export const variables = [
  '--privacy-agree-background-color',
  '--privacy-link-color',
  '--privacy-radius',
  '--privacy-button-radius'
] as const

export const slots = ['title', 'content', 'footer'] as const

export type Attribute = (typeof attributes)[number]
export type Variable = (typeof variables)[number]
export type Slot = (typeof slots)[number]
export type Framework = 'native' | 'uni-app' | 'taro'

export interface Choices {
  readonly attributes: Readonly<Partial<Record<Attribute, string>>>
  readonly variables: Readonly<Partial<Record<Variable, string>>>
  /** What stands in a slot. */
  readonly slots: Readonly<Partial<Record<Slot, string>>>
}

const given = <Name extends string>(all: Readonly<Partial<Record<Name, string>>>) =>
  (Object.entries(all) as [Name, string][]).filter(([, value]) => value)

/** As the page of the playground's mini program reads it. */
export function queryOf(choices: Choices): string {
  const style = given(choices.variables).map(([name, value]) => `${name}: ${value}`)
  const inSlots = given(choices.slots).map(([name, value]) => [`slot-${name}`, value] as const)
  const query = [...given(choices.attributes), ...inSlots, ['variables', style.join('; ')]] as const
  return query
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
}

export interface Code {
  readonly file: string
  readonly text: string
}

/** What to copy: where the tag is named, the tag, and the style sheet. */
export function codeOf(choices: Choices, framework: Framework): Code[] {
  return [
    configuration[framework],
    { file: templates[framework], text: tagOf(choices, framework) },
    ...styleOf(choices, framework)
  ]
}

const configuration: Readonly<Record<Framework, Code>> = {
  native: {
    file: 'app.json',
    text: `{\n  "usingComponents": {\n    "privacy-popup": "miniprogram-privacy-consent/privacy-popup/index"\n  }\n}`
  },
  'uni-app': {
    file: 'vite.config.ts',
    text: `import uni from '@dcloudio/vite-plugin-uni'\nimport privacyConsent from 'miniprogram-privacy-consent/uni-app'\n\nexport default { plugins: [privacyConsent(), uni()] }`
  },
  taro: {
    file: 'config/index.ts',
    text: `// this part\nexport default {\n  plugins: ['miniprogram-privacy-consent/taro']\n}`
  }
}

const templates: Readonly<Record<Framework, string>> = {
  native: 'index.wxml',
  'uni-app': 'index.vue',
  taro: 'index.tsx'
}

function tagOf({ attributes, slots }: Choices, framework: Framework): string {
  const lines = given(attributes).map(
    ([name, value]) => `\n  ${name}="${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`
  )
  const open = `<privacy-popup${lines.join('')}${lines.length ? '\n' : ''}`
  const children = given(slots).map(([name, text]) => `\n  ${slotted[framework](name, text)}`)
  if (!children.length) return `${open}${lines.length ? '' : ' '}/>`
  return `${open}>${children.join('')}\n</privacy-popup>`
}

const asText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const inMarkup = (name: Slot, text: string) => `<view slot="${name}">${asText(text)}</view>`

const slotted: Readonly<Record<Framework, typeof inMarkup>> = {
  native: inMarkup,
  'uni-app': inMarkup,
  // What JSX has a meaning for is written as a string.
  taro: (name, text) => `<View slot="${name}">${/[{}<>&]/.test(text) ? `{${JSON.stringify(text)}}` : text}</View>`
}

function styleOf({ variables }: Choices, framework: Framework): Code[] {
  const lines = given(variables).map(([name, value]) => `  ${name}: ${value};`)
  if (!lines.length) return []
  const rule = `page {\n${lines.join('\n')}\n}`
  return [
    framework === 'uni-app'
      ? { file: 'App.vue', text: `<style>\n${rule}\n</style>` }
      : { file: framework === 'native' ? 'app.wxss' : 'app.css', text: rule }
  ]
}
