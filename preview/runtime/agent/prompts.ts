import type { PrivacyCall, Weixin } from '../../../simulator'
import { builtinAt } from '../builtin/define'
import type { Language } from '../language'
import { askedFor } from '../overlay/wording'
import type { OpenPrompt, PromptKind } from './open-prompt'
import { programElement } from './selector'
import { boxToTick, isBox } from './boxes'
import { tappablesIn } from './tappables'
import { isVisible, type Seen } from './visible'

const refusing =
  /拒绝|拒絕|不同意|暂不|暫不|取消|关闭|關閉|以后|稍后|disagree|refuse|reject|not now|cancel|deny|decline|later|close|no thanks|^no$|×|✕/i
const reading = /《|协议|協議|指引|隐私政策|guideline|policy|terms|contract|agreement/i

/** The question that is open in front of the user, whoever asks it, and how it is answered. */
export class Prompts {
  /** What could be tapped before the program was asked: it is not part of the question. */
  private before = new Set<HTMLElement>()
  /** What was tapped to answer it, in order. */
  private readonly tapped: HTMLElement[] = []

  constructor(
    private readonly weixin: Weixin,
    private readonly language: Language,
    /** The page in sight; none while the program starts. */
    private readonly frame: () => HTMLElement | null
  ) {
    weixin.on(({ type }) => {
      const waiting = weixin.calls.filter(({ state }) => state === 'pending')
      if (type !== 'call' || waiting.length > 1) return
      this.before = new Set(this.tappableNow())
      this.tapped.length = 0
    })
  }

  get open(): OpenPrompt | undefined {
    const { weixin } = this
    const { contractName } = weixin.settings
    if (weixin.officialPopup.visible) {
      const purposes = askedFor(weixin, this.language)
      return { kind: 'official', purposes, contractName, canBeRefused: true }
    }
    const button = this.agreeButton()
    if (!button) return undefined
    const kind = kindOf(button)
    const purposes = purposesOf(button)
    return { kind, purposes, contractName, canBeRefused: Boolean(this.refuseButton(button)) }
  }

  answer(agrees: boolean): void {
    const { officialPopup } = this.weixin
    if (officialPopup.visible) return agrees ? officialPopup.agree() : officialPopup.disagree()
    const agree = this.agreeButton()
    const tapped = this.button(agrees)
    if (!tapped)
      throw new Error(agree ? 'the prompt cannot be refused: nothing else in it can be tapped' : 'no prompt is open')
    this.tapped.push(tapped)
    tapped.click()
    // What it was ticked for may be tapped at once.
    if (agrees && tapped !== agree && this.button(true) === agree) this.answer(true)
  }

  /** What a finger taps next to answer the prompt of the program. */
  button(agrees: boolean): HTMLElement | undefined {
    const agree = this.agreeButton()
    return agree && (agrees ? this.stepTo(agree) : this.refuseButton(agree))
  }

  /** An agree button that cannot be tapped yet, or was tapped in vain, waits for a box to be ticked. */
  private stepTo(agree: HTMLElement): HTMLElement {
    const waits = builtinAt(agree)!.host.prop<boolean>('disabled') || this.tapped.at(-1) === agree
    if (!waits) return agree
    const untried = this.dialogAround(agree).filter(
      (other) => isVisible(other) && !this.tapped.includes(other) && !refusing.test(wordsOf(other))
    )
    return boxToTick(untried, agree) ?? agree
  }

  private tappableNow(): HTMLElement[] {
    const frame = this.frame()
    return frame ? tappablesIn(frame).map(({ element }) => element) : []
  }

  private agreeButton(): HTMLElement | undefined {
    const waiting = this.weixin.calls.some(({ state }: PrivacyCall) => state === 'pending')
    const buttons = [...(this.frame()?.querySelectorAll<HTMLElement>('wx-button') ?? [])].filter((element) => {
      const openType = builtinAt(element)?.host.prop('openType') ?? ''
      return openType.includes('agreePrivacyAuthorization')
    })
    // A button that is always there, such as one for the phone number, asks nothing by itself.
    return buttons.find((button) => {
      if (button.closest('[aria-hidden="true"]')) return false
      return componentsAround(button).some(isLibraryPrompt) || (waiting && isOwnPrompt(button) && isVisible(button))
    })
  }

  /** The other thing in the dialog that can be tapped; where there are several, the one that says so. */
  private refuseButton(agree: HTMLElement): HTMLElement | undefined {
    const seen: Seen = new Map()
    const others = this.dialogAround(agree).filter((other) => isVisible(other, seen) && !isBox(other))
    const isRead = (element: HTMLElement) => reading.test(wordsOf(element))
    return (
      others.find((other) => refusing.test(wordsOf(other))) ??
      others.find((other) => other.localName === 'wx-button' && !isRead(other)) ??
      others.find((other) => wordsOf(other) && !isRead(other)) ??
      others.find((other) => !isRead(other))
    )
  }

  /**
   * What else can be tapped in the dialog. A dialog that was not there before is what has come since; of one that was hidden
   * it is what stands closest to its button.
   */
  private dialogAround(agree: HTMLElement): HTMLElement[] {
    const isOther = (other: HTMLElement) => other !== agree && !other.contains(agree) && !agree.contains(other)
    if (!this.before.has(agree)) return this.tappableNow().filter((other) => isOther(other) && !this.before.has(other))
    const frame = this.frame()
    for (let around = agree.parentElement; around && around !== frame; around = around.parentElement) {
      const others = tappablesIn(around).flatMap(({ element }) => (isOther(element) ? element : []))
      if (others.length > 0) return others
    }
    return []
  }
}

const wordsOf = (element: HTMLElement) => (element.textContent ?? '').trim()

function isOwnPrompt(button: HTMLElement): boolean {
  return builtinAt(button)!.host.prop('openType') === 'agreePrivacyAuthorization'
}

function kindOf(button: HTMLElement): PromptKind {
  const around = componentsAround(button)
  if (around.some((path) => /(^|\/)privacy-page(\/index)?$/.test(path))) return 'consent-page'
  return around.some(isLibraryPrompt) ? 'popup' : 'own'
}

function isLibraryPrompt(path: string): boolean {
  return /(^|\/)privacy-(popup|page)(\/index)?$/.test(path)
}

/** Paths of the components that a button stands in, innermost first. */
function componentsAround(button: HTMLElement): string[] {
  const paths: string[] = []
  let owner = programElement(button)?.ownerShadowRoot?.getHostNode()
  while (owner) {
    paths.push(owner.is)
    owner = owner.ownerShadowRoot?.getHostNode()
  }
  return paths
}

function purposesOf(button: HTMLElement): readonly string[] {
  const owner = programElement(button)?.ownerShadowRoot?.getHostNode()
  const { privacy } = (owner?.data ?? {}) as { privacy?: { purposes?: readonly string[] } }
  return privacy?.purposes ?? []
}
