import { element } from '../../runtime/overlay/element'
import type { Story } from '../../story'
import { button } from '../controls'
import { docsPage } from '../docs-page'
import { prose } from '../prose'
import type { PanelLanguage, Words } from '../words'
import { StoryPlayer, type Stage } from './player'

/** The stories of the program, one of them playing. Without stories it is not there. */
export class StoryCard {
  readonly element: HTMLElement
  private readonly player: StoryPlayer
  private readonly list = element('select', { id: 'story' })
  private readonly count = element('p', { className: 'story-count' })
  private readonly caption = element('p', { className: 'story-caption', ariaLive: 'polite' })
  private readonly docs = element('p', { className: 'story-docs' })
  private readonly next = button('', () => this.player.next())
  private readonly pause = button('', () => this.turn())
  private readonly showing: HTMLElement
  private readonly stillness = matchMedia('(prefers-reduced-motion: reduce)')
  private stories: readonly Story[] = []

  constructor(
    stage: Stage,
    private readonly words: Words,
    private readonly language: PanelLanguage,
    private readonly closed: () => void
  ) {
    this.player = new StoryPlayer(
      stage,
      {
        step: (story, index) => this.step(story, index),
        ended: () => this.end(),
        failed: (_, reason) => this.end(`${words.storyFailed} ${reason}`)
      },
      language
    )
    this.next.textContent = words.storyNext
    this.showing = element('div', { className: 'story-showing', hidden: true }, [
      this.count,
      this.caption,
      this.docs,
      element('div', { className: 'story-buttons' }, [
        this.next,
        this.pause,
        button(words.storyClose, () => this.close())
      ])
    ])
    this.element = element('section', { className: 'card story-card', hidden: true }, [
      element('div', { className: 'story-choice' }, [
        element('label', { htmlFor: 'story', textContent: words.story }),
        this.list,
        element('button', {
          className: 'button is-primary',
          textContent: words.storyPlay,
          onclick: () => this.playChosen()
        })
      ]),
      this.showing
    ])
  }

  get isPlaying(): boolean {
    return !this.showing.hidden
  }

  /** These are the stories there are; the one that was asked for in the address begins. */
  offer(stories: readonly Story[], asked: string): void {
    this.stories = stories
    const options = stories.map(({ id, title }) => element('option', { value: id, textContent: title[this.language] }))
    this.list.replaceChildren(...options)
    this.element.hidden = stories.length === 0
    const story = stories.find(({ id }) => id === asked)
    if (story) this.play(story)
  }

  close(): void {
    if (!this.isPlaying) return
    this.player.stop()
    this.showing.hidden = true
    this.element.classList.remove('is-playing')
    this.closed()
  }

  private playChosen(): void {
    const story = this.stories.find(({ id }) => id === this.list.value)
    if (story) this.play(story)
  }

  private play(story: Story): void {
    this.list.value = story.id
    this.showing.hidden = false
    this.element.classList.add('is-playing')
    this.count.textContent = ''
    this.caption.textContent = ''
    this.docs.replaceChildren(...this.docsOf(story))
    void this.player.play(story, this.stillness.matches ? 'step-by-step' : 'by-itself')
    this.label()
  }

  private docsOf({ docs }: Story): Node[] {
    if (!docs) return []
    const { words, language } = this
    const href = /^https?:/.test(docs) ? docs : docsPage(docs, language)
    return [element('a', { href, target: '_blank', rel: 'noreferrer', textContent: words.storyDocs })]
  }

  private step({ steps }: Story, index: number): void {
    this.count.textContent = `${index + 1} / ${steps.length}`
    this.caption.replaceChildren(...prose(steps[index]!.say[this.language]))
    this.next.hidden = this.pause.hidden = index === steps.length - 1
  }

  private end(problem?: string): void {
    this.next.hidden = this.pause.hidden = true
    if (problem) this.caption.textContent = problem
  }

  private turn(): void {
    if (this.player.pace === 'by-itself') this.player.pause()
    else this.player.resume()
    this.label()
  }

  private label(): void {
    this.pause.textContent = this.player.pace === 'by-itself' ? this.words.storyPause : this.words.storyResume
  }
}
