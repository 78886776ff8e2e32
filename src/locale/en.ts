import { en } from '../../catalogue/purpose-rows'
import type { Words } from './words'

const unavailable = 'Not available for now'

export const words: Words = {
  purposes: en,
  popup: {
    title: 'Your privacy',
    asks: 'This Mini Program would like to ',
    consent: 'have your consent',
    comma: ', ',
    content: 'Before you go on, please read and agree to ',
    guideline: 'the Privacy Protection Guideline',
    agree: 'Agree',
    disagree: 'Decline'
  },
  errors: [
    ['You have just refused; try again in a moment', 'Wait retryAfter ms'],
    ['This needs your consent to the privacy guideline', 'You may ask again later'],
    [unavailable, 'Declare this information type in the guideline'],
    [unavailable, 'Complete the guideline and submit again, or appeal'],
    ['You refused; you can allow it in the settings', 'Lead the user to wx.openSetting'],
    ['Please tap Agree again', 'Report the id of the agree button itself'],
    [unavailable, 'Put a <privacy-popup> on this page, or set consentPage'],
    ['The guideline cannot be opened now', 'Check the base library, and that a guideline is live']
  ]
}
