import { privacyManager } from 'miniprogram-privacy-consent'

let made = 0

/** An id of its own for each dialog: Weixin tells agree buttons apart by it. */
export const newAgreeButtonId = () => `privacy-agree-${++made}`

/** What `agree` is bound to: a component of a kit hands on the event's detail alone. */
export type AgreeEvent = { type?: string } | undefined

/** Consent counts where the button's own event fired, never on a tap. */
export function agreedOn(buttonId: string, event: AgreeEvent): void {
  privacyManager.agreed(/^(tap|click)$/.test(event?.type ?? '') ? '' : buttonId)
}

/** Opens the guideline; what hinders that is on the console. */
export const openContract = () => void privacyManager.openPrivacyContract().catch((error) => console.error(error))

/** After what is drawn now is handed to Weixin: frameworks do so in a later turn. */
export const afterDrawing = (act: () => void) => void setTimeout(act, 0)
