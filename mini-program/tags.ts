/** Tags of the template language itself. */
export const syntaxTags: readonly string[] = ['block', 'slot', 'template', 'import', 'include', 'wxs']

/** Of Skyline alone, https://developers.weixin.qq.com/miniprogram/dev/framework/runtime/skyline/gesture.html */
export const gestureHandlerTags: readonly string[] = [
  'tap',
  'double-tap',
  'long-press',
  'force-press',
  'pan',
  'scale',
  'vertical-drag',
  'horizontal-drag'
].map((gesture) => `${gesture}-gesture-handler`)

/** Built-in components, https://developers.weixin.qq.com/miniprogram/dev/component/ */
export const builtinTags: readonly string[] = [
  ...['view', 'text', 'scroll-view', 'swiper', 'swiper-item', 'cover-view', 'cover-image', 'root-portal'],
  ...['page-container', 'share-element', 'match-media', 'movable-area', 'movable-view', 'sticky-section'],
  ...['sticky-header', 'list-view', 'grid-view', 'draggable-sheet', 'snapshot', 'span', 'open-container'],
  ...['nested-scroll-header', 'nested-scroll-body', 'grid-builder', 'list-builder'],
  ...gestureHandlerTags,
  ...['icon', 'progress', 'rich-text', 'selection'],
  ...['button', 'checkbox', 'checkbox-group', 'editor', 'form', 'input', 'label', 'picker', 'picker-view'],
  ...['picker-view-column', 'radio', 'radio-group', 'slider', 'switch', 'textarea', 'keyboard-accessory'],
  ...['navigator', 'functional-page-navigator', 'image', 'video', 'audio', 'camera', 'live-player', 'live-pusher'],
  ...['voip-room', 'channel-video', 'channel-live', 'map', 'canvas', 'web-view', 'ad', 'ad-custom', 'official-account'],
  ...['open-data', 'open-data-list', 'open-data-item', 'page-meta', 'navigation-bar', 'store-home', 'store-product']
]
