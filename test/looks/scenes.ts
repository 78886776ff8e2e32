import type { Looks, Phone, PhoneOptions, Situation } from './phone'

/** What the pictures show: each component as a user meets it. */
export const scenes: Record<string, (looks: Looks, options: PhoneOptions) => Promise<Phone>> = {
  'privacy-popup-bottom': (looks, options) => popup(looks, options, {}),
  'privacy-popup-center': (looks, options) => popup(looks, options, { position: 'center' }),
  'privacy-button': (looks, options) => on('button', looks, options),
  'privacy-gate': async (looks, options) => {
    const phone = await on('gate', looks, options)
    await phone.page.locator('wx-view[role=button][aria-label]').click()
    await phone.dialog.waitFor()
    return phone
  },
  'privacy-page': async (looks, options) => {
    const phone = await on('plain', looks, options)
    return phone.ask({}, ['chooseMedia'])
  }
}

async function popup(looks: Looks, options: PhoneOptions, situation: Situation): Promise<Phone> {
  const phone = await on('popup', looks, options)
  return phone.ask({ ...situation, hideTabBar: true }, ['getClipboardData', 'getLocation'])
}

function on(page: string, looks: Looks, options: PhoneOptions): Promise<Phone> {
  const settings = { contractName: guideline[options.language ?? 'zh_CN'] }
  return looks.phone({ ...options, path: `pages/${page}/index`, settings })
}

const guideline = {
  zh_CN: '《长安书店隐私保护指引》',
  zh_TW: '《長安書店隱私保護指引》',
  en: 'the Changan Books Privacy Guideline'
}

export const themes = ['light', 'dark'] as const
export const languages = ['zh_CN', 'zh_TW', 'en'] as const
export const widths = [320, 390] as const
