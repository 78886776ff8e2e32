/** Who asks: the library's prompt on the page or on its consent page, the program's own dialog, or Weixin's. */
export type PromptKind = 'popup' | 'consent-page' | 'own' | 'official'

export interface OpenPrompt {
  readonly kind: PromptKind
  readonly purposes: readonly string[]
  readonly contractName: string
  readonly canBeRefused: boolean
}
