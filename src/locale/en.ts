import type { Words } from './words'

export const words: Words = {
  popup: {
    title: 'Your privacy',
    asks: 'This Mini Program would like to ',
    asksFor: 'This Mini Program would like to:',
    consent: 'have your consent',
    content: 'To go on, please read and agree to ',
    guideline: 'the Privacy Protection Guideline',
    agreeText: 'Agree',
    disagreeText: 'Decline'
  },
  errors: {
    cooldown: { user: 'You have just refused; try again soon', developer: 'Wait retryAfter ms' },
    disagreed: { user: 'Please agree to the privacy guideline first', developer: 'You may ask again later' },
    undeclared: { user: 'Not available now', developer: 'Declare this information type in the guideline' },
    banned: { user: 'Not available now', developer: 'Complete the guideline, submit again, or appeal' },
    refused: { user: 'You refused; you can allow it in the settings', developer: 'Lead the user to wx.openSetting' },
    'wrong-button': { user: 'Please tap Agree again', developer: 'Report the id of the agree button' },
    'no-prompt': { user: 'Not available now', developer: 'Put a <privacy-popup> on this page, or set consentPage' },
    'contract-unavailable': {
      user: 'The guideline cannot be opened',
      developer: 'Check the base library and the live guideline'
    }
  }
}
