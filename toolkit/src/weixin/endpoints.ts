/** One of the platform's calls. */
export interface Endpoint {
  path: string
  method: 'GET' | 'POST'
  /** An answer of the platform has at least one of these fields. */
  answerHas: readonly string[]
  /** Those of its fields that hold lists: of objects, or of texts. */
  lists?: Readonly<Record<string, 'objects' | 'texts'>>
  /** Doing it twice is no different from doing it once, so it may be repeated after an answer that was lost. */
  repeatable: boolean
  /** It changes something, so that one whose answer was lost may have been done. */
  writes: boolean
}

/** Paths and methods as documented; where the English pages lost a method, the Chinese ones give it. */
export const endpoints = {
  setPrivacySetting: {
    path: '/cgi-bin/component/setprivacysetting',
    method: 'POST',
    answerHas: ['errcode'],
    repeatable: true,
    writes: true
  },
  getPrivacySetting: {
    path: '/cgi-bin/component/getprivacysetting',
    method: 'POST',
    answerHas: ['errcode', 'setting_list'],
    lists: { setting_list: 'objects', sdk_privacy_info_list: 'objects' },
    repeatable: true,
    writes: false
  },
  uploadPrivacySetting: {
    path: '/cgi-bin/component/uploadprivacyextfile',
    method: 'POST',
    answerHas: ['ext_file_media_id'],
    repeatable: false,
    writes: true
  },
  applyPrivacyInterface: {
    path: '/wxa/security/apply_privacy_interface',
    method: 'POST',
    answerHas: ['audit_id'],
    repeatable: false,
    writes: true
  },
  getPrivacyInterface: {
    path: '/wxa/security/get_privacy_interface',
    method: 'GET',
    answerHas: ['interface_list'],
    lists: { interface_list: 'objects' },
    repeatable: true,
    writes: false
  },
  getCodePrivacyInfo: {
    path: '/wxa/security/get_code_privacy_info',
    method: 'GET',
    answerHas: ['errcode', 'without_auth_list', 'without_conf_list'],
    lists: { without_auth_list: 'texts', without_conf_list: 'texts' },
    repeatable: true,
    writes: false
  },
  submitAudit: {
    path: '/wxa/submit_audit',
    method: 'POST',
    answerHas: ['auditid'],
    repeatable: false,
    writes: true
  },
  getLatestAuditStatus: {
    path: '/wxa/get_latest_auditstatus',
    method: 'GET',
    answerHas: ['auditid', 'status'],
    repeatable: true,
    writes: false
  },
  getAuditStatus: {
    path: '/wxa/get_auditstatus',
    method: 'POST',
    answerHas: ['status'],
    repeatable: true,
    writes: false
  }
} as const satisfies Record<string, Endpoint>
