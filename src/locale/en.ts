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
    cooldown: 'You have just refused; try again soon',
    disagreed: 'Please agree to the privacy guideline first',
    undeclared: 'Not available now',
    banned: 'Not available now',
    refused: 'You refused; you can allow it in the settings',
    'wrong-button': 'Please tap Agree again',
    'no-prompt': 'Not available now',
    'contract-unavailable': 'The guideline cannot be opened'
  }
}
