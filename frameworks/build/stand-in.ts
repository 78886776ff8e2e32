import path from 'node:path'
import { packageFolder } from './library'

/** What the library is where there is no Weixin: every promise is kept, and nothing is asked. */
export const standIn = path.join(packageFolder, 'dist/frameworks/elsewhere.mjs')
