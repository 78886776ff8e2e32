import type { Platform } from '../platform'
import { actsAs, builtinAt, type Builtin, type Host } from './define'

export function buttons({ weixin, navigate, share }: Platform): Record<string, Builtin> {
  return {
    button: {
      properties: {
        type: { type: String, value: 'default' },
        size: { type: String, value: 'default' },
        plain: Boolean,
        loading: Boolean,
        openType: String,
        formType: String,
        lang: String,
        sessionFrom: String,
        appParameter: String,
        sendMessageTitle: String,
        sendMessagePath: String,
        sendMessageImg: String,
        showMessageCard: Boolean,
        hoverClass: { type: String, value: 'button-hover' },
        hoverStartTime: { type: Number, value: 20 },
        hoverStayTime: { type: Number, value: 70 },
        phoneNumberNoQuotaToast: { type: Boolean, value: true }
      },
      created: (host) => actsAs(host, 'button'),
      shows: {
        type: ({ element }, type: string) => (element.dataset.wxType = type),
        size: ({ element }, size: string) => (element.dataset.wxSize = size),
        plain: ({ element }, plain: boolean) => element.toggleAttribute('data-wx-plain', plain),
        loading: ({ element }, loading: boolean) => element.toggleAttribute('data-wx-loading', loading),
        disabled: ({ element }, disabled: boolean) => {
          element.toggleAttribute('data-wx-disabled', disabled)
          if (disabled) element.setAttribute('aria-disabled', 'true')
          else element.removeAttribute('aria-disabled')
        }
      },
      activate: (host) => {
        const { id, dataset } = host.component
        if (host.prop('openType') === 'share') share({ id, dataset })
        useOpenType(host, weixin)
        const formType = host.prop('formType')
        if (formType) formAround(host)?.(formType)
      }
    },
    navigator: {
      properties: {
        url: String,
        openType: { type: String, value: 'navigate' },
        delta: { type: Number, value: 1 },
        target: String,
        hoverClass: { type: String, value: 'navigator-hover' }
      },
      created: (host) => actsAs(host, 'link'),
      activate: (host) => {
        const openType = host.prop('openType')
        // https://developers.weixin.qq.com/miniprogram/dev/component/navigator.html
        if (openType === 'exit') leave(host, weixin)
        else navigate(openType, { url: host.prop('url'), delta: host.prop<number>('delta') })
      }
    }
  }
}

function useOpenType(host: Host, weixin: Platform['weixin']): void {
  const openType = host.prop('openType')
  if (!openType) return
  try {
    weixin.tap(host.component.id, openType, (event, detail) => host.emit(event, detail))
  } catch (error) {
    // An open-type Weixin does not know does nothing there; here the console says so.
    console.warn((error as Error).message)
  }
}

function leave(host: Host, { wx }: Platform['weixin']): void {
  if (host.prop('target') === 'miniProgram') void wx.exitMiniProgram({})
}

function formAround(host: Host): ((formType: string) => void) | undefined {
  const form = host.element.closest('wx-form')
  const found = form && builtinAt(form)
  return found ? (formType) => found.host.element.dispatchEvent(new CustomEvent(`form-${formType}`)) : undefined
}
