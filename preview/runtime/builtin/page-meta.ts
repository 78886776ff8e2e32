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
      title: (host, title: string) => setBar(host, { navigationBarTitleText: title }),
      frontColor: (host, color: string) => setBar(host, { navigationBarTextStyle: color }),
      backgroundColor: (host, color: string) => setBar(host, { navigationBarBackgroundColor: color })
    }
  }
}

function pageOf({ element }: Host): HTMLElement | null {
  return element.closest('wx-page')
}

/** Once the page is in sight. What is left out stays as app.json and the page have it. */
function setBar({ element }: Host, bar: Record<string, string>): void {
  if (!Object.values(bar)[0]) return
  queueMicrotask(() => element.dispatchEvent(new CustomEvent('phone-bar', { bubbles: true, detail: bar })))
}
