/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number]

/** What `rgb()` or `rgba()` text looks like on this background. */
export function painted(css: string, on: Colour): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 1] = css.match(/[\d.]+/g)!.map(Number)
  const mix = (channel: number, below: number) => channel * alpha + below * (1 - alpha)
  return [mix(red, on[0]), mix(green, on[1]), mix(blue, on[2])]
}

/** 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Colour, other: Colour): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter! + 0.05) / (darker! + 0.05)
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
