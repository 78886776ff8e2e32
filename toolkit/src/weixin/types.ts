import type { PrivacyKey } from '../../../catalogue/keys'

/** An official information type, or a name of the owner's own. */
export type AnyPrivacyKey = PrivacyKey | (string & {})

/** 1 is the live version, 2 the development version: set through the API, not yet released. */
export type PrivacyVersion = 1 | 2

/** A number where it is exact, the same digits as a string beyond 2^53. */
export type AuditId = number | string

/** One information type, and what for. */
export interface PurposeEntry {
  privacy_key: AnyPrivacyKey
  /** The purpose alone: Weixin shows it as 为了{privacy_text}. No limit of length is documented. */
  privacy_text: string
}

/** What the platform returns: the key's Chinese name beside it. An empty `privacy_text` means not configured. */
export interface LabelledPurposeEntry extends PurposeEntry {
  /** The key's Chinese name. */
  privacy_label?: string
}

/** At least one of the four contacts is required (86069). */
export interface OwnerSetting {
  contact_email?: string
  contact_phone?: string
  contact_qq?: string
  contact_weixin?: string
  /** How users are told about changes, for example 弹窗. Required (86070). */
  notice_method: string
  /** A number and 天, for example `30天`. Empty: Weixin's own sentence, "the shortest time necessary". */
  store_expire_timestamp?: string
  /** A code of the catalogue's regions, for owners overseas. A user reports that it is not returned on reading. */
  store_region?: number
  /** From `uploadPrivacySetting`. It exceeds 2^53: keep it a string. */
  ext_file_media_id?: string
}

/** What a third party's SDK in the program collects. */
export interface SdkPrivacyInfo {
  sdk_name: string
  /** The legal name of the SDK's provider. */
  sdk_biz_name: string
  sdk_list: PurposeEntry[]
}

/** Body of setprivacysetting. */
export interface PrivacySetting {
  /** Default 2. */
  privacy_ver?: PrivacyVersion
  owner_setting: OwnerSetting
  /** Required for version 2, must be absent for version 1. */
  setting_list?: PurposeEntry[]
  sdk_privacy_info_list?: SdkPrivacyInfo[]
}

/** What every answer may have. `errcode` is 0 or absent: refusals are thrown. */
export interface WeixinAnswer {
  errcode?: number
  errmsg?: string
}

/** Answer of getprivacysetting. */
export interface PrivacySettingAnswer extends WeixinAnswer {
  /** 0: no code was committed recently. */
  code_exist?: 0 | 1
  /** Keys the platform detected in the code: a lower bound. */
  privacy_list?: AnyPrivacyKey[]
  setting_list?: LabelledPurposeEntry[]
  /** Unix seconds. */
  update_time?: number
  owner_setting?: Partial<OwnerSetting>
  /** Every key that can be chosen, with its Chinese name. */
  privacy_desc?: { privacy_desc_list: { privacy_key: AnyPrivacyKey; privacy_desc: string }[] }
  sdk_privacy_info_list?: (Omit<SdkPrivacyInfo, 'sdk_list'> & { sdk_list: LabelledPurposeEntry[] })[]
}

/** Answer of uploadprivacyextfile. */
export interface UploadAnswer extends WeixinAnswer {
  /** For `owner_setting.ext_file_media_id`. */
  ext_file_media_id: string
}

/** Body of apply_privacy_interface. At least one of the three lists is required. */
export interface PrivacyInterfaceApplication {
  /** Case-sensitive, with `wx.`, for example `wx.choosePoi`. */
  api_name: string
  /** The reason, at most 300 characters. */
  content: string
  /** Web pages that help the review. */
  url_list?: string[]
  /** Addresses of pictures, at most 10. */
  pic_list?: string[]
  /** Addresses of videos, at most 1, mp4 only. */
  video_list?: string[]
}

/** Answer of apply_privacy_interface. */
export interface ApplicationAnswer extends WeixinAnswer {
  /** The `wxa_privacy_apply` push tells the outcome under the same id. */
  audit_id: AuditId
}

declare const statusOf: unique symbol

/**
 * The state of a location interface in the list. Its numbers are not those of the push event ({@link PushStatus}),
 * and the compiler refuses to compare or assign one to the other.
 */
export type InterfaceStatus = (1 | 2 | 3 | 4 | 5) & { readonly [statusOf]: 'interface list' }

/** The outcome in a `wxa_privacy_apply` push. 3 is approved here, and under review in the interface list. */
export type PushStatus = (2 | 3) & { readonly [statusOf]: 'push event' }

/** `InterfaceStatus` by name. */
export const interfaceStatus = {
  /** 待申请开通 */
  applicable: 1 as InterfaceStatus,
  /** 无权限; `fail_reason` says why. */
  noPermission: 2 as InterfaceStatus,
  /** 申请中 */
  underReview: 3 as InterfaceStatus,
  /** 申请失败; `fail_reason` says why. */
  rejected: 4 as InterfaceStatus,
  /** 已开通 */
  granted: 5 as InterfaceStatus
} as const

/** `PushStatus` by name. */
export const pushStatus = { rejected: 2 as PushStatus, approved: 3 as PushStatus } as const

/** One location interface, and how far it has come. */
export interface PrivacyInterfaceState {
  /** With `wx.`, for example `wx.chooseLocation`. */
  api_name: string
  api_ch_name?: string
  api_desc?: string
  /** Unix seconds, once applied for. */
  apply_time?: number
  /** The pages say it appears after applying; their own sample shows 1 without an application. */
  status?: InterfaceStatus
  /** Once applied for. */
  audit_id?: AuditId
  /** When rejected or without permission. */
  fail_reason?: string
  api_link?: string
  group_name?: string
}

/** Answer of get_privacy_interface. */
export interface InterfaceListAnswer extends WeixinAnswer {
  interface_list: PrivacyInterfaceState[]
}

/** Answer of get_code_privacy_info. */
export interface CodePrivacyInfoAnswer extends WeixinAnswer {
  /** Interfaces in the code without permission. */
  without_auth_list?: string[]
  /** Interfaces in the code that ext.json does not name. */
  without_conf_list?: string[]
}

/** Body of submit_audit, in the platform's own names. All of it may be left out. */
export interface CodeSubmission {
  /**
   * The interfaces that the scan has found in the code are not used. Of no help where app.json or ext.json names them:
   * that is answered 61040.
   */
  privacy_api_not_use?: boolean
  version_desc?: string
  /** At most 200 characters. */
  feedback_info?: string
  /** Media ids, separated by |. */
  feedback_stuff?: string
  order_path?: string
  item_list?: Record<string, unknown>[]
  preview_info?: { video_id_list?: string[]; pic_id_list?: string[] }
  ugc_declare?: Record<string, unknown>
}

/** Answer of submit_audit. */
export interface SubmissionAnswer extends WeixinAnswer {
  auditid: AuditId
}

/** How far a code review is: 0 passed, 1 rejected, 2 under review, 3 withdrawn, 4 delayed. */
export type AuditStatus = 0 | 1 | 2 | 3 | 4

/** Answer of get_auditstatus. */
export interface AuditStatusAnswer extends WeixinAnswer {
  status: AuditStatus
  /** Why it was rejected or delayed. */
  reason?: string
  /** Media ids of the reviewer's pictures, separated by |. */
  screenshot?: string
  user_version?: string
  user_desc?: string
  /** Unix seconds. */
  submit_audit_time?: number
}

/** Answer of get_latest_auditstatus. */
export interface LatestAuditStatusAnswer extends Omit<AuditStatusAnswer, 'screenshot'> {
  auditid: AuditId
  ScreenShot?: string
}

/** What a `wxa_privacy_apply` push says about an application. */
export interface PrivacyApplyEvent {
  api_name: string
  /** Unix seconds. */
  apply_time: number
  audit_id: AuditId
  /** Unix seconds. */
  audit_time: number
  /** Why it was rejected; empty when nothing was said. */
  reason: string
  status: PushStatus
}

/** Around the event: which mini program it is about (`ToUserName`, its gh_… id). */
export interface PushEnvelope {
  ToUserName: string
  FromUserName: string
  /** Unix seconds. */
  CreateTime: number
}
