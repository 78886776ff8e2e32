/**
 * What the reference says of each name: in Chinese of all of them, in English where its declaration says
 * nothing. A test holds this list to the sources: none missing, none too many.
 */
export interface Said {
  readonly en?: string
  readonly zh: string
  /** What a property is while it is not given, where that is more than its declaration says. */
  readonly initial?: { readonly en: string; readonly zh: string }
  /** What an event carries. */
  readonly detail?: string
}

export const words: Readonly<Record<string, Said>> = {
  'privacy-popup title': {
    zh: '弹窗的标题。'
  },
  'privacy-popup content': {
    zh: '指引名称前面的那句话；长于 24 个汉字，就另成一段，只有指引的名称留在按钮上方。'
  },
  'privacy-popup contract-name': {
    zh: '隐私保护指引名称，带书名号；不填就用微信给出的名称。',
    initial: { en: 'the platform’s', zh: '微信给出的名称' }
  },
  'privacy-popup agree-text': {
    zh: '同意按钮上的文字。'
  },
  'privacy-popup disagree-text': {
    zh: '拒绝按钮上的文字。'
  },
  'privacy-popup link-in-slot': { zh: 'content 插槽里有自己的指引入口，不再显示弹窗的那一句。' },
  'privacy-popup position': {
    zh: '弹窗位置：从底部升起（`bottom`），或居中弹窗（`center`）。',
    initial: { en: '`bottom`', zh: '`bottom`' }
  },
  'privacy-popup open-type': {
    zh: '同意按钮除了同意还要什么：`getPhoneNumber`、`getRealtimePhoneNumber` 或 `getUserInfo`。'
  },
  'privacy-popup auto': { zh: '自动弹窗：页面一就绪就询问。' },
  'privacy-popup lang': {
    zh: '弹窗的语言：`zh-CN`（简体中文）、`zh-TW`（繁体中文）或 `en`（英文）；不填则跟随微信的语言。',
    initial: { en: 'the app’s language', zh: '跟随微信' }
  },
  'privacy-popup hide-tab-bar': { zh: '弹窗打开时收起原生 tabBar：它盖在所有内容之上，无法遮挡。' },
  'privacy-popup z-index': { zh: '弹窗的层级（z-index），决定它与页面上其他浮层谁在上面。' },
  'privacy-popup root-portal': { zh: '让弹窗脱离所在的元素，免得被它的 `transform` 或 `overflow` 困住。' },
  'privacy-popup @need': {
    en: 'A privacy call waits for the user.',
    zh: '有隐私调用在等用户决定。',
    detail: '{ referrer, pageId, since }'
  },
  'privacy-popup @show': { en: 'The prompt is on screen.', zh: '弹窗已经出现在屏幕上。', detail: '{ referrers }' },
  'privacy-popup @agree': {
    en: 'The user agreed. The calls that waited go on.',
    zh: '用户同意了，等待的调用继续。',
    detail: '{ referrers, buttonId }'
  },
  'privacy-popup @disagree': {
    en: 'The user refused. The calls that waited have failed.',
    zh: '用户拒绝了，等待的调用已失败。',
    detail: "{ referrers, reason: 'user' }"
  },
  'privacy-popup @contracterror': {
    en: 'The guideline could not be opened. The user is told by a toast, unless `detail.preventDefault()` was called.',
    zh: '指引打不开。弹窗会用轻提示告知用户；要自己告知，就调用 `detail.preventDefault()`。',
    detail: 'PrivacyError & { preventDefault(): void }'
  },
  'privacy-popup @native': {
    en: 'The native button’s own results, where `open-type` asks for them.',
    zh: '`open-type` 要求时，原生按钮自己的结果。'
  },
  'privacy-popup #title': { en: 'Takes the place of the title.', zh: '代替标题。' },
  'privacy-popup #content': {
    en: 'Stands below the purposes. The link to the guideline stays with the buttons, unless `link-in-slot` is set.',
    zh: '放在用途下面。指引的入口仍在按钮上方，除非设了 `link-in-slot`。'
  },
  'privacy-popup #footer': {
    en: 'Stands last, above the buttons, and scrolls with the text.',
    zh: '位于最后、按钮上方，随文字滚动。'
  },
  'privacy-popup .custom-class': {
    en: 'The whole prompt, its mask included. The place for CSS variables.',
    zh: '整个弹窗，包括蒙层。CSS 变量就写在这里。'
  },
  'privacy-popup .mask-class': { en: 'The mask over the page.', zh: '压暗页面的蒙层。' },
  'privacy-popup .panel-class': { en: 'The sheet or the box.', zh: '弹窗的面板。' },
  'privacy-popup .title-class': { en: 'The title.', zh: '标题。' },
  'privacy-popup .purpose-class': { en: 'What is asked for.', zh: '要用来做什么。' },
  'privacy-popup .content-class': { en: 'The sentence with the guideline’s name.', zh: '带有指引名称的那句话。' },
  'privacy-popup .link-class': { en: 'The guideline’s name.', zh: '指引的名称。' },
  'privacy-popup .agree-class': { en: 'The agree button.', zh: '同意按钮。' },
  'privacy-popup .disagree-class': { en: 'The refuse button.', zh: '拒绝按钮。' },
  'privacy-popup open()': { zh: '立即询问，需要同意时打开弹窗。用户同意后 resolve，否则以 `PrivacyError` reject。' },

  'privacy-button open-type': {
    zh: '`getPhoneNumber`、`getRealtimePhoneNumber` 或 `getUserInfo`；不填则只征求同意。'
  },
  'privacy-button type': { zh: '样式：`primary`、`default` 或 `warn`。' },
  'privacy-button size': { zh: '`default` 或 `mini`。' },
  'privacy-button plain': { zh: '镂空，只有边框。' },
  'privacy-button disabled': { zh: '不接受点击。' },
  'privacy-button loading': { zh: '名称前显示加载图标。' },
  'privacy-button form-type': { zh: '`submit` 或 `reset`，作用于所在的表单。' },
  'privacy-button hover-class': { zh: '按下时的样式类；`none` 表示没有变化。' },
  'privacy-button hover-stop-propagation': { zh: '按下时，外层不显示按下的样子。' },
  'privacy-button hover-start-time': { zh: '按住多少毫秒后显示按下的样子。' },
  'privacy-button hover-stay-time': { zh: '手指离开后，按下的样子保留多少毫秒。' },
  'privacy-button lang': { zh: '返回的用户信息的语言：`en`、`zh_CN` 或 `zh_TW`。' },
  'privacy-button phone-number-no-quota-toast': { zh: '手机号额度用尽时，由微信提示用户。' },
  'privacy-button once': {
    zh: '拿到带 `code` 的手机号之后不再接受点击，直到调用 `enable()`：每次验证都要收费。'
  },
  'privacy-button @agree': {
    en: 'The user agreed to the guideline.',
    zh: '用户同意了隐私保护指引。',
    detail: '{ buttonId }'
  },
  'privacy-button @native': {
    en: 'The native button’s own results, also when they are failures.',
    zh: '原生按钮自己的结果，失败时也会收到。'
  },
  'privacy-button #': { en: 'The label.', zh: '按钮的文字。' },
  'privacy-button .custom-class': { en: 'The native button.', zh: '原生按钮。' },

  'privacy-gate @pass': {
    en: 'The user has just agreed at the gate. The next touch goes to what is inside.',
    zh: '用户刚刚在这里同意了。下一次触碰就到里面的内容。'
  },
  'privacy-gate @block': {
    en: 'The user refused, or could not be asked.',
    zh: '用户拒绝了，或者没能询问。',
    detail: 'PrivacyError'
  },
  'privacy-gate #': { en: 'What needs consent.', zh: '需要同意才能用的内容。' },
  'privacy-gate .custom-class': { en: 'The element around the content.', zh: '内容外面的那层元素。' },

  'privacyBehavior agreePrivacy()': { zh: '绑到同意按钮的 `agreeprivacyauthorization` 上；按钮要有 id。' },
  'privacyBehavior disagreePrivacy()': { zh: '绑到拒绝按钮的 `tap` 上。' },
  'privacyBehavior openPrivacyContract()': { zh: '打开指引；打不开时触发 `contracterror`。' },
  'PrivacyData visible': { zh: '弹窗是否应当显示。' },
  'PrivacyData contractName': { zh: '指引的名称，带书名号；微信还没有给出时是空字符串。' },
  'PrivacyData referrers': { zh: '在等待的接口和组件，例如 `getClipboardData`。' },
  'PrivacyData purposes': { zh: '同样的内容，用小程序的语言说出来，例如“读取你的剪贴板”。' },

  'PrivacyManager getPrivacySetting': { zh: '每次都向微信查询，结果不会缓存下来当作已同意的凭据。' },
  'PrivacyManager requirePrivacyAuthorize': {
    zh: '用户同意后 resolve；微信不拦截时立即 resolve。否则以 `PrivacyError` reject。'
  },
  'PrivacyManager openPrivacyContract': {
    zh: '打开指引。打不开时以 `PrivacyError`（`contract-unavailable`）reject。'
  },
  'PrivacyManager guard': {
    zh: '`guard(wx.chooseMedia)(options)`：一个 Promise，结果就是该接口成功时的结果。接口在同一个同步步骤里调用，所以用户的点击仍然有效。与隐私有关的失败以 `PrivacyError` reject，其他失败原样 reject。带回调的接口、返回 Promise 的接口、两者兼有的接口（例如 Taro 的）都可以传入。微信没有这个接口时抛出 `TypeError`，`name` 会写进错误信息。'
  },
  'PrivacyManager on': { zh: '每次发生 `event` 时调用 `handler`；返回的函数用来取消。' },
  'PrivacyManager configure': {
    zh: "设置选项，没有传入的保持不变。`mode: 'official'` 要先于其他一切调用：已经注册的监听无法撤销。"
  },
  'PrivacyManager agreed': {
    zh: '用于自己的同意按钮：该 id 的按钮触发 `agreeprivacyauthorization` 时调用。'
  },

  'PrivacyManager disagreed': { zh: '用于自己的拒绝按钮：用户拒绝时调用。' },
  'PrivacyManager attach': {
    zh: '把自己写的弹窗作为所在页面的授权弹窗；弹窗销毁时调用返回的函数。'
  },
  'PrivacyManager pending': { zh: '还没有答复的请求，最早的在前。' },
  'PrivacyOptions mode': {
    zh: '`official`：不注册监听，由微信官方弹窗询问，要先于其他一切设置。`custom`：由组件库询问。默认：一旦有了弹窗或 `consentPage`，就是 `custom`。'
  },
  'PrivacyOptions contractName': { zh: '指引的名称，不想用微信给出的名称时填写。' },
  'PrivacyOptions consentPage': { zh: '带有弹窗的页面；当前页面没有弹窗时打开它，例如 `/pages/privacy/index`。' },
  'PrivacyOptions presenterTimeout': {
    zh: '调用最多等弹窗出现多少毫秒，超时即失败；只计有页面显示、小程序在前台、且授权页不在打开途中的时间。默认 3000。'
  },
  'PrivacyOptions onError': {
    zh: '接收没有调用方可以接收的错误：回调里抛出的错误、没有弹窗可显示的调用。默认 `console.error`。'
  },
  'PrivacyEvents need': { zh: '有隐私调用在等用户决定。' },
  'PrivacyEvents show': { zh: '弹窗已经出现在屏幕上。' },
  'PrivacyEvents agree': { zh: '用户点了这个 id 的按钮，表示同意。' },
  'PrivacyEvents disagree': { zh: '调用失败了：用户拒绝、页面已关闭，或没有弹窗可以显示。' },
  'PrivacySetting needAuthorization': {
    zh: 'true：指引中有用户还没有同意的内容。false 不等于已经同意：也可能什么都没有声明。'
  },
  'PrivacySetting privacyContractName': { zh: '指引的名称，带书名号；微信不拦截时是空字符串。' },
  'PrivacySetting supported': { zh: 'false：这个版本的微信不拦截隐私调用。' },
  'PendingRequest referrer': {
    zh: '发起请求的接口或组件，用微信自己的叫法：`getClipboardData`、`button.getPhoneNumber`。'
  },
  'PendingRequest pageId': { zh: '发起请求时的当前页面；第一个页面打开之前是空字符串。' },
  'PendingRequest since': { zh: '发起请求的时刻，毫秒时间戳。' },

  'PrivacyError kind': { zh: '失败的原因，取值见下文。' },
  'PrivacyError errMsg': { zh: '微信给出的错误信息。' },
  'PrivacyError errno': { zh: '微信给出的错误码（如果有）。' },
  'PrivacyError api': { zh: '失败的调用，不带 `wx.`。' },
  'PrivacyError reason': {
    zh: '只有 `disagreed` 有：`user` 是用户拒绝，`page-unloaded` 是询问时页面已关闭。'
  },
  'PrivacyError retryAfter': { zh: '只有 `cooldown` 有：多少毫秒之后官方弹窗才会再次出现。' },
  'PrivacyError explain': { zh: '给用户的一句话；用小程序的语言，或指定的语言。' },
  'PrivacyErrorKind disagreed': { zh: '用户没有同意隐私保护指引。' },
  'PrivacyErrorKind refused': { zh: '用户在授权弹窗里拒绝了。' },
  'PrivacyErrorKind cooldown': { zh: '用户拒绝之后，官方弹窗有 10 秒不再出现。' },
  'PrivacyErrorKind undeclared': { zh: '指引没有声明这类信息。' },
  'PrivacyErrorKind banned': { zh: '这个接口已被平台收回。' },
  'PrivacyErrorKind wrong-button': { zh: '回复了 `agree`，但该 id 的按钮没有被点击。' },
  'PrivacyErrorKind no-prompt': { zh: '没有弹窗可以显示。' },
  'PrivacyErrorKind contract-unavailable': { zh: '指引打不开。' },

  'Weixin wx': { zh: '小程序看到的 `wx`。' },
  'Weixin clock': { zh: '传入的时钟，或真实时钟。' },
  'Weixin calls': { zh: '到目前为止的每一次隐私调用及其结果，按先后排列。' },
  'Weixin officialPopup': {
    zh: '微信官方弹窗：`visible`、`style`、`calls`、`agree()`、`disagree()`。'
  },
  'Weixin settings': { zh: '当前的全部设置。' },
  'Weixin listenerRegistrations': {
    zh: '`wx.onNeedPrivacyAuthorization` 先后注册过多少个监听函数，同一个函数重复注册不计。只有最后一个有效。'
  },
  'Weixin contractVisible': { zh: '指引页面是否打开。' },
  'Weixin on': { zh: '监听此后发生的一切；返回的函数用来取消监听。' },
  'Weixin configure': { zh: '在小程序运行时更改设置。不认识的设置会抛出 TypeError。' },
  'Weixin declare': { zh: '替换指引声明的信息类型；仍在其中的类型，同意继续有效。' },
  'Weixin clearHistory': { zh: '用户从“最近使用的小程序”里删除了它：同意、授权和点击记录全部清空。' },
  'Weixin removeButtons': {
    zh: '这些按钮所在的页面关闭了。此前的点击是否仍然有效，由 `tapAfterPage` 决定。'
  },
  'Weixin tap': {
    zh: '用户点击一个 `<button>`。按钮触发的每个事件都会调用 `dispatch`，立即或在调用结束时：`agreeprivacyauthorization`、`getphonenumber`、`getrealtimephonenumber`、`getuserinfo`、`chooseavatar`。'
  },
  'Weixin mountComponent': {
    zh: '页面上出现 `<camera>`、`<live-pusher>` 或 `<voip-room>`；`onResult` 得知它能否工作。'
  },
  'Weixin focusNickname': { zh: '用户聚焦 `<input type="nickname">`。没有同意时它退化成普通文本框，且没有任何提示。' },
  'Weixin closeContract': { zh: '用户从 `wx.openPrivacyContract` 打开的页面返回。' },

  'WeixinSettings declared': { zh: '指引中的信息类型。默认：平台有接口的每一种。' },
  'WeixinSettings consented': { zh: '用户已经同意的信息类型。默认：没有。' },
  'WeixinSettings contractName': {
    zh: '指引的名称。默认《演示小程序隐私保护指引》。'
  },
  'WeixinSettings baseLibrary': {
    zh: '这个微信有四个隐私接口中的哪些：全部、没有，或除列出的以外。一个都没有，就是不支持隐私授权的旧版，什么都不拦截。默认 `present`。'
  },
  'WeixinSettings popupStyle': {
    zh: '官方弹窗的样式。`tick-box`（默认）：会弹授权框的调用，同意以勾选框的形式放在授权框里（基础库 3.4.2 起），其余用弹窗；`stand-alone`：每个调用都用弹窗。'
  },
  'WeixinSettings exposureTimeout': { zh: "毫秒，默认 5000；`officialPopupShown: 'without-exposure'` 时使用。" },
  'WeixinSettings contract': {
    zh: '指引页面能否打开：`opens`（默认）或 `fails`。'
  },
  'WeixinSettings getPrivacySetting': {
    zh: '`wx.getPrivacySetting` 如何回答：`delay` 毫秒之后（默认 0），`fail` 为 true 时失败。'
  },
  'WeixinSettings phoneNumber': { zh: '用户在手机号面板上的选择。默认 `allow`。' },
  'WeixinSettings scopeDialog': { zh: '用户在授权弹窗上的选择。默认 `allow`。' },
  'WeixinSettings scopes': { zh: '授权弹窗已有的答案，如同 `authSetting`。默认：没有。' },
  'WeixinSettings clipboard': { zh: '剪贴板里的文字。' },
  'WeixinSettings results': {
    zh: "替换结果中的字段，以调用名或 open-type 为键：`{ getLocation: { latitude: 0 } }`。`errMsg` 带 `:fail` 会让它失败：`{ chooseMedia: { errMsg: 'chooseMedia:fail cancel' } }`。"
  },
  'WeixinSettings banned': {
    zh: "平台收回了这个小程序的哪些接口，写调用名或 open-type：`['chooseMedia']`。不管用户怎么选，它们都会失败。默认：没有。"
  },
  'WeixinSettings console': {
    zh: '微信会打印到控制台的内容输出到哪里。默认：全局 console。'
  },

  '--privacy-background-color': { en: 'The panel.', zh: '面板。' },
  '--privacy-mask-color': { en: 'The mask over the page.', zh: '蒙层。' },
  '--privacy-text-color': { en: 'Title and purpose.', zh: '标题和用途。' },
  '--privacy-secondary-color': { en: 'The sentence with the guideline’s name.', zh: '带有指引名称的那句话。' },
  '--privacy-link-color': { en: 'The guideline’s name.', zh: '指引的名称。' },
  '--privacy-agree-background-color': { en: 'The agree button.', zh: '同意按钮。' },
  '--privacy-agree-color': { en: 'The text of the agree button.', zh: '同意按钮上的文字。' },
  '--privacy-disagree-background-color': { en: 'The refuse button.', zh: '拒绝按钮。' },
  '--privacy-disagree-color': { en: 'The text of the refuse button.', zh: '拒绝按钮上的文字。' },
  '--privacy-radius': { en: 'The corners of the panel.', zh: '面板的圆角。' },
  '--privacy-button-radius': { en: 'The corners of the buttons.', zh: '按钮的圆角。' }
}
