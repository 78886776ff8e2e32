import { notCalled } from './record'
import { say } from '../../language'

Component({
  properties: {
    /** 调用的写法：`wx.getClipboardData()`。 The call as it is written: `wx.getClipboardData()`. */
    code: String,
    /** 显示的内容，一条 `CallRecord`。 What it shows, a `CallRecord`. */
    call: { type: Object, value: notCalled }
  },

  data: {
    nothingYet: say('结果会显示在这里', 'The result appears here'),
    /** 英文的用户文案占两行。 In English the user's text takes two lines. */
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
