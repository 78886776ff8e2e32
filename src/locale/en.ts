import { en } from '../../catalogue/purpose-rows'
import type { Words } from './words'

const unavailable = 'Not available now'

export const words: Words = {
  wants: en,
  popup: {
    title: 'Your privacy',
    asks: 'This Mini Program would like to ',
    consent: 'have your consent',
    comma: ', ',
    content: 'To go on, please read and agree to ',
    guideline: 'the Privacy Protection Guideline',
    agreeText: 'Agree',
    disagreeText: 'Decline'
  },
  errors: [
    'You have just refused; try again soon',
    'Wait retryAfter ms',
    'Please agree to the privacy guideline first',
    'You may ask again later',
    unavailable,
    'Declare this information type in the guideline',
    unavailable,
    'Complete the guideline, submit again, or appeal',
    'You refused; you can allow it in the settings',
    'Lead the user to wx.openSetting',
    'Please tap Agree again',
    'Report the id of the agree button',
    unavailable,
    'Put a <privacy-popup> on this page, or set consentPage',
    'The guideline cannot be opened',
    'Check the base library and the live guideline'
  ]
}
