// What the options of `Page()` and `Component()` are called, in Weixin and in the frameworks that come to them.
// https://developers.weixin.qq.com/miniprogram/dev/reference/api/Component.html

/** Parts of a component's options whose functions run with the component as `this`. */
export const sections = new Set(['methods', 'lifetimes', 'pageLifetimes', 'observers', 'computed', 'watch'])
/** What shows that an object with `data` describes a page or component. */
export const optionNames = new Set([
  ...sections,
  'properties',
  'props',
  'setup',
  'onLoad',
  'onShow',
  'onReady',
  'attached',
  'created',
  'mounted'
])

/** What the declaration of a property is written with. */
export const declarationNames = new Set([
  'type',
  'optionalTypes',
  'value',
  'observer',
  'default',
  'required',
  'validator'
])
