import { toBrowserUnits } from '../css-rules'
import type { Builtin, Host } from './define'

const disc = 'M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22z'
const ring = `${disc}M12 2.4a9.6 9.6 0 1 1 0 19.2 9.6 9.6 0 0 1 0-19.2z`
const tick = 'M10.2 17.2 5.6 12.6 7 11.2l3.2 3.2L17 7.6 18.4 9z'
const i = 'M11 6.5h2v2h-2zM11 10.5h2v7h-2z'
const clock = 'M11 6h2v5.5l4 2.4-1 1.7-5-3z'
const cross = 'M8.1 6.7 12 10.6l3.9-3.9 1.4 1.4-3.9 3.9 3.9 3.9-1.4 1.4-3.9-3.9-3.9 3.9-1.4-1.4 3.9-3.9-3.9-3.9z'

const green = '#07c160'
const blue = '#10aeff'
const red = '#fa5151'
const grey = '#b2b2b2'

/** By type its colour, and its shape on 24 by 24. What lies within a shape is cut out of it. */
const icons: Readonly<Record<string, readonly [colour: string, shape: string]>> = {
  success: [green, disc + tick],
  success_circle: [green, ring + tick],
  success_no_circle: [green, 'M9 18.6 2.6 12.2l1.8-1.8L9 15 19.6 4.4l1.8 1.8z'],
  info: [blue, disc + i],
  info_circle: [blue, ring + i],
  warn: [red, `${disc}M11 6h2v8h-2zM11 16h2v2h-2z`],
  waiting: [blue, disc + clock],
  waiting_circle: [blue, ring + clock],
  cancel: [red, ring + cross],
  clear: [grey, disc + cross],
  circle: [grey, ring],
  download: [green, `${disc}M11 6h2v7h3l-4 4.5L8 13h3z`],
  search: [
    grey,
    'M10.5 3a7.5 7.5 0 1 0 4.6 13.4l5 5 1.4-1.4-5-5A7.5 7.5 0 0 0 10.5 3zm0 2a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z'
  ]
}

/** https://developers.weixin.qq.com/miniprogram/dev/component/icon.html */
export const icon: Builtin = {
  properties: { type: String, size: { type: null, value: 23 }, color: String },
  shows: {
    type: show,
    color: show,
    size: ({ element }, size: number | string) => {
      element.style.fontSize = isNaN(Number(size)) ? toBrowserUnits(String(size)) : `${Number(size)}px`
    }
  }
}

function show({ element, prop }: Host): void {
  const [colour, shape] = icons[prop('type')] ?? ['', '']
  element.style.color = prop('color') || colour
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill-rule="evenodd" d="${shape}"/></svg>`
  element.style.setProperty('--icon', `url("data:image/svg+xml,${encodeURIComponent(svg)}")`)
}
