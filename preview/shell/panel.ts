import { privacyKeys, type PrivacyKey } from '../../catalogue'
import { undocumented, type UndocumentedOption, type WeixinSettings } from '../../simulator'
import { keyName } from '../key-names'
import { element } from '../runtime/overlay/element'
import { phoneWidths, type PreviewState } from '../state'
import { button, listed, section, segmented, select, textField, toggle } from './controls'
import { translated } from './undocumented-zh'
import type { PanelLanguage, Words } from './words'

/** What the panel does to the preview. */
export interface PanelActions {
  /** The simulator takes these on at once. */
  configure(changes: Partial<WeixinSettings>): void
  /** These the phone takes on at once. */
  look(changes: Partial<Pick<PreviewState, 'theme' | 'width'>>): void
  /** The program starts anew with these. */
  restart(changes: Partial<PreviewState>): void
  clearHistory(): void
}

export interface PanelContent {
  readonly sections: HTMLElement[]
  /** Says anew what the user has agreed to. */
  showConsent(consented: readonly string[]): void
}

export const declarableKeys = privacyKeys.filter(({ origin }) => origin === 'wx-api')

/** All settings of the platform, the user and the phone. */
export function panel(
  state: PreviewState,
  pages: readonly string[],
  words: Words,
  language: PanelLanguage,
  actions: PanelActions
): PanelContent {
  const consent = element('p', { className: 'consent', ariaLive: 'polite' })
  return {
    sections: [
      section(words.platform, undefined, platformControls(state, words, actions)),
      section(words.user, undefined, [
        element('div', { className: 'row' }, [
          element('span', { className: 'label', textContent: words.consent }),
          button(words.clearHistory, actions.clearHistory),
          element('p', { className: 'hint', textContent: words.clearHistoryHint }),
          consent
        ]),
        ...userControls(state, words, actions)
      ]),
      section(words.device, undefined, deviceControls(state, pages, words, actions)),
      declaredKeys(state, words, language, actions),
      section(words.undocumented, words.undocumentedHint, undocumentedControls(state, words, language, actions), true)
    ],
    showConsent(consented) {
      const count = consented.length
      consent.textContent = count ? words.consentSome(count) : words.consentNone
      consent.title = consented.join(', ')
    }
  }
}

function platformControls({ mode, settings }: PreviewState, words: Words, actions: PanelActions): HTMLElement[] {
  const { fail, delay } = settings.getPrivacySetting ?? {}
  return [
    segmented(
      words.mode,
      [
        { value: 'custom', label: words.custom },
        { value: 'official', label: words.official }
      ],
      mode,
      (mode) => actions.restart({ mode }),
      words.modeHint
    ),
    segmented(
      words.baseLibrary,
      [
        { value: 'present', label: words.present },
        { value: 'absent', label: words.absent }
      ],
      settings.baseLibrary === 'absent' ? 'absent' : 'present',
      (baseLibrary) => actions.restart({ settings: { baseLibrary } }),
      words.baseLibraryHint
    ),
    segmented(
      words.popupStyle,
      [
        { value: 'tick-box', label: words.tickBox },
        { value: 'stand-alone', label: words.standAlone }
      ],
      settings.popupStyle ?? 'tick-box',
      (popupStyle) => actions.configure({ popupStyle }),
      words.popupStyleHint
    ),
    segmented(
      words.contract,
      [
        { value: 'opens', label: words.opens },
        { value: 'fails', label: words.fails }
      ],
      settings.contract ?? 'opens',
      (contract) => actions.configure({ contract }),
      words.contractHint
    ),
    segmented(
      words.setting,
      [
        { value: 'answers', label: words.answers },
        { value: 'slow', label: words.slow },
        { value: 'fails', label: words.fails }
      ],
      fail ? 'fails' : delay ? 'slow' : 'answers',
      (how) => actions.configure({ getPrivacySetting: { delay: how === 'slow' ? 3000 : 0, fail: how === 'fails' } }),
      words.settingHint
    )
  ]
}

function userControls({ settings }: PreviewState, words: Words, actions: PanelActions): HTMLElement[] {
  const answers = [
    { value: 'allow', label: words.allow },
    { value: 'refuse', label: words.refuse }
  ] as const
  return [
    segmented(words.phoneNumber, answers, settings.phoneNumber ?? 'allow', (phoneNumber) =>
      actions.configure({ phoneNumber })
    ),
    segmented(words.scopeDialog, answers, settings.scopeDialog ?? 'allow', (scopeDialog) =>
      actions.configure({ scopeDialog })
    ),
    textField(words.clipboard, settings.clipboard ?? '', (clipboard) => actions.configure({ clipboard }))
  ]
}

function deviceControls(
  state: PreviewState,
  pages: readonly string[],
  words: Words,
  actions: PanelActions
): HTMLElement[] {
  return [
    segmented(
      words.theme,
      [
        { value: 'light', label: words.light },
        { value: 'dark', label: words.dark }
      ],
      state.theme,
      (theme) => actions.look({ theme }),
      words.themeHint
    ),
    segmented(
      words.width,
      phoneWidths.map((width) => ({ value: String(width), label: String(width) })),
      String(state.width),
      (width) => actions.look({ width: Number(width) })
    ),
    segmented(
      words.language,
      [
        { value: 'zh_CN', label: '简体中文' },
        { value: 'zh_TW', label: '繁體中文' },
        { value: 'en', label: 'English' }
      ],
      state.language,
      (language) => actions.restart({ language }),
      words.languageHint
    ),
    select(
      words.startPage,
      [{ value: '', label: words.entryPage }, ...pages.map((page) => ({ value: page, label: page }))],
      state.path,
      (path) => actions.restart({ path }),
      words.startPageHint
    )
  ]
}

function declaredKeys(
  { settings }: PreviewState,
  words: Words,
  language: PanelLanguage,
  actions: PanelActions
): HTMLElement {
  const all = declarableKeys.map(({ key }) => key)
  const declared = new Set<PrivacyKey>(settings.declared ?? all)
  const changed = () => actions.configure({ declared: all.filter((key) => declared.has(key)) })
  const switches = declarableKeys.map((record) => {
    const { key } = record
    return toggle(
      element('span', {}, [element('code', { textContent: key }), ` ${keyName(record, language === 'zh')}`]),
      declared.has(key),
      (on) => {
        if (on) declared.add(key)
        else declared.delete(key)
        changed()
      }
    )
  })
  const turnAll = (on: boolean) => {
    for (const key of all) if (on) declared.add(key)
    if (!on) declared.clear()
    for (const each of switches) each.querySelector('input')!.checked = on
    changed()
  }
  return section(words.declared, words.declaredHint, [
    element('div', { className: 'buttons' }, [
      button(words.all, () => turnAll(true)),
      button(words.none, () => turnAll(false))
    ]),
    element('div', { className: 'toggles' }, switches)
  ])
}

function undocumentedControls(
  { settings }: PreviewState,
  words: Words,
  language: PanelLanguage,
  actions: PanelActions
): HTMLElement[] {
  return (Object.keys(undocumented) as UndocumentedOption[]).map((option) => {
    const point = undocumented[option]
    const { question, choices } = language === 'zh' ? translated(option) : point
    const link = element('a', { href: point.source, target: '_blank', rel: 'noreferrer', textContent: words.source })
    link.setAttribute('aria-label', `${words.source}: ${option}`)
    const list = Object.entries<string>(choices).map(([value, label]) => ({ value, label }))
    const chosen = String(settings[option] ?? point.default)
    return listed(question, list, chosen, (value) => actions.configure({ [option]: value }), [
      element('p', { className: 'hint' }, [element('code', { textContent: option }), ' · ', link])
    ])
  })
}
