import { locationInterfaces } from '../../../catalogue/locations'
import { check, isText, type Report } from './check'
import { meant } from './did-you-mean'
import { InvalidApplicationError } from './errors'
import { isRecord, type Fields } from './is-record'
import type { PrivacyInterfaceApplication } from './types'

/** How many entries each attachment list may have; pages have no documented limit. */
const attachmentLimits = { url_list: Infinity, pic_list: 10, video_list: 1 } as const

/** 个字符: whether bytes or characters are meant is not documented. Characters are counted here. */
const contentLimit = 300

/** Refuses an application that cannot be accepted. */
export function checkApplication(body: unknown): asserts body is PrivacyInterfaceApplication {
  check(InvalidApplicationError, (report) => {
    if (!isRecord(body)) return report('', 'the application must be an object')
    apiName(body.api_name, report)
    content(body.content, report)
    attachments(body, report)
  })
}

function apiName(name: unknown, report: Report): void {
  if (!isText(name)) return report('api_name', 'must name the interface, for example wx.choosePoi')
  const calls = locationInterfaces.map(({ call }) => call)
  const intended = meant(name, calls) ?? meant(`wx.${name}`, calls) ?? calls.find((call) => call === `wx.${name}`)
  if (intended) report('api_name', `unknown interface ${name}; did you mean ${intended}?`)
}

function content(text: unknown, report: Report): void {
  if (!isText(text)) return report('content', 'must give the reason for the application')
  const length = [...text].length
  if (length > contentLimit) report('content', `has ${length} characters; ${contentLimit} is the limit`)
}

function attachments(body: Fields, report: Report): void {
  let given = false
  for (const [field, limit] of Object.entries(attachmentLimits)) {
    const list = body[field]
    if (list === undefined) continue
    if (!Array.isArray(list)) {
      given = true
      report(field, 'must be a list of addresses')
      continue
    }
    given ||= list.length > 0
    if (list.length > limit) report(field, `has ${list.length} entries; ${limit} is the limit`)
    list.forEach((address: unknown, index) => attachment(field, address, `${field}[${index}]`, report))
  }
  if (!given) report('url_list', 'give at least one page, picture or video: url_list, pic_list or video_list')
}

function attachment(field: string, address: unknown, path: string, report: Report): void {
  const url = typeof address === 'string' && URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) return report(path, 'must be an http(s) address')
  if (field === 'video_list' && !/\.mp4$/i.test(url.pathname)) report(path, 'must be an mp4 file')
}
