import type { StoryAction } from '../../story'
import type { ForwardClock } from './forward-clock'
import { placeOf, press } from './finger'

/** Frames of the screen, about eight seconds: what has not come by then does not. */
const patience = 500

/** Does on the phone what a story says. */
export async function act({ tap, answer, back, later }: StoryAction, clock: ForwardClock): Promise<void> {
  if (later) clock.putForward(later)
  if (tap) await press(await inSight(() => byId(tap), `#${tap}`))
  if (back) await press(await inSight(() => backButton(), 'the back button'))
  if (answer) await press(await inSight(() => answerButton(answer === 'agree'), `a prompt to ${answer}`))
}

/** In the document an id has that of the component around it before it. */
function byId(id: string): HTMLElement | null {
  return document.querySelector(`.phone-page:not([hidden]) [id$="--${CSS.escape(id)}"]`)
}

function backButton(): HTMLElement | null {
  return document.querySelector('.phone-nav-back:not([hidden])')
}

function answerButton(agrees: boolean): HTMLElement | undefined {
  const [refuse, agree] = document.querySelectorAll<HTMLElement>('.phone-official-buttons button')
  if (agree) return agrees ? agree : refuse
  return preview.agent!.promptButton(agrees)
}

/** As soon as it has come to rest where a finger reaches it. */
async function inSight(find: () => HTMLElement | null | undefined, name: string): Promise<HTMLElement> {
  let last = ''
  for (let frame = 0; frame < patience; frame++) {
    const found = find()
    found?.scrollIntoView({ block: 'nearest' })
    const { x = 0, y = 0, width = 0, height = 0 } = found ? placeOf(found) : {}
    const place = [x, y, width, height].join()
    if (found && width > 0 && place === last && isReached(found)) return found
    last = place
    await new Promise(requestAnimationFrame)
  }
  throw new Error(`${name} is not on the screen`)
}

function isReached(element: HTMLElement): boolean {
  const { left, top, width, height } = placeOf(element)
  const hit = document.elementFromPoint(left + width / 2, top + height / 2)
  return Boolean(hit && (element.contains(hit) || hit.contains(element)))
}
