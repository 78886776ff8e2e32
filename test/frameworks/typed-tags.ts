import { mkdirSync, writeFileSync } from 'node:fs'
import { readComponent } from '../../docs/.vitepress/reference/components'
import type { Project } from './projects'

const components = ['privacy-popup', 'privacy-button', 'privacy-gate']

/** Texts of which only some are right: one of them. */
const choices: Record<string, string> = {
  'privacy-popup position': 'center',
  'privacy-popup openType': 'getPhoneNumber',
  'privacy-button openType': 'chooseAvatar',
  'privacy-button type': 'primary',
  'privacy-button size': 'mini',
  'privacy-button formType': 'submit',
  'privacy-button lang': 'zh_CN'
}

/** What a handler reads of `detail`; of `pass` there is nothing. */
const fields: Record<string, string> = {
  need: 'referrer',
  show: 'referrers.length',
  agree: 'buttonId.length',
  disagree: 'reason',
  contracterror: 'preventDefault',
  getphonenumber: 'code',
  getrealtimephonenumber: 'code',
  getuserinfo: 'userInfo?.nickName',
  chooseavatar: 'avatarUrl.length',
  block: 'kind'
}

const rightValues: Record<string, string> = { string: "'x'", boolean: 'true', number: '1' }
const wrongValues: Record<string, string> = { string: '1', boolean: "'x'", number: "'x'" }

/** How a framework writes a tag with one attribute or handler. */
interface Writing {
  attribute(tag: string, name: string, value: string): string
  bare(tag: string, name: string): string
  /** One that reads this of the event's `detail`. */
  handler(tag: string, event: string, field?: string): string
}

/** A line for each attribute and event that the components define, as it is right, and lines with each mistake. */
function tagLines({ attribute, bare, handler }: Writing): { right: string[]; wrong: string[] } {
  const right: string[] = []
  const wrong: string[] = []
  for (const tag of components) {
    const { properties, events, nativeEvents, externalClasses } = readComponent(tag)
    for (const { name, type } of properties) {
      const choice = choices[`${tag} ${name}`]
      right.push(attribute(tag, name, choice ? `'${choice}'` : rightValues[type]!))
      wrong.push(attribute(tag, name, wrongValues[type]!))
      if (choice) wrong.push(attribute(tag, name, "'nonsense'"))
      if (type === 'boolean') right.push(bare(tag, name))
    }
    for (const name of externalClasses.map(camelCase)) {
      right.push(attribute(tag, name, "'x'"))
      wrong.push(attribute(tag, name, '1'))
    }
    for (const event of new Set([...events, ...nativeEvents])) {
      right.push(handler(tag, event, fields[event]))
      wrong.push(handler(tag, event, 'nonsense'))
    }
    wrong.push(attribute(tag, 'nonsense', "'x'"), handler(tag, 'nonsense'))
  }
  return { right, wrong }
}

/** Writes them into `typed` of a project: the complaints there must be. */
export function writeTagLines({ file }: Project, framework: 'vue' | 'react'): string[] {
  const { right, wrong } = tagLines(framework === 'vue' ? inVue : inJsx)
  const [open, close, ending] =
    framework === 'vue'
      ? ['<script setup lang="ts"></script>\n\n<template>', '</template>', 'vue']
      : ['export const tags = (\n<>', '</>\n)', 'tsx']
  mkdirSync(file('typed'), { recursive: true })
  const write = (name: string, lines: string[]) =>
    writeFileSync(file(`typed/${name}.${ending}`), [open, ...lines, close, ''].join('\n'))
  write('every-right', framework === 'vue' ? [...right, ...onlyInVue] : right)
  write('every-wrong', wrong)
  return wrong.map((line) => `typed/every-wrong.${ending}: ${line}`)
}

const camelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const kebabCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const handlerOf = (event: string) => `on${event[0]!.toUpperCase()}${event.slice(1)}`
const detail = (field?: string) => (field ? `detail.${field}` : 'detail')

/** In a template of Vue. */
const inVue: Writing = {
  attribute: (tag, name, value) => `<${tag} :${kebabCase(name)}="${value}" />`,
  bare: (tag, name) => `<${tag} ${kebabCase(name)} />`,
  handler: (tag, event, field) => `<${tag} @${event}="(event) => event.${detail(field)}" />`
}

/** Slots, what every element has, and handlers without a function of their own. */
const onlyInVue = [
  '<privacy-popup agree-text="好"><template #title>标题</template></privacy-popup>',
  '<privacy-button class="wide">登录</privacy-button>',
  '<privacy-gate><slot /></privacy-gate>',
  '<privacy-popup @disagree="$event.detail.reason.trim()" />'
]

const inJsx: Writing = {
  attribute: (tag, name, value) => `<${tag} ${name}={${value}} />`,
  bare: (tag, name) => `<${tag} ${name} />`,
  handler: (tag, event, field) => `<${tag} ${handlerOf(event)}={(event) => event.${detail(field)}} />`
}
