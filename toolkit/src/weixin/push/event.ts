import { pushStatus, type AuditId, type PrivacyApplyEvent, type PushEnvelope } from '../types'
import { isRecord, type Fields } from '../is-record'
import { plainText } from './message'
import { PushRefusal } from './refusal'

export const isPrivacyApply = (message: Fields): boolean => plainText(message.Event) === 'wxa_privacy_apply'

export function readEnvelope(message: Fields): PushEnvelope {
  return {
    ToUserName: plainText(message.ToUserName),
    FromUserName: plainText(message.FromUserName),
    CreateTime: Number(plainText(message.CreateTime))
  }
}

/** All that a message says, its values as text; what has parts of its own stays so. */
export function readFields(message: Fields): Fields {
  const named = Object.entries(message).filter(([name]) => name !== '#text')
  return Object.fromEntries(named.map(([name, value]) => [name, readValue(value)]))
}

function readValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readValue)
  const hasParts = isRecord(value) && Object.keys(value).some((key) => key !== '#text')
  return hasParts ? readFields(value) : plainText(typeof value === 'boolean' ? String(value) : value)
}

/** The outcome of an application, whether it came as XML or as JSON. */
export function readPrivacyApply(message: Fields): PrivacyApplyEvent {
  const info = message.result_info
  if (!isRecord(info)) throw unreadable('result_info')
  const api_name = plainText(info.api_name)
  if (!api_name) throw unreadable('api_name')
  const status = Object.values(pushStatus).find((each) => String(each) === plainText(info.status))
  if (!status) throw unreadable('status')
  return {
    api_name,
    apply_time: Number(digits(info, 'apply_time')),
    audit_id: exactId(digits(info, 'audit_id')),
    audit_time: Number(digits(info, 'audit_time')),
    reason: plainText(info.reason),
    status
  }
}

function digits(info: Fields, field: string): string {
  const text = plainText(info[field])
  if (!/^\d+$/.test(text)) throw unreadable(field)
  return text
}

function exactId(text: string): AuditId {
  const number = Number(text)
  return Number.isSafeInteger(number) && String(number) === text ? number : text
}

const unreadable = (field: string): PushRefusal =>
  new PushRefusal(`wxa_privacy_apply came with an unreadable ${field}`, 422)
