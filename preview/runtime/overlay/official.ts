import type { Weixin } from '../../../simulator'
import type { Language } from '../language'
import { element } from './element'
import { guidelineLines } from './wording'

const words = {
  zh_CN: {
    ask: '申请使用以下信息',
    notice: (contract: string) => `开发者将根据${contract}处理你的信息。请先阅读并同意。`,
    tick: (contract: string) => `已阅读并同意${contract}`,
    agree: '同意',
    allow: '允许',
    refuse: '拒绝',
    title: '用户隐私保护指引',
    intro: '本页由预览模拟。开发者承诺仅为下列用途处理你的信息：',
    back: '返回'
  },
  zh_TW: {
    ask: '申請使用以下資訊',
    notice: (contract: string) => `開發者將根據${contract}處理你的資訊。請先閱讀並同意。`,
    tick: (contract: string) => `已閱讀並同意${contract}`,
    agree: '同意',
    allow: '允許',
    refuse: '拒絕',
    title: '用戶隱私保護指引',
    intro: '本頁由預覽模擬。開發者承諾僅為下列用途處理你的資訊：',
    back: '返回'
  },
  en: {
    ask: 'Asks for the following',
    notice: (contract: string) =>
      `The developer handles your information as laid down in ${contract}. Please read and agree first.`,
    tick: (contract: string) => `I have read and agree to ${contract}`,
    agree: 'Agree',
    allow: 'Allow',
    refuse: 'Refuse',
    title: 'Privacy guideline',
    intro: 'A page of the preview. The developer promises to handle your information for these purposes only:',
    back: 'Back'
  }
}

/** Weixin's own pop-up: with two buttons, or as the authorization dialog whose tick-box carries the agreement. */
export function officialPopup(weixin: Weixin, asked: readonly string[], language: Language): HTMLElement {
  const text = words[language]
  const { contractName } = weixin.settings
  const contract = element('a', { href: '#', textContent: contractName })
  contract.addEventListener('click', (event) => {
    event.preventDefault()
    weixin.wx.openPrivacyContract({})
  })
  const list = element(
    'ul',
    {},
    asked.map((line) => element('li', { textContent: line }))
  )
  const refuse = element('button', { textContent: text.refuse, onclick: () => weixin.officialPopup.disagree() })
  const agree = element('button', { className: 'is-primary', onclick: () => weixin.officialPopup.agree() })
  agree.dataset.autofocus = ''
  const tickBox = weixin.officialPopup.style === 'tick-box'
  agree.textContent = tickBox ? text.allow : text.agree
  const [before, after] = (tickBox ? text.tick : text.notice)('\n').split('\n')
  const sentence = element('p', { className: 'phone-official-notice' }, [before!, contract, after!])
  return element(
    'div',
    { className: 'phone-mask is-bottom', role: 'dialog', ariaModal: 'true', ariaLabel: text.title },
    [
      element('div', { className: 'phone-official' }, [
        element('p', { className: 'phone-official-who', textContent: text.ask }),
        list,
        tickBox ? tickable(sentence, agree) : sentence,
        element('div', { className: 'phone-official-buttons' }, [refuse, agree])
      ])
    ]
  )
}

/** Allow works only once the box is ticked. */
function tickable(sentence: HTMLElement, agree: HTMLButtonElement): HTMLElement {
  const box = element('input', { type: 'checkbox' })
  agree.disabled = true
  box.addEventListener('change', () => (agree.disabled = !box.checked))
  return element('label', { className: 'phone-official-tick' }, [box, sentence])
}

export function contractPage(weixin: Weixin, language: Language): HTMLElement {
  const text = words[language]
  const back = element('button', {
    className: 'phone-nav-back',
    ariaLabel: text.back,
    onclick: () => weixin.closeContract()
  })
  back.dataset.autofocus = ''
  return element('div', { className: 'phone-contract', role: 'dialog', ariaLabel: text.title }, [
    element('header', { className: 'phone-nav' }, [back, element('h1', { textContent: text.title })]),
    element('div', { className: 'phone-contract-text' }, [
      element('h2', { textContent: weixin.settings.contractName }),
      element('p', { textContent: text.intro }),
      element(
        'ul',
        {},
        guidelineLines(weixin, language).map((line) => element('li', { textContent: line }))
      )
    ])
  ])
}
