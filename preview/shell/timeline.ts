import { privacyKeys } from '../../catalogue'
import type { PrivacyCall, WeixinEvent } from '../../simulator'
import { element } from '../runtime/overlay/element'
import { CallStories, stations, type CallStory, type Stop } from './call-story'
import { button } from './controls'
import type { PanelLanguage, Words } from './words'

/** Draws every privacy call as a line through its stations, and every event as a line of a list. */
export class TimeLine {
  readonly element: HTMLElement
  private readonly stories = new CallStories()
  private readonly events: { text: string; at: number }[] = []
  private readonly rows = element('ol', { className: 'calls', tabIndex: 0 })
  /** For screen readers: the list is drawn anew each time, and would be read from the top. */
  private readonly announcement = element('p', { className: 'unseen', ariaLive: 'polite' })
  private readonly empty: HTMLElement
  private readonly log = element('ol', { className: 'events' })

  constructor(
    private readonly words: Words,
    private readonly language: PanelLanguage
  ) {
    this.empty = element('p', { className: 'empty', textContent: words.timelineEmpty })
    this.rows.hidden = true
    this.rows.setAttribute('aria-label', words.timeline)
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
    this.events.unshift({ text: this.sentence(event), at: event.at })
    if (event.type === 'outcome') this.announcement.textContent = this.sentence(event)
    this.draw()
  }

  private clear(): void {
    this.stories.clear()
    this.events.length = 0
    this.draw()
  }

  private draw(): void {
    const stories = this.stories.newestFirst
    this.empty.hidden = stories.length > 0
    this.rows.hidden = stories.length === 0
    this.rows.replaceChildren(...stories.map((story) => this.row(story)))
    this.log.replaceChildren(
      ...this.events.map(({ text, at }) =>
        element('li', {}, [element('time', { textContent: clockTime(at) }), element('span', { textContent: text })])
      )
    )
  }

  private row({ call, stops, refusedAnswers }: CallStory): HTMLElement {
    const key = privacyKeys.find(({ key }) => key === call.privacyKey)
    const about = key ? [...new Set([key.key, this.language === 'zh' ? key.zh : key.en])].join(' · ') : ''
    const row = element('li', { className: `story is-${call.state}` }, [
      element('div', { className: 'story-head' }, [
        element('code', { textContent: call.api }),
        element('span', { className: 'state', textContent: this.words.states[call.state] }),
        element('time', { textContent: clockTime(call.calledAt) })
      ]),
      ...(about ? [element('p', { className: 'about', textContent: about })] : []),
      element(
        'ol',
        { className: 'stations' },
        stations.map((station) => this.station(station, stops[station]))
      )
    ])
    if (call.error) row.append(element('p', { className: 'error', textContent: errorText(call.error) }))
    for (const reason of refusedAnswers) {
      row.append(element('p', { className: 'error', textContent: `${this.words.notAccepted}: ${reason}` }))
    }
    return row
  }

  private station(name: keyof Words['stations'], stop: Stop | undefined): HTMLElement {
    const item = element('li', { className: stop ? 'is-reached' : 'is-ahead' }, [
      element('span', { className: 'name', textContent: this.words.stations[name] }),
      element('span', { className: 'when', textContent: stop ? (name === 'call' ? '0' : duration(stop.after)) : '—' })
    ])
    if (stop?.decision)
      item.append(element('span', { className: `detail is-${stop.decision}`, textContent: this.words[stop.decision] }))
    else if (stop?.by === 'official-popup')
      item.append(element('span', { className: 'detail', textContent: this.words.officialPopup }))
    return item
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

function errorText({ errMsg, errno }: { errMsg: string; errno?: number }): string {
  return errno === undefined ? errMsg : `${errno} · ${errMsg}`
}

function duration(ms: number): string {
  return ms < 1000 ? `+${ms} ms` : `+${(ms / 1000).toFixed(1)} s`
}

function clockTime(at: number): string {
  return new Date(at).toTimeString().slice(0, 8) + '.' + String(Math.floor(at % 1000)).padStart(3, '0')
}
