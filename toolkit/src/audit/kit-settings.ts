import type { Node } from '@babel/types'
import type { Setting } from './knowledge/kit-defaults'
import { keyName } from './outline/nodes'
import { isPackage } from './ownership'
import type { Parts } from './parts'
import { scriptText } from './scan'
import { childrenOf } from './syntax/children'
import type { Trees } from './syntax/trees'

/** The defaults that a kit keeps in one place for all its components: `{ upload: { accept: 'image' } }` of uView. */
export class KitSettings {
  constructor(
    private readonly parts: Parts,
    private readonly trees: Trees
  ) {}

  /** What a setting of the kit may be that this script belongs to; undefined for what cannot be told. */
  textsOf(file: string, { group, name }: Setting): (string | undefined)[] {
    const [, kit] = /^(.*\/)components\//.exec(file) ?? []
    if (kit === undefined || this.areChanged()) return [undefined]
    const texts = this.scriptsOf(kit, group, name).flatMap((each) =>
      this.trees.of(each).body.flatMap((node) => textsIn(node, group, name))
    )
    return texts.length > 0 ? texts : [undefined]
  }

  private scriptsOf(kit: string, group: string, name: string): string[] {
    const { tree } = this.parts
    const isOfKit = (file: string) => file.startsWith(kit) && !file.startsWith(`${kit}components/`)
    const written = new RegExp(`\\b${group}['"]?\\s*:\\s*\\{[^]*?\\b${name}\\b`)
    return [...tree.scripts.keys()].filter((file) => isOfKit(file) && written.test(scriptText(tree, file)))
  }

  /** `uni.$u.setConfig({ props: … })`, `uni.$u.props.upload.accept = 'file'`: some script of the program's own changes them. */
  private areChanged(): boolean {
    const { tree } = this.parts
    return [...tree.scripts.keys()].some((file) => !isPackage(file) && changes.test(scriptText(tree, file)))
  }
}

// `uni.$u.http.setConfig((config) => …)` is about requests.
const changes = /\bsetConfig\s*\(\s*\{|\$u\.(?:setConfig|props)\b|\bsetProps\b/

function textsIn(node: Node, group: string, name: string): (string | undefined)[] {
  if (node.type !== 'ObjectProperty' || keyName(node) !== group || node.value.type !== 'ObjectExpression')
    return childrenOf(node).flatMap((each) => textsIn(each, group, name))
  return node.value.properties.flatMap((each) => {
    if (each.type === 'SpreadElement') return [undefined]
    if (keyName(each) !== name) return []
    return [each.type === 'ObjectProperty' && each.value.type === 'StringLiteral' ? each.value.value : undefined]
  })
}
