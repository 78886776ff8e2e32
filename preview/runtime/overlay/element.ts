type Fields<Tag extends keyof HTMLElementTagNameMap> = Partial<HTMLElementTagNameMap[Tag]>

/** An element with its fields and children set. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  fields: Fields<Tag> = {},
  children: readonly (Node | string)[] = []
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(fields)) {
    // jsdom knows some of these as attributes only.
    if (name === 'role') made.setAttribute('role', String(value))
    else if (/^aria[A-Z]/.test(name)) made.setAttribute(`aria-${name.slice(4).toLowerCase()}`, String(value))
    else Object.assign(made, { [name]: value })
  }
  if (tag === 'button') (made as HTMLButtonElement).type = 'button'
  made.append(...children)
  return made
}
