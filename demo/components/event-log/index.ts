import { say } from '../../language'

Component({
  properties: {
    /** `Arrival` 列表，最新的在前。 `Arrival`s, the latest first. */
    arrivals: Array
  },

  data: { none: say('还没有收到事件', 'No event yet') }
})
