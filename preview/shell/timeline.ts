import type { PrivacyCall, WeixinEvent } from '../../simulator'
import { element } from '../runtime/overlay/element'
import { CallRow } from './call-row'
import { CallStories, type CallStory } from './call-story'
import { clockTime } from './clock-time'
import { button } from './controls'
import type { PanelLanguage, Words } from './words'

/** Draws every privacy call as a line through its stations, and every event as a line of a list. */
export class TimeLine {
  readonly element: HTMLElement
  private readonly stories = new CallStories()
  private readonly drawn = new Map<CallStory, CallRow>()
  private readonly rows = element('ol', { className: 'calls', tabIndex: 0 })
  /** For screen readers, which would read a list that lives from its top. */
  private readonly announcement = element('p', { className: 'unseen', ariaLive: 'polite' })
  private readonly empty: HTMLElement
  private readonly log = element('ol', { className: 'events', tabIndex: 0 })

  constructor(
    private readonly words: Words,
    private readonly language: PanelLanguage
  ) {
    this.empty = element('p', { className: 'empty', textContent: words.timelineEmpty })
    this.rows.hidden = true
    this.rows.setAttribute('aria-label', words.timeline)
    this.log.setAttribute('aria-label', words.allEvents)
    this.element = element('section', { className: 'card timeline' }, [
      element('div', { className: 'card-head' }, [
        element('h2', { textContent: words.timeline }),
        button(words.clearList, () => this.clear())
      ]),
      element('p', { className: 'hint', textContent: words.timelineHint }),
      this.empty,
      this.rows,
      this.announcement,
      element('details', {}, [element('summary', { textContent: words.allEvents }), this.log])
    ])
  }

  /** `asking` are the calls the official pop-up shows. */
  add(event: WeixinEvent, asking: readonly PrivacyCall[]): void {
    this.stories.add(event, asking)
    const text = this.sentence(event)
    this.log.prepend(
      element('li', {}, [element('time', { textContent: clockTime(event.at) }), element('span', { textContent: text })])
    )
    if (event.type === 'outcome') this.announcement.textContent = text
    this.draw()
  }

  /** The program has been started anew: what waited in the one before is not answered any more. */
  restarted(): void {
    this.stories.interrupt()
    this.draw()
  }

  private clear(): void {
    this.stories.clear()
    this.drawn.clear()
    this.rows.replaceChildren()
    this.log.replaceChildren()
    this.draw()
  }

  /** Rows that are there stay where they are, with the focus and the place one has scrolled to. */
  private draw(): void {
    const stories = this.stories.inOrder
    this.empty.hidden = stories.length > 0
    this.rows.hidden = stories.length === 0
    for (const story of stories) {
      const row = this.drawn.get(story)
      if (row) row.update()
      else this.append(story)
    }
  }

  private append(story: CallStory): void {
    const row = new CallRow(story, this.words, this.language)
    this.drawn.set(story, row)
    this.rows.prepend(row.element)
  }

  private sentence(event: WeixinEvent): string {
    const { words } = this
    switch (event.type) {
      case 'call':
        return `${words.stations.call} ${event.call.api}`
      case 'need':
        return `${words.stations.event} ${event.call.referrer}`
      case 'exposure':
        return `${words.stations.exposure} ${event.call.referrer}`
      case 'outcome':
        return `${words.stations.outcome} ${event.call.api}: ${words.states[event.call.state]}`
      case 'decision': {
        const what = [
          words[event.decision],
          words.by[event.by],
          event.call?.referrer,
          event.buttonId && `#${event.buttonId}`
        ]
        const refused = event.refusedBecause ? ` (${words.notAccepted}: ${event.refusedBecause})` : ''
        return `${words.stations.decision} ${what.filter(Boolean).join(' · ')}${refused}`
      }
      case 'tap':
        return `${words.events.tap} #${event.buttonId} ${event.openType}`
      case 'official-popup':
        return `${words.officialPopup} ${event.visible ? words.events.opened : words.events.closed}`
      case 'contract':
        return `${words.events.contract} ${event.visible ? words.events.opened : words.events.closed}`
      default:
        return words.events[event.type]
    }
  }
}
