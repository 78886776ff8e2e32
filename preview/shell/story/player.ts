import type { Story, StoryAction } from '../../story'

/** Where a story is played. */
export interface Stage {
  /** Starts the program in the situation the story starts in. */
  begin(story: Story): Promise<void>
  /** Rejects where it cannot be done. */
  act(action: StoryAction): Promise<void>
}

/** Who shows what is going on. */
export interface Audience {
  step(story: Story, index: number): void
  ended(story: Story): void
  failed(story: Story, reason: string): void
}

/** Whether it goes on when a sentence can have been read, or when it is told to. */
export type Pace = 'by-itself' | 'step-by-step'

/** ms before something happens, so that the sentence about it is read first. */
const lead = 1400

/** Plays one story at a time: by itself, or step by step. */
export class StoryPlayer {
  pace: Pace = 'by-itself'
  /** Counts the stories played: one that was stopped notices that it is not the last. */
  private run = 0
  /** Ends the rest after a step; there is none while the step is being done. */
  private goNow: (() => void) | undefined
  /** The next step was asked for while one was being done. */
  private isHurried = false
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly stage: Stage,
    private readonly audience: Audience,
    private readonly language: 'en' | 'zh'
  ) {}

  async play(story: Story, pace: Pace): Promise<void> {
    this.stop()
    const { run } = this
    this.pace = pace
    try {
      await this.stage.begin(story)
      for (const [index, step] of story.steps.entries()) {
        if (run !== this.run) return
        this.isHurried = false
        this.audience.step(story, index)
        if (this.pace === 'by-itself') await this.rest(lead)
        if (run !== this.run) return
        await this.stage.act(step)
        if (run === this.run && index < story.steps.length - 1)
          await this.rest(this.readingTime(step.say[this.language]))
      }
      if (run === this.run) this.audience.ended(story)
    } catch (error) {
      if (run === this.run) this.audience.failed(story, (error as Error).message)
    }
  }

  stop(): void {
    this.run++
    this.endRest()
  }

  next(): void {
    this.isHurried = !this.goNow
    this.endRest()
  }

  pause(): void {
    this.pace = 'step-by-step'
    clearTimeout(this.timer)
  }

  resume(): void {
    this.pace = 'by-itself'
    this.endRest()
  }

  private async rest(ms: number): Promise<void> {
    if (this.isHurried) return
    await new Promise<void>((resolve) => {
      this.goNow = resolve
      if (this.pace === 'by-itself') this.timer = setTimeout(() => this.endRest(), ms)
    })
  }

  private endRest(): void {
    clearTimeout(this.timer)
    this.goNow?.()
    this.goNow = undefined
  }

  /** A Chinese character is about a third of a word. */
  private readingTime(text: string): number {
    return 1200 + text.length * (this.language === 'zh' ? 150 : 50)
  }
}
