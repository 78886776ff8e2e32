import type { Weixin } from '../../../simulator'
import type { Language } from '../language'
import { askedFor } from './wording'
import { contractPage, officialPopup } from './official'
import { element } from './element'
import { wheelSheet, type Wheels } from './wheels'

export interface ModalOptions {
  title?: string
  content?: string
  showCancel?: boolean
  cancelText?: string
  confirmText?: string
  editable?: boolean
  placeholderText?: string
}

export interface ToastOptions {
  title: string
  icon?: string
  /** Of the program, in the place of the icon. */
  image?: string
  duration?: number
  mask?: boolean
}

/** Everything Weixin draws over the program: toast, dialogs, sheets, and its own privacy pop-up and contract page. */
export class Overlay {
  private toastTimer: ReturnType<typeof setTimeout> | undefined
  private readonly toastPlace = element('div', { className: 'phone-toast-place', ariaLive: 'polite' })
  private readonly sheetPlace = element('div', { className: 'phone-sheet-place' })
  private readonly privacyPlace = element('div', { className: 'phone-privacy-place' })
  private readonly keyboardPlace = element('div', { className: 'phone-keyboard-place' })

  constructor(layer: HTMLElement) {
    layer.append(this.sheetPlace, this.privacyPlace, this.keyboardPlace, this.toastPlace)
  }

  /** Draws Weixin's own pop-up and contract page for as long as the simulator says that they are visible. */
  follow(weixin: Weixin, language: Language): void {
    const draw = () => {
      const shown = [
        ...(weixin.officialPopup.visible ? [officialPopup(weixin, askedFor(weixin, language), language)] : []),
        ...(weixin.contractVisible ? [contractPage(weixin, language)] : [])
      ]
      this.privacyPlace.replaceChildren(...shown)
      this.privacyPlace.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true })
    }
    weixin.on(({ type }) => {
      if (type === 'official-popup' || type === 'contract' || type === 'call') queueMicrotask(draw)
    })
  }

  toast({ title, icon = 'success', image, duration = 1500, mask }: ToastOptions): void {
    this.hideToast()
    const text = element('p', { textContent: title })
    const symbol = image
      ? element('img', { className: 'phone-toast-icon', alt: '', src: image })
      : element('span', { className: `phone-toast-icon is-${icon}`, ariaHidden: 'true' })
    const plain = icon === 'none' && !image
    const box = element(
      'div',
      { className: `phone-toast is-${plain ? 'none' : icon}` },
      plain ? [text] : [symbol, text]
    )
    this.toastPlace.append(box)
    this.toastPlace.classList.toggle('is-masked', Boolean(mask))
    if (duration !== Infinity) this.toastTimer = setTimeout(() => this.hideToast(), duration)
  }

  hideToast(): void {
    clearTimeout(this.toastTimer)
    this.toastPlace.replaceChildren()
    this.toastPlace.classList.remove('is-masked')
  }

  modal(options: ModalOptions): Promise<{ confirm: boolean; cancel: boolean; content: string | null }> {
    const { title = '', content = '', showCancel = true, cancelText = '取消', confirmText = '确定' } = options
    const input = options.editable
      ? element('input', { className: 'phone-modal-input', value: content, placeholder: options.placeholderText ?? '' })
      : undefined
    return new Promise((resolve) => {
      const close = (confirm: boolean) => {
        modal.remove()
        resolve({ confirm, cancel: !confirm, content: confirm && input ? input.value : null })
      }
      const modal = element(
        'div',
        { className: 'phone-mask', role: 'dialog', ariaModal: 'true', ariaLabel: title || content },
        [
          element('div', { className: 'phone-modal' }, [
            ...(title ? [element('h2', { textContent: title })] : []),
            input ?? element('p', { textContent: content }),
            element('div', { className: 'phone-modal-buttons' }, [
              ...(showCancel ? [element('button', { textContent: cancelText, onclick: () => close(false) })] : []),
              element('button', { className: 'is-primary', textContent: confirmText, onclick: () => close(true) })
            ])
          ])
        ]
      )
      this.sheetPlace.append(modal)
      modal.querySelector<HTMLElement>('.is-primary')?.focus({ preventScroll: true })
    })
  }

  /** Resolves with the index chosen, or with nothing where the user cancelled. */
  actionSheet(items: readonly string[], cancelText = '取消'): Promise<number | undefined> {
    return new Promise((resolve) => {
      const close = (index?: number) => {
        mask.remove()
        resolve(index)
      }
      const sheet = element('div', { className: 'phone-sheet', role: 'menu' }, [
        ...items.map((item, index) =>
          element('button', { textContent: item, role: 'menuitem', onclick: () => close(index) })
        ),
        element('button', { className: 'phone-sheet-cancel', textContent: cancelText, onclick: () => close() })
      ])
      const mask = element('div', { className: 'phone-mask is-bottom' }, [sheet])
      mask.addEventListener('click', (event) => {
        if (event.target === mask) close()
      })
      this.sheetPlace.append(mask)
    })
  }

  /** Resolves with the index chosen in each column, or with nothing where the user cancelled. */
  wheels(wheels: Wheels): Promise<readonly number[] | undefined> {
    return wheelSheet(this.sheetPlace, wheels)
  }

  /** What the keyboard offers under `<input type="nickname">`. Without a function the offer is taken back. */
  offerNickname(use: ((nickname: string) => void) | undefined): void {
    if (!use) return this.keyboardPlace.replaceChildren()
    const offer = element('button', { className: 'phone-nickname', textContent: '用微信昵称 · 小程序用户' })
    // Before the input loses its focus to the offer and takes the offer back.
    offer.addEventListener('mousedown', (event) => event.preventDefault())
    offer.addEventListener('click', () => {
      use('小程序用户')
      this.keyboardPlace.replaceChildren()
    })
    this.keyboardPlace.replaceChildren(offer)
  }
}
