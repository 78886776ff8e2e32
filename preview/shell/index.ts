import { element } from '../runtime/overlay/element'
import { readState, writeState, type PreviewState } from '../state'
import type { Story } from '../story'
import { segmented } from './controls'
import { panel, type PanelContent } from './panel'
import { onNews } from './news'
import { PhoneFrame, type StartedPhone } from './phone-frame'
import { ProgramCard } from './program-card'
import { StoryCard } from './story/card'
import { TimeLine } from './timeline'
import { words, type PanelLanguage } from './words'

const panelLanguage = chosenLanguage()
const text = words[panelLanguage]
let state = readState(location.search)

const timeLine = new TimeLine(text, panelLanguage)
const settings = element('div', { className: 'settings' })
let content: PanelContent | undefined

const program = new ProgramCard(text, (path) => restart({ path }))

const phone = new PhoneFrame(text.phone, {
  started(started) {
    if (!content) fillPanel(started)
    content!.showConsent(started.consented)
    program.show(started.pages)
  },
  event: (event, asking) => timeLine.add(event, asking),
  consented: (keys) => content?.showConsent(keys)
})

const stories = new StoryCard({ begin: beginStory, act: (action) => phone.act(action) }, text, panelLanguage, () =>
  change({ story: '' })
)

function fillPanel({ pages, clipboard }: StartedPhone): void {
  const shown = { ...state, settings: { clipboard, ...state.settings } }
  content = panel(shown, pages, text, panelLanguage, {
    configure(changes) {
      change({ settings: changes })
      phone.send({ type: 'configure', changes })
    },
    look(changes) {
      change(changes)
      if (changes.theme) phone.send({ type: 'theme', theme: changes.theme })
      if (changes.theme) phone.shade(changes.theme)
      if (changes.width) phone.resize(changes.width)
    },
    restart,
    clearHistory: () => phone.send({ type: 'clear-history' })
  })
  settings.replaceChildren(program.element, ...content.sections)
}

/** Starts the program anew, as the user wants it: a story that is played ends with that. */
function restart(changes: Partial<PreviewState> = {}): void {
  stories.close()
  change(changes)
  timeLine.restarted()
  phone.restart(state)
}

/** The situation is the story's, the phone is the user's. */
function beginStory({ id, start }: Story): Promise<void> {
  const { theme, width, language } = state
  state = { ...readState(start), theme, width, language, story: id }
  content = undefined
  change({})
  timeLine.restarted()
  return phone.begin(state)
}

/** The address always describes what is on the screen, so that it can be handed on. */
function change({ settings, ...own }: Partial<PreviewState>): void {
  state = { ...state, ...own, settings: { ...state.settings, ...settings } }
  history.replaceState(null, '', location.pathname + withPanelLanguage(writeState(state), panelLanguage))
}

function withPanelLanguage(search: string, language: PanelLanguage): string {
  const explicit = new URLSearchParams(location.search).has('ui') || language !== panelLanguage
  if (!explicit) return search
  return `${search ? `${search}&` : '?'}ui=${language}`
}

function chosenLanguage(): PanelLanguage {
  const asked = new URLSearchParams(location.search).get('ui') ?? navigator.language
  return asked.startsWith('zh') ? 'zh' : 'en'
}

function draw(): void {
  document.documentElement.lang = panelLanguage === 'zh' ? 'zh-CN' : 'en'
  document.title = `${text.title} · miniprogram-privacy-consent`
  const languages = segmented<PanelLanguage>(
    text.panelLanguage,
    [
      { value: 'en', label: 'English' },
      { value: 'zh', label: '中文' }
    ],
    panelLanguage,
    (language) => location.replace(location.pathname + withPanelLanguage(writeState(state), language))
  )
  languages.classList.add('languages')
  const again = element('button', { className: 'button', textContent: text.restart, onclick: () => restart() })
  document.body.append(
    element('header', { className: 'top' }, [
      element('div', {}, [
        element('h1', {}, ['miniprogram-privacy-consent ', element('span', { textContent: text.title })]),
        element('p', { className: 'simulated', textContent: text.simulated })
      ]),
      languages
    ]),
    element('main', {}, [
      element('div', { className: 'stage' }, [phone.element, again]),
      element('div', { className: 'side' }, [stories.element, timeLine.element]),
      settings
    ])
  )
  void begin()
  onNews({
    marked: () => void program.read(),
    rebuilt() {
      void program.read().then((report) => stories.offer(report.stories, ''))
      restart()
    }
  })
}

/** A story in the address starts the program itself, once it is known what stories there are. */
async function begin(): Promise<void> {
  if (!state.story) phone.restart(state)
  const report = await program.read()
  stories.offer(report.stories, state.story)
  if (state.story && !stories.isPlaying) restart({ story: '' })
}

draw()
