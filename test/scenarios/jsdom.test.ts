import { prepareForJsdom, type BootedProgram } from '../../preview/jsdom'
import { buildProgram } from './program/build'
import type { Director } from './program/on-screen'
import { perform } from './perform'
import { windowStage, type PhoneWindow } from './window-stage'

const prepared = prepareForJsdom(buildProgram())

perform({
  name: 'glass-easel in jsdom',
  lacks: { layout: 'nothing is laid out, so nothing can lie over a button' },
  stage: async () => windowStage(async (options) => phoneOf((await prepared).boot(options)))
})

function phoneOf({ window, document, weixin, close }: BootedProgram): PhoneWindow {
  const { director } = window as unknown as { director: Director }
  director.connect(weixin, document)
  return {
    ask: async (name, ...args) => {
      const method = director[name] as (...args: unknown[]) => unknown
      // As it would leave a browser: a copy of how things stand now.
      const answer: unknown = await method(...args)
      return answer === undefined ? answer : JSON.parse(JSON.stringify(answer))
    },
    async click() {
      document.querySelector<HTMLElement>('[data-finger]')!.click()
      return true
    },
    async rest() {
      for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => window.setTimeout(resolve, 0))
    },
    close: async () => close()
  }
}
