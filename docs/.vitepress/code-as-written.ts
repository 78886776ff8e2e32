import type { MarkdownRenderer } from 'vitepress'

/** Code in a line may hold the `{{ }}` of WXML, which Vue would take for its own. */
export function codeAsWritten(md: MarkdownRenderer): void {
  const written = md.renderer.rules.code_inline!
  md.renderer.rules.code_inline = (tokens, index, ...rest) => {
    tokens[index]!.attrSet('v-pre', '')
    return written(tokens, index, ...rest)
  }
}
