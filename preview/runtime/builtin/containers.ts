import { gestureHandlerTags } from '../../../mini-program/tags'
import type { Platform } from '../platform'
import type { Builtin } from './define'

const plain: Builtin = {}

/** Takes no place of its own; no gesture of Skyline is recognised. */
const gestureHandler: Builtin = { created: ({ element }) => element.classList.add('phone-no-box') }

/** Holds its place and says what it stands for; what it does on a phone has no meaning here. */
function placeholder(label: string): Builtin {
  return {
    created: ({ element }) => {
      element.classList.add('phone-placeholder')
      element.dataset.wxLabel = label
    }
  }
}

export function containers({ fileUrl }: Platform): Record<string, Builtin> {
  return {
    view: plain,
    'cover-view': plain,
    span: plain,
    text: { properties: { selectable: Boolean, userSelect: Boolean, decode: Boolean, space: String } },
    selection: plain,
    'share-element': plain,
    'sticky-section': plain,
    'sticky-header': plain,
    'nested-scroll-header': plain,
    'nested-scroll-body': plain,
    'list-view': plain,
    'grid-view': plain,
    // Their items stand here once: lists are not built.
    'list-builder': plain,
    'grid-builder': plain,
    'open-container': plain,
    'draggable-sheet': plain,
    ...Object.fromEntries(gestureHandlerTags.map((tag) => [tag, gestureHandler])),
    snapshot: plain,
    'keyboard-accessory': plain,
    'page-container': pageContainer,
    'root-portal': rootPortal,
    // Programs wait for this before they ask for its context.
    editor: { ...placeholder('editor'), attached: (host) => void setTimeout(() => host.emit('ready'), 0) },
    'cover-image': picture(fileUrl),
    image: picture(fileUrl),
    ...Object.fromEntries(
      ['video', 'audio', 'live-player', 'map', 'web-view', 'ad', 'ad-custom', 'official-account']
        .concat(['open-data-list', 'open-data-item', 'functional-page-navigator', 'channel-video'])
        .concat(['channel-live', 'store-home', 'store-product'])
        .map((tag) => [tag, placeholder(tag)])
    )
  }
}

/**
 * Its children live at the end of the page, out of reach of what surrounds them here. glass-easel goes on to see them as
 * children of this element.
 */
const rootPortal: Builtin = {
  properties: { enable: { type: Boolean, value: true } },
  created: ({ element }) => {
    const portal = document.createElement('div')
    portal.className = 'phone-portal'
    portals.set(element, portal)
    element.appendChild = (node) => portal.appendChild(node)
    element.insertBefore = (node, before) => portal.insertBefore(node, before)
    element.removeChild = (node) => portal.removeChild(node)
    element.replaceChild = (node, old) => portal.replaceChild(node, old)
  },
  shows: {
    enable: ({ element }, enable: boolean) => {
      const portal = portals.get(element)!
      if (!element.isConnected) return
      // A custom tab bar stands beside the page.
      if (enable) element.closest('.phone-page')?.querySelector('wx-page')?.append(portal)
      else Element.prototype.append.call(element, portal)
    }
  },
  detached: ({ element }) => portals.get(element)?.remove()
}

const portals = new WeakMap<HTMLElement, HTMLElement>()

const pageContainer: Builtin = {
  properties: {
    show: Boolean,
    position: { type: String, value: 'bottom' },
    round: Boolean,
    overlay: { type: Boolean, value: true },
    zIndex: { type: Number, value: 100 },
    customStyle: String
  },
  shows: {
    show: (host, shown: boolean) => {
      if (host.element.classList.contains('is-shown') === shown) return
      host.element.classList.toggle('is-shown', shown)
      for (const event of shown ? entering : leaving) host.emit(event)
    },
    position: ({ element }, position: string) => (element.dataset.wxPosition = position),
    overlay: ({ element }, overlay: boolean) => element.toggleAttribute('data-wx-overlay', overlay),
    zIndex: ({ element }, zIndex: number) => (element.style.zIndex = String(zIndex))
  }
}

const entering = ['beforeenter', 'enter', 'afterenter']
const leaving = ['beforeleave', 'leave', 'afterleave']

function picture(fileUrl: Platform['fileUrl']): Builtin {
  return {
    properties: { src: String, mode: { type: String, value: 'scaleToFill' }, lazyLoad: Boolean, webp: Boolean },
    created: (host) => {
      const image = document.createElement('img')
      image.alt = ''
      image.addEventListener('load', () => {
        image.style.visibility = ''
        host.emit('load', { width: image.naturalWidth, height: image.naturalHeight })
      })
      image.addEventListener('error', () => {
        image.style.visibility = 'hidden'
        host.emit('error', { errMsg: 'image:fail' })
      })
      host.element.append(image)
    },
    shows: {
      src: ({ element, component }, src: string) => {
        const from = component.ownerShadowRoot?.getHostNode().is ?? ''
        const image = element.firstElementChild as HTMLImageElement
        if (src) image.src = fileUrl(src, from)
        else image.removeAttribute('src')
      },
      mode: ({ element }, mode: string) => (element.dataset.wxMode = mode)
    }
  }
}
