import type { Builtin, Host } from './define'

/** Components that speak about the page they stand on. */
export const pageMeta: Record<string, Builtin> = {
  'page-meta': {
    properties: { pageStyle: String, rootFontSize: String, backgroundColor: String, scrollTop: String },
    shows: {
      pageStyle: (host, style: string) => pageOf(host)?.setAttribute('style', style),
      rootFontSize: (host, size: string) => {
        if (size) pageOf(host)?.style.setProperty('font-size', size)
      }
    }
  },
  'navigation-bar': {
    properties: { title: String, backgroundColor: String, frontColor: String, loading: Boolean },
    shows: {
      title: (host, title: string) => {
        if (title) host.element.dispatchEvent(new CustomEvent('phone-title', { bubbles: true, detail: title }))
      }
    }
  }
}

function pageOf({ element }: Host): HTMLElement | null {
  return element.closest('wx-page')
}
