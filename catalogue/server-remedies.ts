/** What a code of the server API means, and what to do about it. */
export interface ServerRemedy {
  /** Where the platform's own words are Chinese, or say too little. */
  title?: string
  /** Why it is answered: a whole sentence. */
  meaning: string
  /** What to do, in order: a whole sentence each. */
  remedy: readonly string[]
}

const renewToken = [
  'Get a new authorizer_access_token and try once more.',
  'Renew it in one place only: several places void each other’s.'
]
const authoriseAgain = ['Ask the owner of the mini program to authorise the platform again.']
const staleTicket = {
  meaning: 'The component_verify_ticket no longer holds: Weixin pushes a new one every 10 minutes.',
  remedy: ['Use the newest one that was pushed, and check that the authorization event URL is reached.']
}

/** By code: one that several calls answer means the same in each. */
export const serverRemedies: Readonly<Record<number, ServerRemedy>> = {
  0: { meaning: 'The call succeeded.', remedy: ['There is nothing to do.'] },

  // The guideline: setprivacysetting, getprivacysetting, uploadprivacyextfile.
  86069: {
    title: 'a required field of owner_setting is missing',
    meaning: 'A required field of owner_setting is missing, or none of the four contacts is given.',
    remedy: [
      'Fill in notice_method.',
      'Fill in at least one of contact_email, contact_phone, contact_qq, contact_weixin (contact_WeChat on the English page is a mistranslation).'
    ]
  },
  86070: {
    title: 'notice_method is missing',
    meaning: 'The guideline does not say how users are told about changes.',
    remedy: ['Fill in owner_setting.notice_method, for example 弹窗.']
  },
  86071: {
    title: 'privacy_ver is not valid',
    meaning: 'privacy_ver is missing, or is neither 1 nor 2.',
    remedy: ['Send the number 1 (live version) or 2 (development version), not text.']
  },
  86072: {
    title: 'store_expire_timestamp is not valid',
    meaning: 'The storage time has another form, or the body is not in UTF-8, which is answered the same.',
    remedy: [
      'Write a number and 天, for example 30天, or leave it empty.',
      'Send the body as UTF-8 and say so in the content type.'
    ]
  },
  86073: {
    title: 'ext_file_media_id is not valid',
    meaning: 'No file has this id, or the id has lost digits: it is larger than 2^53.',
    remedy: ['Keep the id as text.', 'Upload the file again (mp-privacy guideline upload) and use the new id.']
  },
  86074: {
    title: 'there is no live guideline',
    meaning: 'privacy_ver 1 changes the live guideline, and no guideline is live yet.',
    remedy: [
      'Write version 2.',
      'Submit the program for review and release it.',
      'Change owner_setting with version 1 only after that.'
    ]
  },
  86075: {
    title: 'the file of the live guideline cannot be changed',
    meaning: 'With privacy_ver 1 ext_file_media_id has to stay as it is.',
    remedy: ['Change it in version 2, submit the program for review, and release it.']
  },
  44002: {
    meaning: 'The request has no body. Where there is nothing to say, an empty JSON is expected.',
    remedy: ['Post {}.']
  },
  40006: {
    meaning: 'The file is larger than the limit (newer page), or is no txt file (older page).',
    remedy: ['Make it a .txt file.', 'Keep it within 100 KB.']
  },
  40126: {
    meaning: 'The text is larger than 100 KB.',
    remedy: ['Shorten it to 100 KB or less.']
  },

  // The location interfaces: applying, the list, the scan of the code, commit and review.
  61031: {
    meaning: 'An application for the same interface is under review.',
    remedy: ['Wait for its outcome: mp-privacy interface apply … --wait, or the wxa_privacy_apply push.']
  },
  61032: {
    meaning: 'The video is not an mp4 file.',
    remedy: ['Give the address of an mp4 file.']
  },
  61033: {
    meaning: 'The platform could not download a picture or the video.',
    remedy: ['Check that the address can be read without signing in.', 'Apply again.']
  },
  61034: {
    meaning: 'A required field is missing: api_name and content are required.',
    remedy: ['Give api_name (with wx.) and content.', 'Give at least one of url_list, pic_list, video_list.']
  },
  61035: {
    meaning:
      'The interface needs no application, is granted already, or api_name is misspelt (the case counts). It is answered after a rejection too, and where the program is declared as collecting no privacy.',
    remedy: [
      'Look at the state and at fail_reason: mp-privacy interface list.',
      'Check api_name: with wx., and in the right case.',
      'After a rejection, mend what fail_reason names, and apply again some time later or in the console (开发管理-接口设置).',
      'Where fail_reason is 声明了不采集隐私协议 (declared as collecting nothing), declare what is collected, submit, release, and apply again.'
    ]
  },
  61036: {
    meaning: 'The account may not apply for this interface, as a rule because of its category.',
    remedy: ['Add a category that the page of the interface lists.', 'Apply again.']
  },
  61037: {
    meaning: 'content is not in UTF-8.',
    remedy: ['Send it as UTF-8, without \\uXXXX escapes.']
  },
  61038: {
    meaning: 'More than 280 applications were sent within a minute.',
    remedy: ['Try again in a minute, and send fewer; WeixinClient keeps the limit by itself.']
  },
  61039: {
    title: 'the check of the privacy interfaces is not finished',
    meaning: 'The check of the last commit is still running.',
    remedy: ['Wait about a minute and call again.', 'Do not commit again meanwhile: each commit starts the check anew.']
  },
  61040: {
    title: 'a privacy interface in the code lacks its permission or its declaration',
    meaning: 'ext.json or app.json names an interface without permission, or the code has one that is not named there.',
    remedy: [
      'See what lacks a permission (without_auth_list) or an entry (without_conf_list): mp-privacy guideline code.',
      'Name them in requiredPrivateInfos of ext_json, and apply for them: mp-privacy interface apply.',
      'What is not used, take out of app.json and ext_json, then submit with privacy_api_not_use=true: while it is named there, that does not help.'
    ]
  },
  85310: {
    title: 'requiredPrivateInfos has a name that is no interface',
    meaning: 'requiredPrivateInfos is not a list, or a name in it is misspelt.',
    remedy: ['Correct ext_json.requiredPrivateInfos: a list of names without wx., in the right case.']
  },
  85311: {
    title: 'requiredPrivateInfos names interfaces that exclude each other',
    meaning: 'Fuzzy location and precise location exclude each other.',
    remedy: ['Keep one of the two in ext_json.requiredPrivateInfos, and in the code.']
  },
  85312: {
    title: 'an interface in requiredPrivateInfos is not granted',
    meaning: 'ext_json.requiredPrivateInfos names an interface that was not applied for.',
    remedy: [
      'See what is missing with mp-privacy interface list, and apply for it: mp-privacy interface apply.',
      'Commit again once it is granted.'
    ]
  },

  // What every call may answer.
  [-1]: {
    meaning: 'The platform is busy.',
    remedy: ['Try again with growing pauses; WeixinClient does so a few times by itself.']
  },
  40001: { meaning: 'The token is wrong, or a newer one has taken its place.', remedy: renewToken },
  40013: { meaning: 'The app id is wrong.', remedy: ['Compare it with the app id in the console.'] },
  40014: { meaning: 'The token is misspelt, cut off or void.', remedy: renewToken },
  40125: {
    meaning: 'The secret is not that of this app id, or was reset.',
    remedy: ['Compare it with the console: a third-party platform has its own, which is no program’s.']
  },
  40164: {
    meaning: 'The address of this server is not on the whitelist of this app id.',
    remedy: ['Add the IP that the error names to the whitelist in the console.', 'Try again after some minutes.']
  },
  40097: {
    meaning: 'A parameter is not valid.',
    remedy: ['Compare the body with the page of the call; errmsg may name the field.']
  },
  41001: {
    meaning: 'The address has no access_token.',
    remedy: ['Put the token in the address, as access_token, never in the body.']
  },
  42001: { meaning: 'The token has expired: it lives for about two hours.', remedy: renewToken },
  42007: { meaning: 'The owner changed the password: both tokens are void.', remedy: authoriseAgain },
  43001: { meaning: 'The call takes GET only.', remedy: ['Send it as GET.'] },
  43002: { meaning: 'The call takes POST only.', remedy: ['Send it as POST.'] },
  45009: {
    meaning: 'This mini program’s daily quota of the call is used up.',
    remedy: ['Wait for the next day: the quota comes back.', 'In a hurry, call clear_quota, at most 10 times a month.']
  },
  45011: {
    meaning: 'More calls were made within a minute than are allowed.',
    remedy: ['Try again in the next minute, and call less often.']
  },
  45035: {
    meaning: 'The address of this server is not on the list of allowed ones.',
    remedy: ['Add its outgoing IP to the list (IP白名单).', 'Try again after some minutes.']
  },
  47001: {
    meaning: 'The body is not valid JSON, or owner_setting is a JSON string instead of an object.',
    remedy: ['Check that the body is valid JSON.', 'Send owner_setting as an object, not as text.']
  },
  48001: {
    meaning:
      'The token is the mini program’s own, or the platform lacks permission set 18 (小程序开发与数据分析). The set is exclusive: another platform may hold it.',
    remedy: [
      'Use the authorizer_access_token of the third-party platform, not the mini program’s own token.',
      'Look for set 18 in func_info of getAuthorizerInfo.',
      'Where it is missing, have the owner authorise again with set 18; where another platform holds it, it has to be withdrawn there first.',
      'A set that was added after the authorisation needs a new authorisation too.'
    ]
  },
  48004: {
    meaning: 'The interface was blocked because of a violation.',
    remedy: ['Read the notice in the console, and appeal or mend what it names.']
  },
  61003: {
    meaning: 'The mini program has not authorised this platform, or has withdrawn it.',
    remedy: authoriseAgain
  },
  61004: {
    meaning: 'The address of this server is not on the platform’s list.',
    remedy: [
      'Add the IP that the error names to the platform’s list (白名单IP地址列表) on open.weixin.qq.com.',
      'Try again after some minutes.'
    ]
  },
  61005: staleTicket,
  61006: staleTicket,
  61007: {
    meaning: 'The token is that of an official account, or permission set 18 was not granted to the platform.',
    remedy: [
      'Use the authorizer_access_token of the mini program, not that of an official account.',
      'Have the owner authorise again, with permission set 18.'
    ]
  },
  61011: { meaning: 'component_appid is wrong.', remedy: ['Compare it with the one on open.weixin.qq.com.'] },
  61014: {
    meaning: 'The call takes the component_access_token of the platform only.',
    remedy: ['Use the component_access_token.']
  },
  61023: {
    title: 'the refresh token is void',
    meaning: 'A new authorisation has replaced it, the owner withdrew, or it was not kept exactly.',
    remedy: [
      'Take the present one from getAuthorizerList once, and keep it.',
      'Where that is refused too, the owner has to authorise the platform again.'
    ]
  },
  86000: {
    meaning: 'Only a third-party platform may make this call.',
    remedy: ['Use the authorizer_access_token of the platform.']
  },
  86001: {
    meaning: 'The platform has not committed any code for this mini program.',
    remedy: ['Commit code first.']
  },
  86002: {
    title: 'the mini program has no name, picture or introduction yet',
    meaning:
      'Code is reviewed only of a mini program with a name, a picture and an introduction. It is answered too while a new name is under review.',
    remedy: [
      'Set all three, in the console or by the platform.',
      'Where they are set, wait until the review of the name is over, and submit again.'
    ]
  },
  40007: {
    meaning: 'No file has this media_id, or not any longer: one of a temporary upload is good for three days.',
    remedy: [
      'Upload the file again, with the token of the same account, and use the new id.',
      'Of submit_audit: look at feedback_stuff and at the lists of preview_info.'
    ]
  },
  50001: {
    meaning: 'Whom the token belongs to has not authorised this call.',
    remedy: ['Check that the token is the one of this mini program and this platform.', ...authoriseAgain]
  }
}
