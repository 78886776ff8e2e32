import { undocumented, type UndocumentedOption } from '../../simulator'

interface Point {
  readonly question: string
  readonly choices: Readonly<Record<string, string>>
}

const points: Partial<Record<UndocumentedOption, Point>> = {
  sameApiTwice: {
    question: '同一接口在第一次调用等待用户时又被调用。',
    choices: { 'own-event': '监听函数再次触发，带有各自的 resolve', 'joins-first': '不再触发事件，与第一次一同结束' }
  },
  agreeReleases: {
    question: '多个调用等待时，其中一个 resolve 回复 agree。',
    choices: { 'own-call': '只有该调用继续，其余等待各自的 resolve', 'all-calls': '所有等待的调用都继续' }
  },
  disagreeFails: {
    question: '多个调用等待时，其中一个 resolve 回复 disagree。',
    choices: { 'own-call': '只有该调用失败，其余等待各自的 resolve', 'all-calls': '所有等待的调用都失败' }
  },
  resolveAnswers: {
    question: 'resolve 回复同意或拒绝后，等待的调用何时结束。',
    choices: { later: '在之后的任务中', 'at-once': '在 resolve 返回之前' }
  },
  listenerCalled: {
    question: '调用隐私接口后，监听函数何时被触发。',
    choices: { later: '在之后的任务中', 'in-the-call': '在接口调用返回之前' }
  },
  agreeTap: {
    question: '有调用等待时点击了同意按钮。',
    choices: {
      'waits-for-resolve': '记录同意，等待的调用在 resolve 后继续',
      'releases-calls': '记录同意，所有等待的调用继续'
    }
  },
  untappedButton: {
    question: 'resolve 回复同意，却没有按钮 id，或该按钮从未被点击。',
    choices: {
      fails: '调用以 104 “privacy permission is not authorized or buttonId is wrong” 失败',
      'keeps-waiting': '忽略这次回复，调用继续等待'
    }
  },
  earlierTap: {
    question: 'resolve 以事件之前点击过、之后未再点击的按钮回复同意。',
    choices: { accepted: '接受：按钮被点击过', refused: '不接受，视同从未点击' }
  },
  tapAfterPage: {
    question: '点击同意按钮后，所在页面先关闭，resolve 才回复同意。',
    choices: { accepted: '接受：按钮被点击过', refused: '不接受，视同从未点击' }
  },
  officialPopupShown: {
    question: '什么算“开发者未响应”，从而显示官方弹窗。',
    choices: {
      'without-listener': '没有注册监听',
      'without-exposure': '没有注册监听，或在 exposureTimeout 内既未曝光也未回复',
      never: '都不算：无人应答的调用立即以 104 失败'
    }
  },
  tickBoxWithListener: {
    question: '已注册监听，而调用会弹出带勾选的授权框。',
    choices: { listener: '触发监听，同意后再弹授权框', 'tick-box': '弹出带勾选的授权框，不触发监听' }
  },
  tickBoxRefusal: {
    question: '在带勾选的授权框中拒绝后留下什么。',
    choices: { 'asked-again': '只有 10 秒静默', remembered: '该 scope 也记为拒绝，直到用户在设置中更改' }
  },
  combinedButtonOrder: {
    question: 'getPhoneNumber|agreePrivacyAuthorization 等耦合按钮两个事件的顺序。',
    choices: {
      'agree-first': '先 agreeprivacyauthorization，再另一个事件',
      'open-type-first': '先另一个事件，再 agreeprivacyauthorization'
    }
  },
  chooseAvatarFailed: {
    question: '缺少同意或未声明时，chooseAvatar 按钮告诉小程序什么。',
    choices: { 'no-event': '没有事件，错误只在控制台', event: '触发 chooseavatar，detail 带 errMsg 与 errno' }
  },
  referrerSpelling: {
    question: '既非 wx.* 调用也非按钮时，referrer 如何书写。',
    choices: {
      short: 'camera、authorize、start、moveToLocation',
      qualified: 'component.camera、scope.userLocation、RecorderManager.start、MapContext.moveToLocation'
    }
  }
}

/** The simulator's table in Chinese; in English where it has a point that is not translated yet. */
export function translated(option: UndocumentedOption): Point {
  return points[option] ?? undocumented[option]
}
