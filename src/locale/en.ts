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
    disagreed: [
      'This needs your consent to the privacy guideline',
      'Degrade the feature; let the user try again later'
    ],
    refused: ['You refused; you can allow it in the settings', 'Lead the user to wx.openSetting'],
    cooldown: [
      'You have just refused; try again in a moment',
      'The official pop-up is silent for 10 s: wait retryAfter ms'
    ],
    undeclared: [unavailable, 'Declare this information type in the guideline; it takes effect after about 5 minutes'],
    banned: [unavailable, 'The interface was withdrawn: complete the guideline and submit again, or appeal'],
    'wrong-button': [
      'Please tap Agree again',
      'Give the agree button an id; report it after agreeprivacyauthorization'
    ],
    'no-prompt': [unavailable, 'Put a <privacy-popup> on this page, or set configure({ consentPage })'],
    'contract-unavailable': [
      'The guideline cannot be opened now',
      'Check for wx.openPrivacyContract and that a guideline is live'
    ]
  }
}
