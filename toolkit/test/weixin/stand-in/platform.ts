import { serverErrors } from '../../../../catalogue/errors'
import { locationInterfaces } from '../../../../catalogue/locations'
import { privacyKeys } from '../../../../catalogue/keys'

type Fields = Record<string, unknown>

/** A refusal with the documented words, which end in a `rid`, as those of the live platform do. */
export class Refusal extends Error {
  constructor(readonly errcode: number) {
    super(serverErrors.find((error) => error.errcode === errcode)?.errmsg)
  }
}

const refuse = (errcode: number): never => {
  throw new Refusal(errcode)
}

/** The state of one mini program on the platform, and the documented rules for changing it. */
export class Platform {
  development: Fields = { owner_setting: {}, setting_list: [] }
  live: Fields | undefined
  /** Keys the scan found in the code. */
  detected: string[] = []
  uploads = new Map<string, string>()
  interfaces: Fields[] = locationInterfaces.map(({ call }) => ({ api_name: call, status: 1, group_name: '地理位置' }))
  /** The code review that was asked for last. */
  audit: Fields = { auditid: 1234567, status: 2, submit_audit_time: 1_700_000_000 }
  scan: Fields | 'running' | 'faulty' = { without_auth_list: [], without_conf_list: [] }
  /** What this platform forgets to return when the guideline is read, as users report of store_region. */
  notReturned: string[] = []
  nextAudit = 446548743n
  nextUpload = 2112311471891169280n
  applications: number[] = []
  applied: Fields[] = []

  setPrivacySetting(body: Fields): Fields {
    const owner = body.owner_setting as Fields
    if (![undefined, 1, 2].includes(body.privacy_ver as number)) refuse(86071)
    if (typeof owner !== 'object') refuse(47001)
    const contacts = [owner.contact_email, owner.contact_phone, owner.contact_qq, owner.contact_weixin]
    if (!contacts.some(Boolean)) refuse(86069)
    if (!owner.notice_method) refuse(86070)
    if (owner.store_expire_timestamp && !/^\d+天$/.test(String(owner.store_expire_timestamp))) refuse(86072)
    if (owner.ext_file_media_id && !this.uploads.has(owner.ext_file_media_id as string)) refuse(86073)
    if (body.privacy_ver === 1) {
      if (body.setting_list) refuse(40097)
      if (!this.live) return refuse(86074)
      const now = this.live.owner_setting as Fields
      if (owner.ext_file_media_id !== now.ext_file_media_id) refuse(86075)
      this.live = { ...this.live, owner_setting: owner }
    } else {
      if (!Array.isArray(body.setting_list)) refuse(40097)
      this.development = { ...body, privacy_ver: undefined }
    }
    return {}
  }

  getPrivacySetting(body: Fields): Fields {
    if (![undefined, 1, 2].includes(body.privacy_ver as number)) refuse(86071)
    const guideline = body.privacy_ver === 1 ? this.live : this.development
    if (!guideline) return refuse(86074)
    const owner = { ...(guideline.owner_setting as Fields) }
    for (const field of this.notReturned) delete owner[field]
    const declared = guideline.setting_list as Fields[]
    const missing = this.detected.filter((key) => !declared.some(({ privacy_key }) => privacy_key === key))
    const label = (key: unknown) => privacyKeys.find((each) => each.key === key)?.zh ?? String(key)
    return {
      ...guideline,
      privacy_ver: undefined,
      code_exist: 1,
      privacy_list: this.detected,
      setting_list: [...declared, ...missing.map((key) => ({ privacy_key: key, privacy_text: '' }))].map((entry) => ({
        ...entry,
        privacy_label: label((entry as Fields).privacy_key)
      })),
      update_time: 1_700_000_000,
      owner_setting: owner,
      privacy_desc: { privacy_desc_list: privacyKeys.map(({ key, zh }) => ({ privacy_key: key, privacy_desc: zh })) }
    }
  }

  async uploadPrivacySetting(file: File | null): Promise<Fields> {
    if (!file) return refuse(44002)
    if (!file.name.endsWith('.txt')) refuse(40006)
    if (file.size > 100 * 1024) refuse(40126)
    const id = String(this.nextUpload++)
    this.uploads.set(id, await file.text())
    return { ext_file_media_id: id }
  }

  /** `now` in ms. */
  apply(body: Fields, now: number): Fields {
    this.applications = this.applications.filter((time) => now - time < 60_000)
    if (this.applications.length >= 280) refuse(61038)
    this.applications.push(now)
    const { api_name, content, url_list = [], pic_list = [], video_list = [] } = body as Record<string, string[]>
    if (!api_name || !content) refuse(61034)
    if ([...url_list, ...pic_list, ...video_list].length === 0) refuse(61034)
    if (content.length > 300 || pic_list.length > 10 || video_list.length > 1) refuse(61034)
    if (video_list.some((address) => !address.endsWith('.mp4'))) refuse(61032)
    const state = this.interfaces.find((each) => each.api_name === api_name)
    if (!state || state.status === 5) return refuse(61035)
    if (state.status === 2) refuse(61036)
    if (state.status === 3) refuse(61031)
    const audit_id = this.nextAudit++
    Object.assign(state, { status: 3, audit_id, apply_time: Math.floor(now / 1000), fail_reason: undefined })
    this.applied.push(body)
    return { errmsg: 'getuserriskrank succ', audit_id }
  }

  /** The reviewers decide. */
  review(api: string, status: 4 | 5, fail_reason?: string): void {
    Object.assign(
      this.interfaces.find(({ api_name }) => api_name === api)!,
      { status, fail_reason }
    )
  }

  /** What lacks its permission is refused whatever is declared; what is not named may be declared as not used. */
  submitAudit({ privacy_api_not_use }: Fields): Fields {
    const { without_auth_list, without_conf_list } = this.codePrivacyInfo() as Record<string, string[]>
    if (without_auth_list.length || (without_conf_list.length && privacy_api_not_use !== true)) refuse(61040)
    const auditid = Number(this.audit.auditid) + 1
    this.audit = { auditid, status: 2, submit_audit_time: 1_700_000_000 }
    return { auditid }
  }

  codePrivacyInfo(): Fields {
    if (this.scan === 'running') return refuse(61039)
    return this.scan === 'faulty' ? refuse(61040) : this.scan
  }
}
