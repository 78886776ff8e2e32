import { locationInterfaces } from '../../../catalogue/locations'
import { check, isText, type CheckOptions, type Report } from './check'
import { meant } from './did-you-mean'
import { InvalidApplicationError } from './errors'
import { isRecord, type Fields } from './is-record'
import type { PrivacyInterfaceApplication } from './types'

/** How many entries each attachment list may have; pages have no documented limit. */
const attachmentLimits = { url_list: Infinity, pic_list: 10, video_list: 1 } as const

/** 个字符: whether bytes or characters are meant is not documented. Characters are counted here. */
const contentLimit = 300

/** Endings of videos that the platform does not take. */
const otherVideos = /^(?:mov|avi|wmv|flv|mkv|webm|m3u8|m4v|3gp|ts)$/i

/** Refuses an application that cannot be accepted. */
export function checkApplication(body: unknown, options?: CheckOptions): asserts body is PrivacyInterfaceApplication {
  const find = (report: Report): void => {
    if (!isRecord(body)) return report('', 'not-an-object')
    apiName(body.api_name, report)
    content(body.content, report)
    attachments(body, report)
  }
  check(InvalidApplicationError, find, options)
}

function apiName(name: unknown, report: Report): void {
  if (!isText(name)) return report('api_name', 'no-interface')
  const calls = locationInterfaces.map(({ call }) => call)
  const intended = meant(name, calls) ?? meant(`wx.${name}`, calls) ?? calls.find((call) => call === `wx.${name}`)
  if (intended) report('api_name', 'unknown-interface', name, intended)
}

function content(text: unknown, report: Report): void {
  if (!isText(text)) return report('content', 'no-reason')
  const length = [...text].length
  if (length > contentLimit) report('content', 'reason-too-long', length, contentLimit)
}

function attachments(body: Fields, report: Report): void {
  let given = false
  for (const [field, limit] of Object.entries(attachmentLimits)) {
    const list = body[field]
    if (list === undefined) continue
    if (!Array.isArray(list)) {
      given = true
      report(field, 'not-a-list-of-addresses')
      continue
    }
    given ||= list.length > 0
    if (list.length > limit) report(field, 'too-many', list.length, limit)
    list.forEach((address: unknown, index) => attachment(field, address, `${field}[${index}]`, report))
  }
  if (!given) report('url_list', 'no-attachment')
}

function attachment(field: string, address: unknown, path: string, report: Report): void {
  const url = typeof address === 'string' && URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) return report(path, 'not-an-address')
  if (field === 'video_list' && !isMp4(url)) report(path, 'not-mp4')
}

/** By the name of the file, which a signed address may have in the middle of its path or in its query. */
function isMp4({ pathname, search }: URL): boolean {
  const ending = /\.(\w+)$/.exec(pathname)?.[1]
  if (ending && otherVideos.test(ending)) return false
  return /\.mp4(?!\w)/i.test(decodeURIComponent(pathname.replace(/%(?![\da-f]{2})/gi, '%25')) + search)
}
