import { privacyInterfaces, referrerName, type InterfaceKind, type PrivacyKey } from '../catalogue'
import type { UndocumentedChoices } from './undocumented'

/** An interface that touches the user's information, as the check needs to know it. */
export interface PrivateInterface {
  /** The catalogue's name. */
  readonly name: string
  readonly kind: InterfaceKind
  /** The name before `:ok` and `:fail`. */
  readonly callName: string
  /** The key it is known by; null for `wx.requirePrivacyAuthorize`, which stands for any. */
  readonly privacyKey: PrivacyKey | null
  /** All of them must be declared and agreed to. */
  readonly keys: readonly PrivacyKey[]
  /** The scopes whose authorization dialogs it raises. */
  readonly scopes: readonly string[]
  /** Other spellings of the name. */
  readonly aliases: readonly string[]
}

function callName(kind: InterfaceKind, name: string): string {
  if (kind === 'authorize-scope') return 'authorize'
  return kind === 'object-method' ? name : referrerName(name)
}

/** The rows of the mini-program table; the rows of an interface that needs two keys become one. */
export const privateInterfaces: readonly PrivateInterface[] = (() => {
  const rows = privacyInterfaces.filter(({ platform }) => platform === 'miniprogram')
  return [...new Set(rows.map(({ name }) => name))].map((name) => {
    const own = rows.filter((row) => row.name === name)
    const { kind, aliases = [] } = own[0]
    const keys = own.flatMap(({ privacyKey }) => privacyKey ?? [])
    return {
      name,
      kind,
      // The table writes `userInfo` for a button that is spelt `getUserInfo`: the alias is the program's spelling.
      callName: callName(kind, aliases[0] ?? name),
      privacyKey: keys[0],
      keys,
      scopes: kind === 'authorize-scope' ? [name] : own.flatMap(({ scope }) => scope ?? []),
      aliases
    }
  })
})()

export function interfacesOf(kind: InterfaceKind): readonly PrivateInterface[] {
  return privateInterfaces.filter((each) => each.kind === kind)
}

export function interfaceNamed(name: string): PrivateInterface | undefined {
  return privateInterfaces.find((each) => each.name === name || each.aliases.includes(name))
}

/** What the listener is told as `eventInfo.referrer`. */
export function referrerOf(
  { kind, name, callName }: PrivateInterface,
  spelling: UndocumentedChoices['referrerSpelling']
): string {
  if (kind === 'open-type') return `button.${callName}`
  if (kind === 'api') return callName
  if (spelling === 'qualified') return kind === 'component' ? `component.${name}` : name
  return kind === 'authorize-scope' ? callName : referrerName(name)
}
