import { privacyBehavior } from 'miniprogram-privacy-consent'

Component({
  behaviors: [privacyBehavior]
})
