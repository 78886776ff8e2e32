import { privacyKeys } from '../../catalogue'
import { keyName } from '../key-names'
import { element } from '../runtime/overlay/element'
import { stations, type CallStory, type Station, type Stop } from './call-story'
import { clockTime, duration } from './clock-time'
import { cureOf } from './cures'
import type { PanelLanguage, Words } from './words'

/** One privacy call in the time line. It is made whole and then only filled in: nothing below it moves when it ends. */
export class CallRow {
  readonly element: HTMLElement
  private readonly state = element('span', { className: 'state' })
  private readonly ending = element('div', { className: 'ending' })
  private readonly stations = new Map(stations.map((station) => [station, element('li')]))
  /** What is shown of the ending, so that a link that has the focus is not made anew. */
  private shown = ''

  constructor(
    private readonly story: CallStory,
    private readonly words: Words,
    private readonly language: PanelLanguage
  ) {
    const { call } = story
    this.element = element('li', {}, [
      element('div', { className: 'story-head' }, [
        element('code', { textContent: call.api }),
        this.state,
        element('time', { textContent: clockTime(call.calledAt) })
      ]),
      element('p', { className: 'about', textContent: this.about() }),
      element('ol', { className: 'stations' }, [...this.stations.values()]),
      this.ending
    ])
    this.update()
  }

  update(): void {
    const { story, words } = this
    const state = stateOf(story)
    this.element.className = `story is-${state}`
    this.state.textContent = words.states[state]
    for (const station of stations) this.fill(station, story.stops[station])
    this.end()
  }

  private about(): string {
    const record = privacyKeys.find(({ key }) => key === this.story.call.privacyKey)
    return record ? [...new Set([record.key, keyName(record, this.language === 'zh')])].join(' · ') : ''
  }

  private fill(name: Station, stop: Stop | undefined): void {
    const { words } = this
    const item = this.stations.get(name)!
    item.className = stop ? 'is-reached' : 'is-ahead'
    const by = stop?.by === 'official-popup' ? words.officialPopup : ''
    item.replaceChildren(
      element('span', { className: 'name', textContent: words.stations[name] }),
      element('span', { className: 'when', textContent: stop ? (name === 'call' ? '0' : duration(stop.after)) : '—' }),
      element('span', {
        className: `detail is-${stop?.decision ?? 'plain'}`,
        textContent: stop?.decision ? words[stop.decision] : by
      })
    )
  }

  private end(): void {
    const { words, language } = this
    const { call, refusedAnswers } = this.story
    const state = stateOf(this.story)
    const shown = [state, ...refusedAnswers].join('\n')
    if (shown === this.shown) return
    this.shown = shown
    const lines = refusedAnswers.map((reason) =>
      element('p', { className: 'error', textContent: `${words.notAccepted}: ${reason}` })
    )
    if (!call.error) return this.ending.replaceChildren(element('p', { textContent: words.endings[state] }), ...lines)
    const cure = cureOf(call.error, language)
    const advice = cure && [
      `${cure.advice} `,
      element('a', { href: cure.address, target: '_blank', rel: 'noreferrer', textContent: words.cure })
    ]
    this.ending.replaceChildren(
      element('p', { className: 'error', textContent: errorText(call.error) }),
      ...(advice ? [element('p', {}, advice)] : []),
      ...lines
    )
  }
}

/** How the call stands; one whose program was started anew waits no more. */
export function stateOf({ call, interrupted }: CallStory): keyof Words['states'] {
  return call.state === 'pending' && interrupted ? 'interrupted' : call.state
}

function errorText({ errMsg, errno }: { errMsg: string; errno?: number }): string {
  return errno === undefined ? errMsg : `${errno} · ${errMsg}`
}
