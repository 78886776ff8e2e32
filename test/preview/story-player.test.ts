import { StoryPlayer, type Stage } from '../../preview/shell/story/player'
import type { Story } from '../../preview/story'

const say = { en: 'A sentence.', zh: '一句话。' }
const story: Story = {
  id: 'two-steps',
  title: say,
  start: '',
  steps: [
    { say, tap: 'first' },
    { say, tap: 'second' }
  ]
}

/** Plays step by step; what is done on the phone takes until `finish`. */
function playing() {
  const acts: string[] = []
  let finish = () => {}
  const stage: Stage = {
    begin: async () => {},
    act({ tap }) {
      acts.push(tap!)
      return new Promise((resolve) => (finish = resolve))
    }
  }
  const nothing = () => {}
  const player = new StoryPlayer(stage, { step: nothing, ended: nothing, failed: nothing }, 'en')
  const rest = () => new Promise<void>((resolve) => setImmediate(resolve))
  return {
    acts,
    player,
    async play() {
      void player.play(story, 'step-by-step')
      await rest()
    },
    async finish() {
      finish()
      await rest()
    }
  }
}

test('the next step comes when it is asked for', async () => {
  const { acts, player, play, finish } = playing()
  await play()
  await finish()
  expect(acts).toEqual(['first'])
  player.next()
  await finish()
  expect(acts).toEqual(['first', 'second'])
})

test('asked for while a step is being done, the next one comes after it', async () => {
  const { acts, player, play, finish } = playing()
  await play()
  player.next()
  expect(acts).toEqual(['first'])
  await finish()
  expect(acts).toEqual(['first', 'second'])
})

test('what was asked of one story is not taken for the next', async () => {
  const { acts, player, play, finish } = playing()
  await play()
  player.next()
  await play()
  await finish()
  expect(acts).toEqual(['first', 'first'])
})

test('paused and resumed while a step is being done, what it says can be read before the next', async () => {
  const { acts, player, play, finish } = playing()
  await play()
  player.resume()
  await finish()
  expect(acts).toEqual(['first'])
  player.stop()
})
