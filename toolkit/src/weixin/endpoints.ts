/** One of the platform's calls. */
export interface Endpoint {
  path: string
  method: 'GET' | 'POST'
  /** An answer of the platform has at least one of these fields. */
  answerHas: readonly string[]
  /** Doing it twice is no different from doing it once, so it may be repeated after an answer that was lost. */
  repeatable: boolean
}

/** Paths and methods as documented; where the English pages lost a method, the Chinese ones give it. */
export const endpoints = {
  setPrivacySetting: {
    path: '/cgi-bin/component/setprivacysetting',
    method: 'POST',
    answerHas: ['errcode'],
    repeatable: true
  },
  getPrivacySetting: {
    path: '/cgi-bin/component/getprivacysetting',
    method: 'POST',
    answerHas: ['errcode', 'setting_list'],
    repeatable: true
  },
  uploadPrivacySetting: {
    path: '/cgi-bin/component/uploadprivacyextfile',
    method: 'POST',
    answerHas: ['ext_file_media_id'],
    repeatable: false
  },
  applyPrivacyInterface: {
    path: '/wxa/security/apply_privacy_interface',
    method: 'POST',
    answerHas: ['audit_id'],
    repeatable: false
  },
  getPrivacyInterface: {
    path: '/wxa/security/get_privacy_interface',
    method: 'GET',
    answerHas: ['interface_list'],
    repeatable: true
  },
  getCodePrivacyInfo: {
    path: '/wxa/security/get_code_privacy_info',
    method: 'GET',
    answerHas: ['errcode', 'without_auth_list', 'without_conf_list'],
    repeatable: true
  }
} as const satisfies Record<string, Endpoint>
