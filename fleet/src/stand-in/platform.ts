import type { PrivacySetting } from 'miniprogram-privacy-toolkit/weixin'

/** A refusal of the platform. */
export class Refusal extends Error {
  constructor(
    readonly errcode: number,
    errmsg = 'refused'
  ) {
    super(errmsg)
  }
}

interface InterfaceState {
  api_name: string
  status: number
  audit_id?: number
  apply_time?: number
  fail_reason?: string
}

/** A mini program as the platform has it. */
export interface StandInProgram {
  appId: string
  name: string
  ghId: string
  /** An official account is authorized in the same way. */
  kind: 'mini program' | 'official account'
  guideline: PrivacySetting
  interfaces: InterfaceState[]
  /** Every application that arrived, whatever became of it. */
  applications: string[]
  refreshToken: string
  accessToken: string
  authorized: boolean
  /** The permission sets it has granted. */
  permissions: number[]
}

/** The program that a token is of: the stand-in's say so. */
export const appIdIn = (token: string): string | undefined => /^TOKEN-(wx[0-9a-f]+)/.exec(token)?.[1]

/** 小程序开发与数据分析: without it, neither guideline nor interfaces. */
const permissionSet = 18

const applicable = ['wx.chooseLocation', 'wx.choosePoi', 'wx.getFuzzyLocation', 'wx.getLocation']

/** The state of the platform: what is in it changes as the calls are documented to change it. */
export class StandInPlatform {
  readonly programs = new Map<string, StandInProgram>()
  #nextAudit = 446548743
  #nextToken = 1

  add(appId: string, name: string, kind: StandInProgram['kind'] = 'mini program'): StandInProgram {
    const program: StandInProgram = {
      appId,
      name,
      kind,
      ghId: `gh_${appId.slice(-12)}`,
      guideline: {
        owner_setting: { contact_email: `privacy@${appId}.example.com`, notice_method: '弹窗' },
        setting_list: [{ privacy_key: 'UserInfo', privacy_text: '展示你的头像和昵称' }]
      },
      interfaces: applicable.map((api_name) => ({ api_name, status: 1 })),
      applications: [],
      refreshToken: `refreshtoken-${appId}`,
      accessToken: `TOKEN-${appId}`,
      authorized: true,
      permissions: [17, 18]
    }
    this.programs.set(appId, program)
    return program
  }

  program(appId: string): StandInProgram {
    const program = this.programs.get(appId)
    if (!program) throw new Refusal(40013, 'invalid appid')
    return program
  }

  owner(token: string): StandInProgram {
    const program = this.programs.get(appIdIn(token) ?? '')
    if (program?.accessToken !== token) throw new Refusal(42001, 'access_token expired')
    if (!program.permissions.includes(permissionSet)) throw new Refusal(61007, 'api is unauthorized to component')
    return program
  }

  /** Every token given out so far holds no longer. */
  expire(appId: string): void {
    this.program(appId).accessToken = this.newToken(appId)
  }

  newToken(appId: string): string {
    return `TOKEN-${appId}-${this.#nextToken++}`
  }

  setPrivacySetting(program: StandInProgram, body: PrivacySetting): object {
    const { owner_setting: owner, setting_list } = body
    if (!owner || typeof owner !== 'object') throw new Refusal(47001, 'data format error')
    if (![owner.contact_email, owner.contact_phone, owner.contact_qq, owner.contact_weixin].some(Boolean)) {
      throw new Refusal(86069, 'owner_setting should have at least one contact')
    }
    if (!owner.notice_method) throw new Refusal(86070, 'notice_method is required')
    if (!Array.isArray(setting_list)) throw new Refusal(40097, 'invalid args')
    program.guideline = body
    return {}
  }

  getPrivacySetting({ guideline }: StandInProgram): object {
    const { owner_setting, setting_list = [], sdk_privacy_info_list } = guideline
    return {
      code_exist: 1,
      privacy_list: [],
      setting_list: setting_list.map((entry) => ({ ...entry, privacy_label: entry.privacy_key })),
      update_time: 1_700_000_000,
      owner_setting,
      ...(sdk_privacy_info_list ? { sdk_privacy_info_list } : {})
    }
  }

  apply(program: StandInProgram, { api_name }: { api_name: string }): object {
    program.applications.push(api_name)
    const state = program.interfaces.find((each) => each.api_name === api_name)
    if (!state || state.status === 5) throw new Refusal(61035, 'the api not need apply')
    if (state.status === 2) throw new Refusal(61036, 'the appid is not allowed to apply the api')
    if (state.status === 3) throw new Refusal(61031, 'our last submission is under review, please do not apply again')
    Object.assign(state, { status: 3, audit_id: this.#nextAudit++, apply_time: 1_700_000_000 })
    return { errmsg: 'getuserriskrank succ', audit_id: state.audit_id }
  }

  /** The reviewers decide. */
  review(appId: string, api: string, status: 4 | 5, fail_reason?: string): void {
    const state = this.program(appId).interfaces.find(({ api_name }) => api_name === api)
    Object.assign(state!, { status, fail_reason })
  }
}
