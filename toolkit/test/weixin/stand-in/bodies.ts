import type { PrivacyInterfaceApplication, PrivacySetting } from '../../../src/weixin'

/** A guideline the platform accepts. */
export const guideline = (): PrivacySetting => ({
  owner_setting: { contact_email: 'privacy@example.com', notice_method: '弹窗', store_expire_timestamp: '30天' },
  setting_list: [{ privacy_key: 'Album', privacy_text: '上传你选择的照片' }]
})

/** An application the platform accepts. */
export const application = (): PrivacyInterfaceApplication => ({
  api_name: 'wx.chooseLocation',
  content: '用户选择收货地点',
  pic_list: ['https://example.com/1.png']
})
