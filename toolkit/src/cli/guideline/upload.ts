import { basename } from 'node:path'
import { readTextFile } from '../../guideline/file'
import type { Language } from '../../../../command-line/language'
import { print, say } from '../outcome'
import { clientFor, type WeixinOptions } from '../weixin'
import { guidelineWords } from './words'

/** Uploads a guideline text of the owner's own, and prints the id under which a guideline names it. */
export async function upload(file: string, options: WeixinOptions, language: Language): Promise<number> {
  const client = clientFor(options, language)
  const { ext_file_media_id } = await client.uploadPrivacySetting(readTextFile(file), basename(file))
  print([ext_file_media_id])
  say(guidelineWords(language).uploaded)
  return 0
}
