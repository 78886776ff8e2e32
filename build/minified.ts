import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import cssnano from 'cssnano'
import postcss from 'postcss'
import { minify } from 'terser'

/** About what DevTools makes of a file when a program is uploaded: terser and cssnano with their defaults, and no blanks. */
export async function minified(file: string): Promise<string> {
  const text = readFileSync(file, 'utf8')
  switch (path.extname(file)) {
    case '.js':
    case '.wxs':
      return (await minify(text)).code!
    case '.wxss':
      return (await postcss([cssnano()]).process(text, { from: file })).css
    case '.json':
      return JSON.stringify(JSON.parse(text))
    case '.wxml':
      return text
        .replace(/<!--[^]*?-->/g, '')
        .replace(/\s+/g, ' ')
        .replace(/> </g, '><')
        .trim()
    default:
      return text
  }
}

/** A mini program's package travels as one file: what repeats from file to file costs once. */
export const gzipped = (texts: readonly string[]) => gzipSync(texts.join(''), { level: 9 }).length
