/** @jest-environment jsdom */
import { exparserStage } from './exparser-stage'
import { perform } from './perform'

perform({
  name: 'exparser',
  lacks: {
    'App.onLaunch': 'needs App.onLaunch; miniprogram-simulate has components only',
    'sub-package': 'needs a sub-package; miniprogram-simulate loads one copy',
    'wx.showLoading': 'needs wx.showLoading to draw something',
    layout: 'nothing is laid out, so nothing can lie over a button'
  },
  stage: async () => exparserStage()
})
