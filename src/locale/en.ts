import { en } from '../../catalogue/purpose-rows'
import type { Words } from './words'

const unavailable = 'Not available for now'

export const words: Words = {
  purposes: en,
  popup: {
    title: 'Your privacy',
    asks: 'This Mini Program would like to ',
    asksConsent: 'This Mini Program needs your consent',
    comma: ', ',
    content: 'Before you go on, please read and agree to ',
    guideline: 'the Privacy Protection Guideline',
    agree: 'Agree',
    disagree: 'Decline'
  },
  errors: {
    disagreed: ['This needs your consent to the privacy guideline', 'You may ask again later'],
    refused: ['You refused; you can allow it in the settings', 'Lead the user to wx.openSetting'],
    cooldown: ['You have just refused; try again in a moment', 'Wait retryAfter ms'],
    undeclared: [unavailable, 'Declare this information type in the guideline'],
    banned: [unavailable, 'Complete the guideline and submit again, or appeal'],
    'wrong-button': ['Please tap Agree again', 'Report the id of the agree button itself'],
    'no-prompt': [unavailable, 'Put a <privacy-popup> on this page, or set consentPage'],
    'contract-unavailable': [
      'The guideline cannot be opened now',
      'Check the base library, and that a guideline is live'
    ]
  }
}
