import { notCalled } from './record'
import { say } from '../../language'

Component({
  properties: {
    /** The call as it is written: `wx.getClipboardData()`. */
    code: String,
    /** A `CallRecord`. */
    call: { type: Object, value: notCalled }
  },

  data: {
    nothingYet: say('结果会显示在这里', 'The result appears here'),
    /** In English the user's text takes two lines. */
    roomy: say('', 'roomy'),
    developer: say('开发者：', 'For the developer: '),
    stateText: {
      idle: say('未调用', 'not called'),
      waiting: say('等待中', 'waiting'),
      done: say('已完成', 'done'),
      refused: say('已拒绝', 'refused'),
      failed: say('失败', 'failed')
    }
  }
})
