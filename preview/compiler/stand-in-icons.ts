import type { Declaration, Rule } from 'postcss'

const stroke = (path: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="${path}"/></svg>`

/** Drawn here, for the icons of icon fonts that components use by themselves. Others leave their place empty. */
const drawings: Record<string, string> = {
  arrow: 'M9 5l7 7-7 7',
  'arrow-left': 'M15 5l-7 7 7 7',
  'arrow-up': 'M5 15l7-7 7 7',
  'arrow-down': 'M5 9l7 7 7-7',
  cross: 'M6 6l12 12M18 6L6 18',
  close: 'M12 3a9 9 0 1 0 .01 0zM9 9l6 6M15 9l-6 6',
  clear: 'M12 3a9 9 0 1 0 .01 0zM9 9l6 6M15 9l-6 6',
  success: 'M5 12.5l5 5L19 7',
  checked: 'M12 3a9 9 0 1 0 .01 0zM8 12.5l3 3 5-6',
  passed: 'M12 3a9 9 0 1 0 .01 0zM8 12.5l3 3 5-6',
  fail: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  search: 'M11 4a7 7 0 1 0 .01 0zM16 16l4.5 4.5',
  info: 'M12 3a9 9 0 1 0 .01 0zM12 11v6M12 7.5v.1',
  'info-o': 'M12 3a9 9 0 1 0 .01 0zM12 11v6M12 7.5v.1',
  'warning-o': 'M12 3a9 9 0 1 0 .01 0zM12 7v6M12 16.5v.1',
  'question-o': 'M12 3a9 9 0 1 0 .01 0zM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.8v.1',
  'location-o': 'M12 21s7-6.4 7-11.5a7 7 0 1 0-14 0C5 14.600 12 21 12 21zM12 7.500a2.200 2.200 0 1 0 .01 0z',
  'phone-o':
    'M6 3h4l1.500 5-2.500 1.500a11 11 0 0 0 5.500 5.500L16 12.500l5 1.500v4c0 1.500-1.500 3-3 3A15 15 0 0 1 3 6c0-1.500 1.500-3 3-3z',
  'user-o': 'M12 4a4 4 0 1 0 .01 0zM4.500 20.500c1-4 4-6 7.500-6s6.500 2 7.500 6',
  ellipsis: 'M5 12h.1M12 12h.1M19 12h.1'
}

/**
 * Icon fonts of the network are not fetched, and their private characters would show as boxes: the character goes, and a
 * drawing of ours takes its place where there is one under the icon's name (`.van-icon-arrow:before`). How many they were.
 */
export function standInForIcon(rule: Rule): number {
  let icons = 0
  rule.walkDecls('content', (declaration) => {
    if (!isPrivateCharacter(declaration)) return
    icons++
    declaration.value = '""'
    const name = rule.selector.match(/-icon-([\w-]+?):{1,2}before$/)?.[1]
    const path = name && drawings[name]
    if (!path) return
    const mask = `url("data:image/svg+xml,${encodeURIComponent(stroke(path))}") center / contain no-repeat`
    declaration.after({ prop: 'width', value: '1em' })
    declaration.after({ prop: 'height', value: '1em' })
    declaration.after({ prop: 'background', value: 'currentColor' })
    declaration.after({ prop: 'mask', value: mask })
  })
  return icons
}

/** Written out or escaped, from U+E000 to U+F8FF. */
function isPrivateCharacter({ value }: Declaration): boolean {
  return /^["'](\\[ef][0-9a-f]{3}|[\uE000-\uF8FF])["']$/i.test(value)
}
