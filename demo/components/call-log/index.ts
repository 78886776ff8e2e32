import { notCalled } from './record'

Component({
  properties: {
    /** The call as it is written: `wx.getClipboardData()`. */
    code: String,
    /** A `CallRecord`. */
    call: { type: Object, value: notCalled }
  },

  data: {
    stateText: { idle: '未调用', waiting: '等待中', done: '已完成', refused: '已拒绝', failed: '失败' }
  }
})
