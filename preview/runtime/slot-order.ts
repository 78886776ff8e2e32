import { glassEasel } from 'glass-easel-miniprogram-adapter'

const { Element } = glassEasel
type Node = glassEasel.Node

/**
 * Of several nodes put into a component at once, glass-easel 0.12 notes which slot they are in only after all of them stand in
 * the document, so that none sees what the slots behind its own hold already. One after another, each comes to its place.
 */
export function keepSlotsInOrder(): void {
  const { insertChildren } = Element.prototype
  Element.prototype.insertChildren = function (children: Node[], index: number) {
    if (!hasSeveralSlots(this)) return insertChildren.call(this, children, index)
    children.forEach((child, at) => this.insertChildAt(child, index < 0 ? index : index + at))
  }
}

function hasSeveralSlots(parent: glassEasel.Element): boolean {
  let host: glassEasel.Element | null = parent
  while (host?.isInheritSlots()) host = host.parentNode
  const tree = host?.asGeneralComponent()?.getShadowRoot()
  let slots = 0
  tree?.forEachSlot(() => ++slots < 2)
  return slots > 1
}
