import type { Words } from './words'

const words: Words = {
  popup: {
    title: 'Your privacy',
    asks: 'This Mini Program would like to ',
    consent: 'have your consent',
    content: 'To go on, please read and agree to ',
    guideline: 'the Privacy Protection Guideline',
    agreeText: 'Agree',
    disagreeText: 'Decline'
  },
  joined: (things) => things.join(', ').replace(/,([^,]*)$/, ' and$1'),
  errors: {
    cooldown: 'You just refused; try again soon',
    disagreed: 'Please agree to the privacy guideline first',
    refused: 'You can allow it in the settings',
    'contract-unavailable': 'The guideline cannot be opened'
  },
  unavailable: 'Not available now'
}

export default words
